import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Theatre } from '../model/index.ts';
import { checkCircles, checkClashes, checkIds, type Pack } from './check-clashes.ts';
import { checkReferences, type KnownIds, teller } from './check-references.ts';
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
    const base = baseOf(pack.theatre, packs);
    const { addsTo } = pack.theatre;
    if (addsTo !== undefined && !base)
      teller(pack.read, problems)('theatre.yaml', ['adds_to'], `there is no theatre "${addsTo}"`);
    const known: KnownIds = {
      actors: new Set([world, base, pack.theatre].flatMap((one) => one?.actors ?? []).map(({ id }) => id)),
      sides: Object.keys({ ...base?.sides, ...pack.theatre.sides }),
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

/** The theatre that a pack adds to; null where it stands alone. */
const baseOf = ({ addsTo }: Theatre, packs: readonly Pack[]): Theatre | null =>
  addsTo === undefined ? null : (packs.find(({ theatre }) => theatre.id === addsTo)?.theatre ?? installed(addsTo));

const installedWorld = (): Theatre | null => installed('world');

function installed(id: string): Theatre | null {
  const dir = compiledDir();
  return dir && existsSync(join(dir, `${id}.json`)) ? readCompiled(dir, id) : null;
}

function countriesOf(world: Theatre | null): KnownIds['countries'] {
  const rows = (world?.places ?? []).filter(({ kind }) => kind === 'country');
  return new Map(rows.map(({ country, name, lat, lon, radius_km }) => [country!, { name, lat, lon, r: radius_km }]));
}
