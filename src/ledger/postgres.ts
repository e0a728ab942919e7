import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type Engine, WORDED, type Worded } from './engine.ts';
import { inTurn } from './in-turn.ts';
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
    within: ({ window: { west, south, east, north }, first, last }) =>
      sql`point(claims.lon, claims.lat) <@ box(point(${west}, ${south}), point(${east}, ${north}))
        and claims.first_day <= ${last} and claims.last_day >= ${first}`,
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
  await sql`create index claims_spot on claims using gist (point(lon, lat)) where lat is not null`.execute(db);
  await sql`create function entries_refuse() returns trigger language plpgsql as
    $$ begin raise exception 'entries are never changed'; end $$`.execute(db);
  await sql`create trigger entries_no_change before update or delete or truncate on entries
    for each statement execute function entries_refuse()`.execute(db);
}
