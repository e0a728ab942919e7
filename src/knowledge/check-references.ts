import { kilometres } from '../model/geometry.ts';
import type { Period, Theatre } from '../model/index.ts';
import { nearestWord } from './edit-distance.ts';
import type { Problem } from './problem.ts';
import { byLanguage, type ReadTheatre } from './read-theatre.ts';
import type { PackFile } from './schema.ts';

/** What the packs that are checked together know. */
export interface KnownIds {
  readonly actors: ReadonlySet<string>;
  /** Ids of the sides that an entry may take: the pack's own, and those of the theatre that it adds to. */
  readonly sides: readonly string[];
  /** Middle and reach of every country, by ISO code. */
  readonly countries: ReadonlyMap<
    string,
    { readonly name: string; readonly lat: number; readonly lon: number; readonly r: number }
  >;
}

type Tell = (file: PackFile, path: readonly PropertyKey[], message: string, suggestion?: string) => void;

/** Problems at the line of a value in a pack's file. */
export function teller(read: ReadTheatre, problems: Problem[]): Tell {
  return (file, path, message, suggestion) => {
    const yaml = read.files[file]?.yaml;
    if (yaml) problems.push({ file: yaml.file, line: yaml.lineOf(path), message, ...(suggestion && { suggestion }) });
  };
}

const meant = (word: string, known: Iterable<string>): string | undefined => {
  const near = nearestWord(word, known);
  return near ? `did you mean ${near}?` : undefined;
};

/** Ids and sides that nothing has, dates the wrong way round, positions outside their country. */
export function checkReferences(read: ReadTheatre, theatre: Theatre, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const tell = teller(read, problems);
  const { sides } = known;
  const actor = (file: PackFile, path: readonly PropertyKey[], id: string): void => {
    if (!known.actors.has(id))
      tell(file, path, `there is no actor "${id}" in this pack or the world pack`, meant(id, known.actors));
  };
  const side = (file: PackFile, path: readonly PropertyKey[], id: string): void => {
    if (!sides.includes(id))
      tell(file, path, `there is no side "${id}"; theatre.yaml has ${sides.join(', ') || 'none'}`, meant(id, sides));
  };
  const period = (file: PackFile, path: readonly PropertyKey[], { from, to }: Period): void => {
    if (from && to && from.slice(0, to.length) > to.slice(0, from.length))
      tell(file, [...path, 'to'], `it ends (${to}) before it begins (${from})`, 'are from and to swapped?');
  };
  const country = (file: PackFile, path: readonly PropertyKey[], iso: string | undefined): void => {
    if (iso && known.countries.size && !known.countries.has(iso) && !TERRITORIES.has(iso))
      tell(file, path, `there is no country "${iso}"; expected an ISO 3166-1 code of two capitals`);
  };

  for (const [at, iso] of theatre.countries.entries()) country('theatre.yaml', ['countries', at], iso);
  for (const [at, member] of (theatre.members ?? []).entries()) {
    actor('theatre.yaml', ['members', at, 'actor'], member.actor);
    side('theatre.yaml', ['members', at, 'side'], member.side);
    period('theatre.yaml', ['members', at], member);
  }
  for (const [at, row] of (read.files['actors.yaml']?.value ?? []).entries()) {
    period('actors.yaml', [at], row);
    country('actors.yaml', [at, 'country'], row.country);
    if (typeof row.side === 'string') side('actors.yaml', [at, 'side'], row.side);
    else
      for (const [n, one] of (row.side ?? []).entries()) {
        side('actors.yaml', [at, 'side', n, 'side'], one.side);
        period('actors.yaml', [at, 'side', n], one);
      }
    if (typeof row.parent === 'string') actor('actors.yaml', [at, 'parent'], row.parent);
    else
      for (const [n, one] of (row.parent ?? []).entries()) {
        actor('actors.yaml', [at, 'parent', n, 'parent'], one.parent);
        period('actors.yaml', [at, 'parent', n], one);
      }
    for (const key of ['aliases', 'loaded'] as const) {
      for (const [language, list] of Object.entries(byLanguage(row[key]))) {
        for (const [n, one] of list.entries())
          if (typeof one !== 'string')
            period('actors.yaml', Array.isArray(row[key]) ? [at, key, n] : [at, key, language, n], one);
      }
    }
    for (const [n, one] of (row.acled ?? []).entries())
      if (typeof one !== 'string') period('actors.yaml', [at, 'acled', n], one);
  }
  for (const [at, row] of (read.files['sources.yaml']?.value ?? []).entries()) {
    if (row.side) side('sources.yaml', [at, 'side'], row.side);
    if (row.actor) actor('sources.yaml', [at, 'actor'], row.actor);
    country('sources.yaml', [at, 'country'], row.country);
  }
  for (const [at, row] of (read.files['words.yaml']?.value.naming ?? []).entries()) {
    actor('words.yaml', ['naming', at, 'actor'], row.actor);
    for (const [n, one] of (row.sides ?? []).entries()) side('words.yaml', ['naming', at, 'sides', n], one);
  }
  for (const [at, row] of (read.files['places.yaml']?.value ?? []).entries()) {
    country('places.yaml', [at, 'country'], row.country);
    const outside = outsideCountry(row, known);
    if (outside) tell('places.yaml', [at, 'lat'], `${row.name}: ${outside.message}`, outside.suggestion);
  }
  return problems;
}

/** Codes of territories that are no states and so have no row in countries.yaml. */
const TERRITORIES = new Set([
  'AS',
  'AW',
  'AX',
  'BL',
  'BM',
  'BQ',
  'CK',
  'CW',
  'FK',
  'FO',
  'GF',
  'GG',
  'GI',
  'GL',
  'GP',
  'GS',
  'GU',
  'HK',
  'IM',
  'IO',
  'JE',
  'KY',
  'MF',
  'MO',
  'MP',
  'MQ',
  'MS',
  'NC',
  'NU',
  'PF',
  'PM',
  'PR',
  'RE',
  'SH',
  'SJ',
  'SX',
  'TC',
  'TK',
  'UM',
  'VG',
  'VI',
  'WF',
  'YT',
]);

function outsideCountry(
  row: { lat: number; lon: number; country?: string | undefined },
  { countries }: KnownIds,
): { message: string; suggestion: string } | null {
  const home = row.country ? countries.get(row.country) : undefined;
  if (!home) return null;
  const away = kilometres(row, home);
  // A country is no circle: twice its reach, and its islands, are let pass.
  if (away <= 2 * home.r + 100) return null;
  const swapped = kilometres({ lat: row.lon, lon: row.lat }, home) <= home.r;
  if (!swapped && away <= 3.5 * home.r + 300) return null;
  return {
    message: `it lies ${Math.round(away)} km from the middle of ${home.name}`,
    suggestion: swapped ? 'are lat and lon swapped?' : 'check lat, lon and country',
  };
}
