import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Actor,
  type Alias,
  type LocalWords,
  type Outlet,
  type Period,
  type Place,
  type PlaceKind,
  type Theatre,
  UserError,
  type Weapon,
} from '../model/index.ts';
import { countryActors, countryPlace } from './countries.ts';
import { divisionPlaces } from './division-places.ts';
import { slug } from './fold.ts';
import type { Problem } from './problem.ts';
import { keysAt, type PackFile, type PackValue, SCHEMAS } from './schema.ts';
import { checkShape, readYaml, type YamlFile } from './yaml-file.ts';

/** A pack as read: the theatre, its files' values, and where in them everything stands. */
export interface ReadTheatre {
  /** Null where theatre.yaml itself cannot be used; a file with problems is left out of it. */
  readonly theatre: Theatre | null;
  readonly problems: readonly Problem[];
  readonly files: { readonly [F in PackFile]?: { readonly value: PackValue<F>; readonly yaml: YamlFile } };
}

/** How far a place of a kind reaches where the pack does not say: kilometres. */
export const DEFAULT_RADIUS: Readonly<Record<PlaceKind, number>> = {
  country: 300,
  province: 60,
  district: 20,
  region: 60,
  city: 6,
  town: 3,
  village: 1.5,
  neighbourhood: 1,
  camp: 1,
  base: 2,
  airport: 2,
  hill: 1,
  mountain: 5,
  river: 20,
  lake: 10,
  dam: 1,
  road: 10,
  crossing: 1,
  bridge: 0.3,
  field: 5,
  facility: 1,
  island: 10,
  desert: 80,
  valley: 20,
  border: 30,
  sea: 400,
  continent: 2500,
};

type ActorRow = PackValue<'actors.yaml'>[number];
type AliasRow = NonNullable<ActorRow['acled']>[number];
type Names = ActorRow['aliases'];

const asAlias = (row: AliasRow, loaded = false): Alias => ({
  ...(typeof row === 'string' ? { name: row } : row),
  ...(loaded && { loaded: true as const }),
});

/** Lists by language; a plain list is English. */
export const byLanguage = (names: Names): Readonly<Record<string, readonly AliasRow[]>> =>
  names === undefined ? {} : Array.isArray(names) ? { en: names } : names;

function aliasesOf(row: ActorRow): Record<string, readonly Alias[]> {
  const all: Record<string, Alias[]> = {};
  for (const [language, list] of Object.entries(byLanguage(row.aliases)))
    all[language] = list.map((one) => asAlias(one));
  for (const [language, list] of Object.entries(byLanguage(row.loaded))) {
    all[language] ??= [];
    all[language].push(...list.map((one) => asAlias(one, true)));
  }
  return all;
}

const period = ({ from, to }: Period): Period => ({ ...(from && { from }), ...(to && { to }) });

function actorOf(row: ActorRow, pack: string): Actor {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    aliases: aliasesOf(row),
    sides: row.side === undefined ? [] : typeof row.side === 'string' ? [{ side: row.side }] : row.side,
    parents: row.parent === undefined ? [] : typeof row.parent === 'string' ? [{ parent: row.parent }] : row.parent,
    acled: (row.acled ?? []).map((one) => asAlias(one)),
    ...period(row),
    ...(row.country && { country: row.country }),
    pack,
    ...(row.source && { source: row.source }),
  };
}

const outletOf = (row: PackValue<'sources.yaml'>[number], pack: string): Outlet => ({
  id: row.id,
  name: row.name,
  aliases: row.aliases ?? [],
  kind: row.kind,
  ...(row.side && { side: row.side }),
  ...(row.actor && { actor: row.actor }),
  domains: row.domains ?? [],
  ...(row.reliability && { reliability: row.reliability }),
  ...(row.country && { country: row.country }),
  pack,
  ...(row.source && { source: row.source }),
});

