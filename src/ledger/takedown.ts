import { type Takedown, UserError } from '../model/index.ts';
import type { TakedownBody } from './bodies.ts';
import { appendOne, packed } from './chain.ts';
import { unlinkCopies } from './copies.ts';
import { dropIssues } from './doubts.ts';
import { fuseHanging, hangingOn } from './fuse.ts';
import { dropClaims } from './index-claims.ts';
import { reportRow } from './record.ts';
import type { Store } from './store.ts';

/** What a takedown did beside hiding the report. */
export interface TakenDown {
  readonly id: string;
  /** Other reports that came in the same file, whose file is gone with it. */
  readonly sharedFile: number;
}

/**
 * Hides a report and all its claims, and records by whom and why. With `erase` its bytes, its text and its readings are
 * gone for good; what stays is their hashes, so that the chain still verifies.
 */
export async function takeDown(store: Store, asked: Takedown, at: string): Promise<TakenDown> {
  const { engine } = store;
  const done = await engine.write(async (tx) => {
    const row = await reportRow(tx, asked.report);
    if (row.taken_down && !asked.erase)
      throw new UserError('no-such-report', `The report "${row.id}" was taken down already. Erase it with --erase.`);
    const readings = await tx.selectFrom('readings').select('entry').where('report', '=', row.number).execute();
    const entries = [row.entry, ...readings.map(({ entry }) => entry)];
    const erased = asked.erase ? [row.sha256, ...(row.container ? [row.container] : [])] : [];
    const body: TakedownBody = { ...asked, report: row.id, entries, erased };
    const { number } = await appendOne(tx, store, 'decision', packed(body), at);
    await applyTakedown(store, tx, number, body);
    const shared = row.container
      ? await tx
          .selectFrom('reports')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('container', '=', row.container)
          .where('number', '!=', row.number)
          .executeTakeFirstOrThrow()
      : { count: 0 };
    return { id: row.id, sharedFile: asked.erase ? Number(shared.count) : 0 };
  });
  if (asked.erase) await engine.scrub();
  return done;
}

type Tx = Parameters<Parameters<Store['engine']['write']>[0]>[0];

/** Does what a recorded takedown says; once more does no harm. */
export async function applyTakedown(store: Store, tx: Tx, entry: number, body: TakedownBody): Promise<void> {
  const row = await reportRow(tx, body.report);
  const { act, by, reason } = body;
  await tx
    .insertInto('decisions')
    .values({ entry, act, subject: row.id, by, reason, body: JSON.stringify(body) })
    .execute();
  const hanging = await hangingOn(tx, row.number);
  await dropClaims(store, tx, row.number);
  await fuseHanging(store, tx, hanging);
  await store.engine.dropWords(tx, 'reports', [row.number]);
  await unlinkCopies(store, tx, row.number);
  await dropIssues(tx, row.number);
  const gone = body.erase
    ? { asked: null, title: null, url: null, publisher: null, author: null, source: null, teller: null }
    : {};
  await tx
    .updateTable('reports')
    .set({ taken_down: 1, ...gone })
    .where('number', '=', row.number)
    .execute();
  if (body.erase) await eraseBlobs(tx, body);
}

async function eraseBlobs(tx: Tx, { entries, erased }: TakedownBody): Promise<void> {
  const bodies = await tx.selectFrom('entries').select('body').where('number', 'in', entries).execute();
  const hashes = [...erased, ...bodies.map(({ body }) => body)];
  await tx.deleteFrom('blobs').where('sha256', 'in', hashes).execute();
}
