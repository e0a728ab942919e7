import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Span } from './engine.ts';
import type { Queries } from './tables.ts';

/** Rows of which the latest are wanted. */
export interface Wanted<DB, TB extends keyof DB, O> {
  /** Those that fit. */
  readonly found: SelectQueryBuilder<DB, TB, O>;
  /** Where words are asked for. */
  readonly worded: Worded<DB, TB> | null;
  /** Columns: `table.column`. */
  readonly day: string;
  readonly number: string;
}

/** The rows that fit but for their words, and how those are found that have these. */
export interface Worded<DB, TB extends keyof DB> {
  readonly wordless: SelectQueryBuilder<DB, TB, object>;
  /** Whether the row of a number that lies in a span has them. */
  readonly has: (number: RawBuilder<number>, span: Span) => RawBuilder<boolean>;
  /** How wide such a span may be; null: as wide as it likes. */
  readonly widest: number | null;
  /** Where the span of some rows ends. */
  readonly last: RawBuilder<number>;
  /** A condition: the row is among all that have them. */
  readonly isAmong: RawBuilder<boolean>;
}

/** How many of the latest rows are looked through for words that may be in many of them, at first and at most. */
const [NEAR, FAR] = [1000, 10_000];

/**
 * The latest of the rows that fit and lie where it is said. What has some words is found by the index of words, all of it, before
 * the latest are sought out: that takes long where every other row has them. Whether they are so common shows in the latest rows
 * themselves, which an index gives in order; where enough of these have them, they are what is wanted.
 */
export async function latestRows<DB, TB extends keyof DB, O>(
  db: Queries,
  { found, worded, day, number }: Wanted<DB, TB, O>,
  limit: number,
  where: RawBuilder<boolean> = sql`1 = 1`,
): Promise<O[]> {
  const [on, of] = [sql.ref(day), sql.ref<number>(number)];
  const latest = <T>(query: SelectQueryBuilder<DB, TB, T>, most: number) =>
    query.orderBy(sql`${on} desc nulls last`).orderBy(sql`${of} desc`).limit(most);
  if (!worded) return latest(found.where(where), limit).execute();
  const rows = worded.wordless
    .where(where)
    .clearSelect()
    .select([of.as('number'), on.as('day')]);
  const numbers =
    (await amongLatest(db, (most) => latest(rows, most), worded, limit)) ??
    (await latest(rows.where(worded.isAmong), limit).execute()).map((row) => (row as { number: number }).number);
  if (numbers.length === 0) return [];
  return latest(found.clearWhere().where(sql<boolean>`${of} in (${sql.join(numbers)})`), limit).execute();
}

/** Numbers of the latest rows with some words; null where too few of the latest have them, or these lie too far apart. */
async function amongLatest(
  db: Queries,
  latest: (most: number) => Expression<unknown>,
  { has, ...spans }: Pick<Worded<never, never>, 'has' | 'widest' | 'last'>,
  limit: number,
): Promise<readonly number[] | null> {
  for (let most = NEAR; most <= FAR; ) {
    const span = await spanOf(db, latest(most), spans);
    if (!span) return null;
    const { rows } = await sql<{ number: number }>`select number from ${latest(most)} as latest
      where ${has(sql.ref<number>('latest.number'), span)} order by day desc nulls last, number desc limit ${limit}`.execute(
      db,
    );
    if (rows.length >= limit) return rows.map(({ number }) => number);
    if (rows.length === 0) return null;
    // So many would have to be looked through, and some more, as words are common at times.
    most = Math.max(most * 2, Math.ceil((most * limit * 1.5) / rows.length));
  }
  return null;
}

const ALL: Span = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** The numbers between which some rows lie; null where these are too many. */
async function spanOf(
  db: Queries,
  latest: Expression<unknown>,
  { widest, last: end }: Pick<Worded<never, never>, 'widest' | 'last'>,
): Promise<Span | null> {
  if (widest === null) return ALL;
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(number) as first, ${end} as last from ${latest} as latest`.execute(db);
  const [first, last] = [rows[0]!.first ?? 0, rows[0]!.last ?? 0];
  return last - first < widest ? { first, last } : null;
}
