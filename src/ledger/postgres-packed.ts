import { type Kysely, sql } from 'kysely';
import { copyRows } from './postgres-copy.ts';
import { ofRowJson, rowJson } from './row-json.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const AT_ONCE = 2000;

/**
 * Packs the claims' JSON: PostgreSQL itself compresses only rows of more than two kilobytes, and most claims have less. The table
 * is written anew once, so that it takes no more room than it needs.
 */
export async function packClaims(db: Db): Promise<void> {
  await dropIdle(db);
  await sql`create temporary table packed (number integer primary key, body bytea not null) on commit drop`.execute(db);
  await fillPacked(db);
  // Nobody has counted the rows of a new table: without that each would be looked for in all.
  await sql`analyze packed`.execute(db);
  await sql`create function pg_temp.packed_body(integer) returns bytea language sql stable as
    $$ select body from packed where number = $1 $$`.execute(db);
  await sql`alter table claims alter column body type bytea using pg_temp.packed_body(number)`.execute(db);
  await sql`drop function pg_temp.packed_body`.execute(db);
  // Blobs come compressed: to try it again takes time and gains nothing.
  await sql`alter table blobs alter column stored set storage external`.execute(db);
}

async function fillPacked(db: Db): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('claims')
      .select(['number', 'body'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    await copyRows(
      db,
      'packed',
      rows.map(({ number, body }) => ({ number, body: rowJson(ofRowJson(body)) })),
    );
    after = rows.at(-1)!.number;
  }
}

/** Indexes that no question of ours is answered by: places are found by all their names, and days by the latest of all. */
async function dropIdle(db: Db): Promise<void> {
  for (const name of ['claims_gazetteer_idx', 'claims_first_day_last_day_idx'])
    await sql`drop index ${sql.ref(name)}`.execute(db);
}
