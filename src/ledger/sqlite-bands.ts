import type Database from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Engine, Shared } from './engine.ts';
import type { Tables } from './tables.ts';

/**
 * Bands are hashes: those of a few hundred reports lie on every page of the index of all, and each of these pages would be
 * written with every call. So those of the last reports are kept apart, and are put with the others when there are so many.
 */
const APART = 2048;

// Both halves are in the order of their reports: no more of them are read than are wanted.
const OF_BAND = `select report from (select report from report_bands where band = ?
  union all select report from late_bands where band = ? order by report limit ?)`;

/** How SQLite keeps and finds the bands of reports; `statement` compiles what is run on the connection that writes. */
export const sqliteBands = (
  statement: (source: string) => Database.Statement,
): Pick<Engine, 'addBands' | 'dropBands' | 'sharing'> => ({
  addBands: async (_, rows) => {
    // Two bands of a report may be the same by chance.
    const put = statement('insert or ignore into late_bands values (?, ?)');
    for (const { band, report } of rows) put.run(band, report);
    if (!rows.some(({ report }) => report % APART === 0)) return;
    statement('insert or ignore into report_bands select * from late_bands order by band, report').run();
    statement('delete from late_bands').run();
  },
  dropBands: async (_, report) => {
    for (const table of ['report_bands', 'late_bands']) statement(`delete from ${table} where report = ?`).run(report);
  },
  sharing: async (_, asked, most) =>
    asked.flatMap(({ number, bands }): Shared[] => {
      // All bands in one statement: there are two dozen of them to every report.
      const find = statement(bands.map(() => OF_BAND).join(' union all ')).pluck();
      const found = new Set(find.all(...bands.flatMap((band) => [band, band, most])) as number[]);
      found.delete(number);
      return [...found].map((report) => ({ of: number, report }));
    }),
});

/** Tables of pairs: what is asked for, and what has it. */
const PAIRS = [
  { table: 'report_bands', key: 'band', type: 'integer', of: 'report' },
  { table: 'claim_actors', key: 'actor', type: 'text', of: 'claim' },
  { table: 'event_actors', key: 'actor', type: 'text', of: 'event' },
  { table: 'event_sides', key: 'side', type: 'text', of: 'event' },
] as const;

/**
 * Keeps pairs once, in the order in which they are looked up, instead of in a table and again in an index of it; and drops an
 * index that no question is answered by, of which every claim that is recorded writes a page.
 */
export async function narrow(db: Kysely<Tables>): Promise<void> {
  for (const { table, key, type, of } of PAIRS)
    for (const step of [
      `create table narrow (${key} ${type} not null, ${of} integer not null, primary key (${key}, ${of})) without rowid`,
      `insert or ignore into narrow select ${key}, ${of} from ${table} order by 1, 2`,
      `drop table ${table}`,
      `alter table narrow rename to ${table}`,
      `create index ${table}_${of} on ${table} (${of})`,
    ])
      await sql.raw(step).execute(db);
  await sql`create table late_bands (
    band integer not null, report integer not null, primary key (band, report)) without rowid`.execute(db);
  await sql`drop index claims_gazetteer`.execute(db);
}
