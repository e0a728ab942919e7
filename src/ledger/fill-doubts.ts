import type { Kysely } from 'kysely';
import { bodyOf } from './blobs.ts';
import type { ReadingBody } from './bodies.ts';
import { addClaimDoubts, addEventDoubts, addIssues } from './doubts.ts';
import type { Engine } from './engine.ts';
import { withReports } from './recorded.ts';
import { eventOf } from './row-json.ts';
import type { Tables } from './tables.ts';

const AT_ONCE = 500;

/** Makes the doubts of a ledger that was kept before there were any. */
export async function fillDoubts(engine: Engine, db: Kysely<Tables>): Promise<void> {
  // A migration runs in a transaction of its own.
  const tx = db as Parameters<typeof addIssues>[1];
  await inPortions(async (after) => {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('entries', 'entries.number', 'reports.reading')
      .select(['reports.number', 'reports.id', 'reports.taken_down', 'entries.body'])
      .where('reports.number', '>', after)
      .orderBy('reports.number')
      .limit(AT_ONCE)
      .execute();
    for (const { body: hash, taken_down: gone, ...report } of rows) {
      const reading = gone ? null : (await bodyOf<ReadingBody>(db, hash))?.reading;
      if (reading) await addIssues(engine, tx, report, reading.issues, reading.claims.length);
    }
    return rows;
  });
  await inPortions(async (after) => {
    const rows = await db
      .selectFrom('claims')
      .select(['number', 'report', 'body'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    const recorded = await withReports(db, rows);
    await addClaimDoubts(
      engine,
      tx,
      rows.map(({ number }, at) => ({ number, recorded: recorded[at]! })),
    );
    return rows;
  });
  await inPortions(async (after) => {
    const rows = await db
      .selectFrom('events')
      .select(['number', 'body'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute();
    const events = rows.map(({ number, body }) => ({ number, event: eventOf(body) }));
    await addEventDoubts(engine, tx, events);
    return rows;
  });
}

/** Does a work on the rows after a number, until there are no more. */
async function inPortions(work: (after: number) => Promise<readonly { readonly number: number }[]>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await work(after);
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.number;
  }
}
