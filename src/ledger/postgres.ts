import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type Engine, type LatestWords, PLACED, type Shared, WORDED, type Worded } from './engine.ts';
import { inTurn } from './in-turn.ts';
import { copyingPool, copyRows, sendWritten, WRITES } from './postgres-copy.ts';
import { postgresExtents, prepareExtents } from './postgres-extents.ts';
import { alone, inTransaction, lock, orAgain, take, together } from './postgres-locks.ts';
import { packClaims } from './postgres-packed.ts';
import { divide, namesOf, roomFor } from './postgres-parts.ts';
import { rowJson } from './row-json.ts';
import type { Search, Term } from './search.ts';
import type { Tables } from './tables.ts';

/** Opens a ledger in a PostgreSQL database of its own. */
export function openPostgres(address: string): Engine {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    // The server would compile a search whose cost it overrates, for a tenth of a second; the search itself takes a hundredth.
    options: '-c jit=off',
    // Counts are small here; as text they would have to be turned back everywhere.
    types: { getTypeParser: (id, format) => (id === 20 ? Number : pg.types.getTypeParser(id, format as 'text')) },
  });
  // A connection that breaks while nobody uses it is no fault; the next query opens another.
  pool.on('error', () => {});
  // One that breaks in the middle of a transaction fails the next query of it, and that is where it is told.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: copyingPool(pool) }) });
  const turn = inTurn();
  return {
    kind: 'postgres',
    reads: db,
    schema: db,
    write: (work) => turn(() => inTransaction(db, work, writing, alone)),
    append: (work) => turn(() => inTransaction(db, work, writing)),
    beside: (work) => orAgain(() => inTransaction(db, work, together)),
    lock,
    take,
    standStill: async (tx) => {
      for (const statement of [writing, alone]) await statement.execute(tx);
    },
    bytesType: 'bytea',
    prepare,
    prepareCells: prepareExtents,
    divide,
    indexReach,
    claimJson: rowJson,
    packClaims,
    // Its rows lie where they come, whatever they are looked up by.
    narrow: async () => {},
    roomFor: roomFor(),
    clearIndexes: async (tx) => {
      for (const table of WORDED) await sql`delete from ${words_(table)}`.execute(tx);
      await sql`delete from claim_extents`.execute(tx);
      await sql`delete from claim_cells`.execute(tx);
    },
    meanwhile: sendWritten,
    insert: (tx, table, rows) => copyRows(tx, table, rows),
    keep: async (tx, rows) => {
      // There is one writer at a time: nobody puts any of them in between.
      const fresh = new Map(rows.map((row) => [row.sha256, row]));
      const kept = await sql<{ sha256: string }>`select sha256 from blobs
        where sha256 = any(${[...fresh.keys()]}::text[])`.execute(tx);
      for (const { sha256 } of kept.rows) fresh.delete(sha256);
      await copyRows(tx, 'blobs', [...fresh.values()]);
    },
    addWords: async (tx, table, rows) => {
      if (rows.length === 0) return;
      // Searchable words have no quotes, nor anything else that would end them.
      const [numbers, words] = [rows.map(({ number }) => number), rows.map((row) => `"${row.words}"`)];
      await sql
        .raw(
          `${WRITES} insert into ${wordsOf(table)} (number, words) select one.number, to_tsvector('sitrep', one.words)
          from unnest('{${numbers}}'::integer[], '{${words}}'::text[]) as one(number, words)`,
        )
        .execute(tx);
    },
    dropWords: async (tx, table, numbers) => {
      await sql`delete from ${words_(table)} where number = any(${numbers}::integer[])`.execute(tx);
    },
    matches: (table, search) =>
      sql`${sql.ref(`${table}.number`)} in (
        select number from ${words_(table)} where words @@ to_tsquery('sitrep', ${queryOf(search)}))`,
    latestWords,
    // The claims' own columns are indexed.
    addSpots: async () => {},
    dropSpots: async () => {},
    within: (table, { window: { west, south, east, north }, first, last }) => {
      const column = (name: string) => sql.ref(`${table}.${name}`);
      return sql`point(${column('lon')}, ${column('lat')}) <@ box(point(${west}, ${south}), point(${east}, ${north}))
        and ${column('first_day')} is not null and ${column('last_day')} is not null
        and ${daysOf(`${table}.`)} && int4range(${first}::integer, ${last}::integer, '[]')`;
    },
    lies: (table, where) => {
      const names = [`c ${where.toUpperCase()}`, `g ${where}`, `a ${where.toLowerCase()}`, `p ${where.toLowerCase()}`];
      return sql`${namesOf(`${table}.`)} && ${names}::text[]`;
    },
    ...postgresExtents,
    addBands: (tx, rows) => copyRows(tx, 'report_bands', rows),
    dropBands: async (tx, report) => {
      await tx.deleteFrom('report_bands').where('report', '=', report).execute();
    },
    sharing: async (tx, asked, most) => {
      const lines = asked.flatMap(({ number, bands }) => bands.map((band) => ({ number, band })));
      const { rows } = await sql<Shared>`select asked.number as "of", found.report
        from unnest(${lines.map(({ number }) => number)}::integer[], ${lines.map(({ band }) => band)}::integer[])
          as asked (number, band)
        cross join lateral (
          select report from report_bands where band = asked.band order by report limit ${most}) as found
        where found.report != asked.number`.execute(tx);
      return rows;
    },
    // New rows wait beside a GIN index, up to 4 MB of them, and every question of words goes through all that wait. Of tables that
    // have grown much since the server last counted them it thinks that they are small, and reads them whole.
    settle: async () => {
      await sql`select gin_clean_pending_list(pg_class.oid) from pg_class join pg_am on pg_am.oid = relam
        where amname = 'gin' and relkind = 'i' and relnamespace = current_schema()::regnamespace`.execute(db);
      await countAnew(db);
    },
    scrub: async () => {
      await sql`vacuum full blobs`.execute(db);
    },
    check: async () => [],
    size: async () => {
      const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(db);
      return rows[0]!.size;
    },
    close: () => db.destroy(),
  };
}

