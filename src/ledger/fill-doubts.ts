import { inflateSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Event } from '../model/index.ts';
import { bodyOf } from './blobs.ts';
import type { ReadingBody } from './bodies.ts';
import { addClaimDoubts, addEventDoubts, addIssues } from './doubts.ts';
import type { Engine } from './engine.ts';
import { withReports } from './recorded.ts';
import type { Tables } from './tables.ts';

const AT_ONCE = 500;

/** Makes the doubts of a ledger that was kept before there were any. */
export async function fillDoubts(engine: Engine, db: Kysely<Tables>): Promise<void> {
  // A migration runs in a transaction of its own.
  const tx = db as Parameters<typeof addIssues>[1];
  await eachPortion('reports', db, async ({ number }) => {
    const row = await db
      .selectFrom('reports')
      .innerJoin('entries', 'entries.number', 'reports.reading')
      .select(['reports.id', 'entries.body'])
      .where('reports.number', '=', number)
      .where('reports.taken_down', '=', 0)
      .executeTakeFirst();
    const body = row && (await bodyOf<ReadingBody>(db, row.body));
    if (row && body)
      await addIssues(engine, tx, { number, id: row.id }, body.reading.issues, body.reading.claims.length);
  });
  await eachPortion('claims', db, async ({ number }) => {
    const row = await db
      .selectFrom('claims')
      .select(['report', 'body'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const [recorded] = await withReports(db, [row]);
    await addClaimDoubts(engine, tx, [{ number, recorded: recorded! }]);
  });
  await eachPortion('events', db, async ({ number }) => {
    const { body } = await db
      .selectFrom('events')
      .select('body')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await addEventDoubts(engine, tx, [{ number, event: JSON.parse(inflateSync(body).toString()) as Event }]);
  });
}

async function eachPortion(
  table: 'reports' | 'claims' | 'events',
  db: Kysely<Tables>,
  work: (row: { readonly number: number }) => Promise<void>,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom(table)
      .select('number')
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      await work(row);
      after = row.number;
    }
    if (rows.length < AT_ONCE) return;
  }
}
