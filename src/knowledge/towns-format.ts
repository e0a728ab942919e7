import type { PlaceKind } from '../model/index.ts';

/** The first bytes of dist/knowledge/towns.bin. A change of the format changes them. */
export const TOWNS_MAGIC = 'SITREPT1';

/** Rank of a town: what GeoNames says it is the seat of; parts of towns come last. */
export const RANK = { plain: 0, lowSeat: 1, districtSeat: 2, divisionSeat: 3, capital: 4, part: 5 } as const;

/** The head of the file, as JSON; positions are bytes from the start of the file, all multiples of four. */
export interface TownsHead {
  readonly towns: number;
  readonly keys: number;
  /** ISO 3166-1 alpha-2; towns are in the order of this list, so that those of a country lie together. */
  readonly countries: readonly string[];
  /** Index of the first town of each country, and one past the last at the end. */
  readonly starts: readonly number[];
  /** Names of first-level divisions; the first is "", for none known. */
  readonly divisions: readonly string[];
  readonly at: Readonly<Record<'lat' | 'lon' | 'id' | 'population' | 'text' | 'division' | 'rank' | 'hash' | 'owner' | 'words', number>>;
}

/** Parts the name, its flag and its other keys in the words of a town. */
export const SEPARATOR = '\t';

/** What a populated place is by its number of people and its rank. */
export function townKind(population: number, rank: number): PlaceKind {
  if (rank === RANK.part) return 'neighbourhood';
  if (population >= 50_000 || rank === RANK.capital || (rank === RANK.divisionSeat && population >= 10_000)) return 'city';
  return population >= 5_000 || rank === RANK.divisionSeat ? 'town' : 'village';
}

/** How far a populated place reaches, in kilometres: about as built-up ground grows with its people. */
export function townRadius(population: number): number {
  return Math.round(Math.min(25, 1.5 + Math.sqrt(population) / 90) * 10) / 10;
}
