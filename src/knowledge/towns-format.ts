import type { PlaceKind } from '../model/index.ts';

/** The first bytes of dist/knowledge/towns.bin. A change of the format changes them. */
export const TOWNS_MAGIC = 'SITREPT2';

/** Rank of a town: what GeoNames says it is the seat of; parts of towns come last. */
export const RANK = { plain: 0, lowSeat: 1, districtSeat: 2, divisionSeat: 3, capital: 4, part: 5 } as const;

/** The columns of the file: how wide their numbers are, in bytes; `words` is text. */
export const COLUMNS = {
  lat: 4,
  lon: 4,
  id: 4,
  population: 4,
  text: 4,
  nameHash: 4,
  nameOwner: 4,
  soundHash: 4,
  soundOwner: 4,
  boneHash: 4,
  boneOwner: 4,
  division: 2,
  rank: 1,
  words: 1,
} as const;

/** The name of a column. */
export type ColumnName = keyof typeof COLUMNS;

/** The head of the file, as JSON. */
export interface TownsHead {
  /** ISO 3166-1 alpha-2; towns are in the order of this list, so that those of a country lie together. */
  readonly countries: readonly string[];
  /** Index of the first town of each country, and one past the last at the end. */
  readonly starts: readonly number[];
  /** Names of first-level divisions; the first is "", for none known. */
  readonly divisions: readonly string[];
  /** Where each column begins, in bytes from the start of the file (a multiple of four), and how many numbers it has. */
  readonly columns: Readonly<Record<ColumnName, readonly [at: number, length: number]>>;
}

/** Parts the name and the other keys in the words of a town. */
export const SEPARATOR = '\t';

/**
 * Countries whose names are written in Latin letters in many ways, or where reports are likely to misspell them: their
 * towns are found by sound too.
 */
export const SOUNDED: ReadonlySet<string> = new Set(
  'SY IQ LB PS IL JO SA YE OM AE QA KW BH EG SD SS LY TN DZ MA EH MR IR AF PK TR AZ AM GE UA RU BY MD BG RS MK ME BA XK KZ KG TJ TM UZ SO ET ER DJ TD NE ML BF NG CM CF CD RW BI MZ MM LK'.split(
    ' ',
  ),
);

/** What a populated place is by its number of people and its rank. */
export function townKind(population: number, rank: number): PlaceKind {
  if (rank === RANK.part) return 'neighbourhood';
  if (population >= 50_000 || rank === RANK.capital || (rank === RANK.divisionSeat && population >= 10_000))
    return 'city';
  return population >= 5_000 || rank === RANK.divisionSeat ? 'town' : 'village';
}

/** How far a populated place reaches, in kilometres: about as built-up ground grows with its people. */
export function townRadius(population: number): number {
  return Math.round(Math.min(25, 1.5 + Math.sqrt(population) / 90) * 10) / 10;
}
