import type { PlaceKind } from '../model/index.ts';

/** The first bytes of a gazetteer file. A change of the format changes them. */
export const GAZETTEER_MAGIC = 'SITREPG1';

/** Rank of a place: what GeoNames says it is the seat of; parts of towns come last. */
export const RANK = { plain: 0, lowSeat: 1, districtSeat: 2, divisionSeat: 3, capital: 4, part: 5 } as const;

/** The kinds of place that a gazetteer holds, by the number that stands for them in the file. */
export const KINDS: readonly PlaceKind[] = [
  'city',
  'town',
  'village',
  'neighbourhood',
  'province',
  'district',
  'region',
  'country',
  'camp',
  'base',
  'airport',
  'hill',
  'mountain',
  'river',
  'lake',
  'dam',
  'road',
  'crossing',
  'bridge',
  'field',
  'facility',
  'island',
  'desert',
  'valley',
  'sea',
];

/**
 * The columns of the file: how wide their numbers are, in bytes; `words` and `soundText` are text. `reach` is in kilometres, 0
 * where the kind and the people tell it; older files lack it.
 */
export const COLUMNS = {
  id: 8,
  lat: 4,
  lon: 4,
  population: 4,
  text: 4,
  nameHash: 4,
  nameOwner: 4,
  soundBucket: 4,
  soundStart: 4,
  soundOwner: 4,
  soundLetters: 4,
  boneHash: 4,
  boneOwner: 4,
  division: 2,
  district: 2,
  rank: 1,
  kind: 1,
  reach: 1,
  words: 1,
  soundText: 1,
} as const;

/** The name of a column. */
export type ColumnName = keyof typeof COLUMNS;

/** What a gazetteer of one country was made of. */
export interface About {
  readonly country: string;
  readonly from: string;
  readonly made: string;
}

/** The head of the file, as JSON. */
export interface GazetteerHead {
  /** Left out of the world's. */
  readonly about?: About;
  /** ISO 3166-1 alpha-2; places are in the order of this list, so that those of a country lie together. */
  readonly countries: readonly string[];
  /** Number of the first place of each country, and one past the last at the end. */
  readonly starts: readonly number[];
  /** Names of first-level divisions; the first is "", for none known. */
  readonly divisions: readonly string[];
  /** Names of second-level divisions; the first is "", for none known. */
  readonly districts: readonly string[];
  /** Where each column begins, in bytes from the start of the file (a multiple of eight), and how many numbers it has. */
  readonly columns: Readonly<Record<Exclude<ColumnName, 'reach'>, readonly [at: number, length: number]>> & {
    readonly reach?: readonly [at: number, length: number];
  };
}

/** Parts the name and the other names in the words of a place. */
export const SEPARATOR = '\t';

/**
 * Countries whose names are written in Latin letters in many ways, or where reports are likely to misspell them: of the
 * world list only their towns are found by sound. A country's own file is found by sound whatever the country.
 */
export const SOUNDED: ReadonlySet<string> = new Set(
  'SY IQ LB PS IL JO SA YE OM AE QA KW BH EG SD SS LY TN DZ MA EH MR IR AF PK TR AZ AM GE UA RU BY MD BG RS MK ME BA XK KZ KG TJ TM UZ SO ET ER DJ TD NE ML BF NG CM CF CD RW BI MZ MM LK'.split(
    ' ',
  ),
);

/** Feature codes of GeoNames (https://www.geonames.org/export/codes.html) that name a place a report can speak of. */
const KIND_OF_CODE: Readonly<Record<string, PlaceKind>> = {
  ADM1: 'province',
  ADM2: 'district',
  ADM3: 'district',
  PCLI: 'country',
  RGN: 'region',
  RGNE: 'region',
  AREA: 'region',
  RESN: 'region',
  PRK: 'region',
  MILB: 'base',
  INSM: 'base',
  AIRB: 'base',
  FT: 'base',
  AIRP: 'airport',
  AIRF: 'airport',
  AIRQ: 'airport',
  CMPRF: 'camp',
  CMP: 'camp',
  PSTB: 'crossing',
  PSTC: 'crossing',
  DAM: 'dam',
  BDG: 'bridge',
  OILF: 'field',
  GASF: 'field',
  OILR: 'facility',
  PS: 'facility',
  PRN: 'facility',
  PRT: 'facility',
  CSTL: 'facility',
  CTRM: 'facility',
  STM: 'river',
  STMI: 'river',
  STMX: 'river',
  CNL: 'river',
  WAD: 'valley',
  WADX: 'valley',
  VAL: 'valley',
  VALS: 'valley',
  LK: 'lake',
  LKI: 'lake',
  LKN: 'lake',
  RSV: 'lake',
  BAY: 'sea',
  GULF: 'sea',
  STRT: 'sea',
  SEA: 'sea',
  HLL: 'hill',
  HLLS: 'hill',
  RDGE: 'hill',
  MT: 'mountain',
  MTS: 'mountain',
  PK: 'mountain',
  PKS: 'mountain',
  PASS: 'crossing',
  ISL: 'island',
  ISLS: 'island',
  DSRT: 'desert',
  RD: 'road',
  RDJCT: 'road',
};

/** How far a place of a kind reaches, in kilometres, where nobody says so: about what most of them do. */
const RADIUS_OF_KIND: Partial<Readonly<Record<PlaceKind, number>>> = {
  country: 300,
  province: 80,
  district: 25,
  region: 40,
  river: 30,
  valley: 10,
  road: 20,
  desert: 50,
  sea: 50,
  mountain: 5,
  lake: 5,
  island: 5,
  airport: 3,
  base: 3,
  field: 5,
};

/** The kind of a place that is no populated one, by its code; null where reports do not speak of such. */
export const featureKind = (featureCode: string): PlaceKind | null => KIND_OF_CODE[featureCode] ?? null;

/** What a populated place is by its number of people and its rank. */
export function townKind(population: number, rank: number): PlaceKind {
  if (rank === RANK.part) return 'neighbourhood';
  if (population >= 50_000 || rank === RANK.capital || (rank === RANK.divisionSeat && population >= 10_000))
    return 'city';
  return population >= 5_000 || rank === RANK.divisionSeat ? 'town' : 'village';
}

const POPULATED: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'neighbourhood']);

/** How far a place reaches, in kilometres: built-up ground grows with its people, other kinds have a usual size. */
export function reachOf(kind: PlaceKind, population: number): number {
  if (!POPULATED.has(kind)) return RADIUS_OF_KIND[kind] ?? 2;
  return Math.round(Math.min(25, 1.5 + Math.sqrt(population) / 90) * 10) / 10;
}
