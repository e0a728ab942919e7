import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Claim, Window } from '../model/index.ts';
import type { Extent } from './fuser.ts';
import type { RowJson } from './row-json.ts';
import type { Search } from './search.ts';
import type { Tables } from './tables.ts';

/** Tables whose rows can be searched by their words. */
export const WORDED = ['reports', 'claims'] as const;

/** One of them. */
export type Worded = (typeof WORDED)[number];

/** Tables whose rows lie on the map. */
export const PLACED = ['claims', 'events'] as const;

/** One of them. */
export type Placed = (typeof PLACED)[number];

/** A claim, and another whose extent meets its own. */
export interface Pair {
  readonly of: number;
  readonly claim: number;
}

/** A report, and another that shares a band with it. */
export interface Shared {
  readonly of: number;
  readonly report: number;
}

/** Something that is held until the transaction ends: by one, or by many together. */
export interface Lock {
  readonly what: 'cell' | 'cluster' | 'ground';
  readonly key: string;
  readonly shared: boolean;
}

/** A claim that waits to be fused. */
export type Waiting = Tables['unfused'];

/** A row with the words by which it is found. */
export interface Words {
  readonly number: number;
  readonly words: string;
}

/** A row with its spot on the map and its days. */
export interface Spot {
  readonly number: number;
  readonly lat: number;
  readonly lon: number;
  readonly first: number;
  readonly last: number;
}

/** Where and when; days are counted from 1970-01-01, both inclusive. */
export interface Reach {
  readonly window: Window;
  readonly first: number;
  readonly last: number;
}

/** Numbers of rows, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Two ways to the latest rows with some words, for words that many have and for such as few have. */
export interface LatestWords {
  /** A condition on the number of a row that lies in a span: it has the words. */
  readonly has: (table: Worded, number: RawBuilder<number>, search: Search, span: Span) => RawBuilder<boolean>;
  /** How many numbers a span may have before all rows with the words are found as soon; null: it does not matter. */
  readonly widest: number | null;
  /** A select of the numbers of all rows that have the words. */
  readonly numbers: (table: Worded, search: Search) => RawBuilder<number>;
  /** A condition: a number is among those of a select, which are looked up before anything else is. */
  readonly isAmong: (number: RawBuilder<number>, numbers: RawBuilder<number>) => RawBuilder<boolean>;
}

/** What SQLite and PostgreSQL do each in their own way. All other queries are the same on both. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  readonly reads: Kysely<Tables>;
  /** Where the schema is made and changed. */
  readonly schema: Kysely<Tables>;
  /** Does all of `work` or none of it; one writer at a time, in this process and in others. */
  readonly write: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** As `write`, while others fuse: for what is recorded and fused later. */
  readonly append: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /** Does all of `work` or none of it, beside others who do so as well; what must not be touched by two is locked. */
  readonly beside: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  readonly lock: (tx: Transaction<Tables>, locks: readonly Lock[]) => Promise<void>;
  /** Takes claims that wait to be fused, from a lot on, and that nobody else has taken. */
  readonly take: (tx: Transaction<Tables>, from: number, most: number) => Promise<readonly Waiting[]>;
  /** Waits for all who write and fuse, and holds them off until the transaction ends. */
  readonly standStill: (db: Kysely<Tables>) => Promise<void>;
  /** What the migration adds for search, for the map and against changes of the truth. */
  readonly prepare: (db: Kysely<Tables>) => Promise<void>;
  /** What the second migration changes in how neighbours are found. */
  readonly prepareCells: (db: Kysely<Tables>) => Promise<void>;
  /** What the third migration divides into parts. */
  readonly divide: (db: Kysely<Tables>) => Promise<void>;
  /** The index by which `within` finds spots and days at once, where it is not there from the first. */
  readonly indexReach: (db: Kysely<Tables>) => Promise<void>;
  /** The JSON of a claim as its row keeps it. */
  readonly claimJson: (claim: Claim) => RowJson;
  /** Packs the claims' JSON as rows keep it, and drops what nothing is found by, where that is worth it. */
  readonly packClaims: (db: Kysely<Tables>) => Promise<void>;
  /** Keeps what is looked up by one column in less room, where that is worth it. */
  readonly narrow: (db: Kysely<Tables>) => Promise<void>;
  /** Sees to it that claims up to a number have a place. */
  readonly roomFor: (tx: Transaction<Tables>, number: number) => Promise<void>;
  /** Empties what is found by words and on the map. */
  readonly clearIndexes: (tx: Transaction<Tables>) => Promise<void>;
  /** Something is worked out now that takes its time: rows that wait to be written can be written meanwhile. */
  readonly meanwhile: (tx: Transaction<Tables>) => Promise<void>;
  /** Puts rows into a table, as fast as the engine can. */
  readonly insert: <T extends keyof Tables>(
    tx: Transaction<Tables>,
    table: T,
    rows: readonly Tables[T][],
  ) => Promise<void>;
  /** Keeps bytes; those that are kept already stay as they are. */
  readonly keep: (tx: Transaction<Tables>, rows: readonly Tables['blobs'][]) => Promise<void>;
  readonly bytesType: 'blob' | 'bytea';
  readonly addWords: (tx: Transaction<Tables>, table: Worded, rows: readonly Words[]) => Promise<void>;
  readonly dropWords: (tx: Transaction<Tables>, table: Worded, numbers: readonly number[]) => Promise<void>;
  /** A condition on `number` of the table. */
  readonly matches: (table: Worded, search: Search) => RawBuilder<boolean>;
  readonly latestWords: LatestWords;
  readonly addSpots: (tx: Transaction<Tables>, table: Placed, rows: readonly Spot[]) => Promise<void>;
  readonly dropSpots: (tx: Transaction<Tables>, table: Placed, numbers: readonly number[]) => Promise<void>;
  /** A condition on `claims` or `events`: where their spots lie. */
  readonly within: (table: Placed, reach: Reach) => RawBuilder<boolean>;
  /** A condition on `claims` or `events`: those that lie in a country, a province or a place, or have a gazetteer's id. */
  readonly lies: (table: Placed, where: string) => RawBuilder<boolean>;
  readonly addExtents: (
    tx: Transaction<Tables>,
    rows: readonly (Extent & { readonly number: number })[],
  ) => Promise<void>;
  readonly dropExtents: (tx: Transaction<Tables>, numbers: readonly number[]) => Promise<void>;
  /** Claims that were fused already and whose extents meet these: pairs of numbers. */
  readonly neighbours: (
    tx: Transaction<Tables>,
    extents: readonly (Extent & { readonly number: number })[],
  ) => Promise<readonly Pair[]>;
  readonly addBands: (tx: Transaction<Tables>, rows: readonly Tables['report_bands'][]) => Promise<void>;
  readonly dropBands: (tx: Transaction<Tables>, report: number) => Promise<void>;
  /** For each of some reports the others that share a band, of each band the first `most` in the order of their numbers. */
  readonly sharing: (
    tx: Transaction<Tables>,
    asked: readonly { readonly number: number; readonly bands: readonly number[] }[],
    most: number,
  ) => Promise<readonly Shared[]>;
  /** Puts what is kept aside while much is recorded where it is looked for, so that questions do not go through it. */
  readonly settle: () => Promise<void>;
  /** Gives space of erased bytes back, so that nothing of them stays in the file. */
  readonly scrub: () => Promise<void>;
  /** What is wrong with the file or the database itself; empty: nothing. */
  readonly check: () => Promise<readonly string[]>;
  /** Bytes on disk. */
  readonly size: () => Promise<number>;
  readonly close: () => Promise<void>;
}