function placeOf(row: PackValue<'places.yaml'>[number], pack: string): Place {
  return {
    id: row.geonames ? `geonames:${row.geonames}` : `sitrep:${pack}/${slug(row.name)}`,
    name: row.name,
    aliases: row.aliases ?? [],
    kind: row.kind,
    lat: row.lat,
    lon: row.lon,
    radius_km: row.radius_km ?? DEFAULT_RADIUS[row.kind],
    ...(row.line && { line: row.line }),
    country: row.country ?? null,
    admin1: row.admin1 ?? null,
    population: row.population ?? 0,
    pack,
    ...(row.source && { source: row.source }),
  };
}

/**
 * Reads one pack. Whatever is wrong in its files is told in `problems` with file and line.
 * Throws a UserError where the folder is no pack at all.
 */
export function readTheatre(dir: string): ReadTheatre {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new UserError('bad-pack', `${dir}: there is no such folder; a theatre is a folder with a theatre.yaml in it`);
  if (!existsSync(join(dir, 'theatre.yaml')))
    throw new UserError(
      'bad-pack',
      `${dir}: no theatre.yaml here; a theatre is a folder with a theatre.yaml in it (see docs/theatres.md)`,
    );
  const problems: Problem[] = [];
  const files: Record<string, { value: unknown; yaml: YamlFile }> = {};
  for (const name of Object.keys(SCHEMAS) as PackFile[]) {
    const yaml = readYaml(join(dir, name));
    if (!yaml) continue;
    problems.push(...yaml.problems);
    if (yaml.value === null) continue;
    const checked = checkShape<unknown>(yaml, SCHEMAS[name], (path) => keysAt(name, path));
    problems.push(...checked.problems);
    if (checked.value !== null) files[name] = { value: checked.value, yaml };
  }
  const read = files as ReadTheatre['files'];
  const head = read['theatre.yaml'];
  if (head && head.value.id !== basename(dir)) {
    problems.push({
      file: head.yaml.file,
      line: head.yaml.lineOf(['id']),
      message: `id is "${head.value.id}"; expected the folder's name, "${basename(dir)}"`,
    });
  }
  return { theatre: head ? compose(head.value, read) : null, problems, files: read };
}

function compose(head: PackValue<'theatre.yaml'>, files: ReadTheatre['files']): Theatre {
  const { id } = head;
  const countries = files['countries.yaml']?.value ?? [];
  const divisions = Object.entries(files['divisions.yaml']?.value ?? {});
  const words = files['words.yaml']?.value;
  return {
    id,
    name: head.name,
    ...(head.adds_to && { addsTo: head.adds_to }),
    countries: head.countries,
    hints: head.hints,
    sides: head.sides,
    ...(head.members && { members: head.members }),
    actors: [
      ...(files['actors.yaml']?.value ?? []).map((row) => actorOf(row, id)),
      ...countries.flatMap((row) => countryActors(row, id)),
    ],
    outlets: (files['sources.yaml']?.value ?? []).map((row) => outletOf(row, id)),
    places: [
      ...(files['places.yaml']?.value ?? []).map((row) => placeOf(row, id)),
      ...countries.map((row) => countryPlace(row, id)),
      ...divisions.flatMap(([country, rows]) => divisionPlaces(rows, country, id)),
    ],
    weapons: (files['weapons.yaml']?.value ?? []).map(
      (row): Weapon => ({ name: row.name, aliases: row.aliases ?? [], class: row.class, pack: id }),
    ),
    words: { naming: words?.naming ?? [], loaded: words?.loaded ?? [] } satisfies LocalWords,
  };
}

/** Reads a pack that must be right, such as one given by the user: a UserError tells the first problems. */
export function loadTheatre(dir: string): Theatre {
  const { theatre, problems } = readTheatre(dir);
  if (!problems.length && theatre) return theatre;
  const lines = problems
    .slice(0, 5)
    .map(({ file, line, message, suggestion }) => `${file}:${line}: ${message}${suggestion ? ` (${suggestion})` : ''}`);
  throw new UserError(
    'bad-pack',
    `${lines.join('\n')}${problems.length > 5 ? `\n… and ${problems.length - 5} more; see \`sitrep check\`` : ''}`,
  );
}