/** Held by the one who writes. */
const writing = sql`lock table entries in exclusive mode`;

const wordsOf = (table: Worded): string => `${table.slice(0, -1)}_words`;
const words_ = (table: Worded): RawBuilder<unknown> => sql.table(wordsOf(table));

const termOf = ({ words, prefix }: Term): string => {
  const last = words.length - 1;
  return `(${words.map((word, at) => `'${word}'${prefix && at === last ? ':*' : ''}`).join(' <-> ')})`;
};
const queryOf = ({ all, none }: Search): string =>
  [...all.map(termOf), ...none.map((term) => `!${termOf(term)}`)].join(' & ');

/**
 * How many rows have some words PostgreSQL misjudges, words in a row above all, and then goes through a million rows one by one or
 * looks up as many. A value and an array leave it no choice.
 */
const latestWords: LatestWords = {
  widest: null,
  has: (table, number, search) =>
    sql`(select words @@ to_tsquery('sitrep', ${queryOf(search)}) from ${words_(table)} where number = ${number})`,
  numbers: (table, search) =>
    sql`select number from ${words_(table)} where words @@ to_tsquery('sitrep', ${queryOf(search)})`,
  isAmong: (number, numbers) => sql`${number} = any(array(${numbers}))`,
};

/** Has the server count its tables where there are many more reports than it thinks. */
async function countAnew(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and
      (select reltuples from pg_class where oid = 'reports'::regclass) < 0.8 * (select max(number) from reports)`.execute(
    db,
  );
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(db);
}

/** The days of a row as a range. */
const daysOf = (table: '' | `${string}.`): RawBuilder<unknown> =>
  sql.raw(`int4range(least(${table}first_day, ${table}last_day), greatest(${table}first_day, ${table}last_day), '[]')`);

// An index of spots alone finds all that a place has seen in years before it looks at the days, and one of days alone all
// that happened anywhere: both at once are in the index.
async function indexReach(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_index join pg_class on oid = indexrelid
    where indrelid in ('claims'::regclass, 'events'::regclass)
      and pg_get_indexdef(oid) like '%gist (point(lon, lat))%'`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  for (const table of PLACED)
    await sql`create index ${sql.ref(`${table}_reach`)} on ${sql.table(table)}
      using gist (point(lon, lat), (${daysOf('')}))
      where lat is not null and first_day is not null and last_day is not null`.execute(db);
}

async function prepare(db: Kysely<Tables>): Promise<void> {
  // As FTS5 does it: every word stemmed, none left out.
  await sql`create text search dictionary sitrep_stem (template = snowball, language = english)`.execute(db);
  await sql`create text search configuration sitrep (copy = simple)`.execute(db);
  await sql`alter text search configuration sitrep alter mapping for asciiword, word, numword with sitrep_stem`.execute(
    db,
  );
  for (const table of WORDED) {
    await sql`create table ${words_(table)} (number integer primary key, words tsvector not null)`.execute(db);
    await sql`create index on ${words_(table)} using gin (words)`.execute(db);
  }
  for (const table of PLACED)
    await sql`create index on ${sql.table(table)} using gist (point(lon, lat)) where lat is not null`.execute(db);
  await sql`create table claim_extents (
    number integer primary key, family text not null, area box not null, days int4range not null)`.execute(db);
  await sql`create index on claim_extents using gist (area, days)`.execute(db);
  await sql`create function entries_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'entries are never changed'; end $$`.execute(db);
  await sql`create trigger entries_no_change before update or delete or truncate on entries
    for each statement execute function entries_refuse()`.execute(db);
}
