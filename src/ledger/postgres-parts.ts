import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Claims of one partition: those that were recorded in one period. An index stays small enough to be held in memory. */
const CLAIMS_A_PART = 2 ** 22;

/** What is divided by the numbers of its claims: they rise with the time of recording. */
const DIVIDED = ['claims', 'claim_words'] as const;

type Db = Kysely<Tables>;

/** Divides tables by the period of recording. What is there becomes the first part, without being written anew. */
export async function divide(db: Db): Promise<void> {
  await addIndexes(db);
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from claims`.execute(db);
  const part = partOf(rows[0]?.last ?? 0);
  for (const table of DIVIDED) {
    const first = `${table}_p${part}`;
    await sql.raw(`alter table ${table} rename to ${first}`).execute(db);
    await sql.raw(`create table ${table} (like ${first} including all) partition by range (number)`).execute(db);
    const bound = (part + 1) * CLAIMS_A_PART;
    await sql.raw(`alter table ${first} add constraint ${first}_numbers check (number < ${bound})`).execute(db);
    await sql
      .raw(`alter table ${table} attach partition ${first} for values from (minvalue) to (${bound})`)
      .execute(db);
  }
}

/** All names by which the place of a claim or an event is asked for, as one array: one index finds it by any of them. */
export const namesOf = (table: '' | `${string}.`): RawBuilder<unknown> =>
  sql.raw(`array['c ' || coalesce(${table}country, ''), 'g ' || coalesce(${table}gazetteer, ''),
    'a ' || lower(coalesce(${table}admin1, '')), 'p ' || lower(coalesce(${table}place, ''))]`);

/** What is asked for most has an index: the latest of all, and what lies somewhere. */
async function addIndexes(db: Db): Promise<void> {
  for (const [table, day] of [
    ['claims', 'first_day'],
    ['events', 'first_day'],
    ['reports', 'published_day'],
  ])
    await sql.raw(`create index ${table}_latest on ${table} (${day} desc nulls last, number desc)`).execute(db);
  for (const table of ['claims', 'events'])
    await sql`create index on ${sql.table(table)} using gin ((${namesOf('')}))`.execute(db);
  await sql`drop index reports_published_day`.execute(db);
}

const partOf = (number: number): number => Math.floor(number / CLAIMS_A_PART);

/** Sees to it that there is a part for numbers up to one; asks the database only where a part begins. */
export function roomFor(): (db: Db, number: number) => Promise<void> {
  let made = -1;
  return async (db, number) => {
    const wanted = partOf(number);
    if (wanted <= made) return;
    const { rows } = await sql<{ last: number }>`select max(substring(relname from '\\d+$')::integer) as last
      from pg_inherits join pg_class on pg_class.oid = inhrelid where inhparent = 'claims'::regclass`.execute(db);
    for (let part = rows[0]!.last + 1; part <= wanted; part++)
      for (const table of DIVIDED)
        await sql
          .raw(
            `create table ${table}_p${part} partition of ${table}
              for values from (${part * CLAIMS_A_PART}) to (${(part + 1) * CLAIMS_A_PART})`,
          )
          .execute(db);
    made = Math.max(wanted, rows[0]!.last);
  };
}
