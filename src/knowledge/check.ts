import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Theatre } from '../model/index.ts';
import { checkCircles, checkClashes, checkIds, type Pack } from './check-clashes.ts';
import { checkReferences, type KnownIds } from './check-references.ts';
import { compiledDir, readCompiled, theatreFolders } from './load.ts';
import type { Problem } from './problem.ts';
import { readTheatre } from './read-theatre.ts';

/**
 * Checks the theatre in a folder, or all theatres in the folders in it, by themselves and against each other. Packs that
 * stand alone are checked against the world pack that is installed. Throws a UserError where there is no theatre.
 */
export function checkTheatres(folder: string): Problem[] {
  const read = theatreFolders(folder).map(readTheatre);
  const packs = read.flatMap((one): Pack[] => (one.theatre ? [{ read: one, theatre: one.theatre }] : []));
  const world = packs.find(({ theatre }) => theatre.id === 'world')?.theatre ?? installedWorld();
  const countries = countriesOf(world);
  const problems = read.flatMap((one) => one.problems);
  // The world pack first: where an id is given twice, the theatre's entry is the one to change.
  const ordered = [...packs].sort((a, b) => Number(b.theatre === world) - Number(a.theatre === world));
  problems.push(...checkIds(ordered));
  for (const pack of packs) {
    const known: KnownIds = {
      actors: new Set([...(world?.actors ?? []), ...pack.theatre.actors].map(({ id }) => id)),
      countries,
    };
    problems.push(
      ...checkReferences(pack.read, pack.theatre, known),
      ...checkClashes(pack, world),
      ...checkCircles(pack),
    );
  }
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function installedWorld(): Theatre | null {
  const dir = compiledDir();
  return dir && existsSync(join(dir, 'world.json')) ? readCompiled(dir, 'world') : null;
}

function countriesOf(world: Theatre | null): KnownIds['countries'] {
  const rows = (world?.places ?? []).filter(({ kind }) => kind === 'country');
  return new Map(rows.map(({ country, name, lat, lon, radius_km }) => [country!, { name, lat, lon, r: radius_km }]));
}
