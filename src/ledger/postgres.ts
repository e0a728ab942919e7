import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type Engine, type Pair, PLACED, type Shared, WORDED, type Worded } from './engine.ts';
import type { Extent } from './fuser.ts';
import { inTurn } from './in-turn.ts';
import { columnsOf } from './migrations.ts';
import { portions } from './portions.ts';
import type { Search, Term } from './search.ts';
import type { Tables } from './tables.ts';

/** Opens a ledger in a PostgreSQL database of its own. */
export function openPostgres(address: string): Engine {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    // Counts are small here; as text they would have to be turned back everywhere.
    types: { getTypeParser: (id, format) => (id === 20 ? Number : pg.types.getTypeParser(id, format as 'text')) },
  });
  // A connection that breaks while nobody uses it is no fault; the next query opens another.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const turn = inTurn();
  return {
    kind: 'postgres',
    reads: db,
    schema: db,
    write: (work) =>
      turn(() =>
        db.transaction().execute(async (tx) => {
          await sql`lock table entries in exclusive mode`.execute(tx);
          return work(tx);
        }),
      ),
    bytesType: 'bytea',
    prepare,
    clearIndexes: async (tx) => {
      for (const table of WORDED) await sql`delete from ${words_(table)}`.execute(tx);
      await sql`delete from claim_extents`.execute(tx);
    },
    insert: async (tx, table, rows) => {
      for (const some of portions(rows, ROWS)) await sql`insert into ${manyRows(table, some)}`.execute(tx);
    },
    keep: async (tx, rows) => {
      for (const some of portions(rows, ROWS))
        await sql`insert into ${manyRows('blobs', some)} on conflict (sha256) do nothing`.execute(tx);
    },
    addWords: async (tx, table, rows) => {
      if (rows.length === 0) return;
      await sql`insert into ${words_(table)} (number, words)
        select one.number, to_tsvector('sitrep', one.words)
        from unnest(${rows.map(({ number }) => number)}::integer[], ${rows.map(({ words }) => words)}::text[]) as one(number, words)`.execute(
        tx,
      );
    },
    dropWords: async (tx, table, numbers) => {
      await sql`delete from ${words_(table)} where number = any(${numbers}::integer[])`.execute(tx);
    },
    matches: (table, search) =>
      sql`${sql.ref(`${table}.number`)} in (
        select number from ${words_(table)} where words @@ to_tsquery('sitrep', ${queryOf(search)}))`,
    // The claims' own columns are indexed.
    addSpots: async () => {},
    dropSpots: async () => {},
    within: (table, { window: { west, south, east, north }, first, last }) => {
      const column = (name: string) => sql.ref(`${table}.${name}`);
      return sql`point(${column('lon')}, ${column('lat')}) <@ box(point(${west}, ${south}), point(${east}, ${north}))
        and ${column('first_day')} <= ${last} and ${column('last_day')} >= ${first}`;
    },
    addExtents: async (tx, rows) => {
      for (const some of portions(rows)) {
        const values = some.map(
          ({ number, family, ...extent }) =>
            sql`(${number}::integer, ${family}::text, ${areaOf(extent)}, ${daysOf(extent)})`,
        );
        await sql`insert into claim_extents values ${sql.join(values)}`.execute(tx);
      }
    },
    dropExtents: async (tx, numbers) => {
      await sql`delete from claim_extents where number = any(${numbers}::integer[])`.execute(tx);
    },
    neighbours: async (tx, extents) => {
      const found: Pair[] = [];
      for (const some of portions(extents, 200)) {
        const rows = some.map(
          ({ number, family, ...extent }) =>
            sql`(${number}::integer, ${family}::text, ${areaOf(extent)}, ${daysOf(extent)})`,
        );
        const pairs = await sql<Pair>`select asked.number as "of", claim_extents.number as claim
          from (values ${sql.join(rows)}) as asked (number, family, area, days)
          join claim_extents on claim_extents.area && asked.area and claim_extents.days && asked.days
            and claim_extents.family = asked.family and claim_extents.number != asked.number
          join fused_claims on fused_claims.claim = claim_extents.number`.execute(tx);
        found.push(...pairs.rows);
      }
      return found;
    },
    sharing: async (tx, asked, most) => {
      const [numbers, bands] = [asked.map(({ number }) => number), asked.map((one) => `{${one.bands.join(',')}}`)];
      const { rows } = await sql<Shared>`select asked.number as "of", found.report
        from unnest(${numbers}::integer[], ${bands}::text[]) as asked (number, bands)
        cross join lateral (
          select distinct report_bands.report from report_bands
          join reports on reports.number = report_bands.report and reports.taken_down = 0
          where report_bands.band = any(asked.bands::integer[]) and report_bands.report != asked.number
          order by report_bands.report limit ${most}) as found`.execute(tx);
      return rows;
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

const words_ = (table: Worded): RawBuilder<unknown> => sql.table(`${table.slice(0, -1)}_words`);

/** Rows of one statement: the arrays of a column are sent as one value. */
const ROWS = 2000;

/** Rows as columns, each one array: PostgreSQL plans one small statement, however many they are. */
function manyRows<T extends keyof Tables>(table: T, rows: readonly Tables[T][]): RawBuilder<unknown> {
  const names = Object.keys(rows[0]!) as (keyof Tables[T] & string)[];
  const types = columnsOf(table, 'bytea');
  const columns = names.map((name) => sql`${rows.map((row) => row[name])}::${sql.raw(types[name]!)}[]`);
  return sql`${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) select * from unnest(${sql.join(columns)})`;
}

type Box = Omit<Extent, 'family'>;

const areaOf = ({ west, south, east, north }: Box): RawBuilder<unknown> =>
  sql`box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
const daysOf = ({ from, to }: Box): RawBuilder<unknown> => sql`int4range(${from}::integer, ${to}::integer, '[]')`;

const termOf = ({ words, prefix }: Term): string => {
  const last = words.length - 1;
  return `(${words.map((word, at) => `'${word}'${prefix && at === last ? ':*' : ''}`).join(' <-> ')})`;
};
const queryOf = ({ all, none }: Search): string =>
  [...all.map(termOf), ...none.map((term) => `!${termOf(term)}`)].join(' & ');

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
