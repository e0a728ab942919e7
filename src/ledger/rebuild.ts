import { bodyOf } from './blobs.ts';
import type { DecisionBody, ReadingBody, ReportBody, TakedownBody } from './bodies.ts';
import { applyDecision } from './decisions.ts';
import { fuseReports } from './fuse.ts';
import { noteFuser } from './fused-by.ts';
import { type Indexed, indexReports, reindexReport } from './index-report.ts';
import { portions } from './portions.ts';
import type { Store } from './store.ts';
import type { EntryRow, Queries, Tables } from './tables.ts';
import { applyTakedown } from './takedown.ts';

type Tx = Parameters<Parameters<Store['engine']['write']>[0]>[0];

const DERIVED = [
  'reports',
  'readings',
  'decisions',
  'claims',
  'claim_actors',
  'report_bands',
  'report_sketches',
  'fused_claims',
  'events',
  'event_actors',
  'event_sides',
  'control',
  'doubts',
  'unfused',
  'untold',
] as const satisfies readonly (keyof Tables)[];

/** Throws away every table that is made from the chain, and makes them again; answers with the number of entries. */
export const rebuild = (store: Store): Promise<number> =>
  store.engine.write(async (tx) => {
    await store.engine.clearIndexes(tx);
    for (const table of DERIVED) await tx.deleteFrom(table).execute();
    const erased = await erasedReports(tx);
    const entries = await tx.selectFrom('entries').selectAll().orderBy('number').execute();
    const open = new Map<number, { readonly entry: EntryRow; readonly report: ReportBody }>();
    const numbers = new Map<number, number>();
    const waiting: Indexed[] = [];
    for (const entry of entries) await replay(store, tx, entry, { erased, open, numbers, waiting });
    await indexWaiting(store, tx, waiting);
    const reports = await tx.selectFrom('reports').select('number').orderBy('number').execute();
    for (const some of portions(reports))
      await fuseReports(
        store,
        tx,
        some.map(({ number }) => number),
      );
    if (store.fuser) await noteFuser(tx, store.fuser);
    return entries.length;
  });

interface Replay {
  /** Takedowns that erased, by the entry of their report. */
  readonly erased: ReadonlyMap<number, TakedownBody>;
  /** Reports whose first reading has not come yet, by entry. */
  readonly open: Map<number, { readonly entry: EntryRow; readonly report: ReportBody }>;
  /** Numbers of reports by entry. */
  readonly numbers: Map<number, number>;
  /** Reports whose rows are still to be written, many at once. */
  readonly waiting: Indexed[];
}

const AT_ONCE = 200;

async function indexWaiting(store: Store, tx: Tx, waiting: Indexed[]): Promise<void> {
  if (waiting.length) await indexReports(store, tx, waiting.splice(0));
}

async function replay(
  store: Store,
  tx: Tx,
  entry: EntryRow,
  { erased, open, numbers, waiting }: Replay,
): Promise<void> {
  if (entry.kind === 'report') {
    const report = await bodyOf<ReportBody>(tx, entry.body);
    const takedown = erased.get(entry.number);
    if (report && !takedown) open.set(entry.number, { entry, report });
    else if (takedown) await insertErased(tx, entry, takedown, numbers);
    return;
  }
  if (entry.kind === 'reading') {
    const reading = await bodyOf<ReadingBody>(tx, entry.body);
    if (!reading) return;
    const first = open.get(reading.of);
    if (first) {
      open.delete(reading.of);
      numbers.set(reading.of, numbers.size + 1);
      waiting.push({ number: numbers.size, ...first, readingEntry: entry, reading });
      if (waiting.length >= AT_ONCE) await indexWaiting(store, tx, waiting);
    } else if (numbers.has(reading.of)) {
      await indexWaiting(store, tx, waiting);
      await reindexReport(store, tx, numbers.get(reading.of)!, entry, reading);
    }
    return;
  }
  await indexWaiting(store, tx, waiting);
  const decision = await bodyOf<DecisionBody | TakedownBody>(tx, entry.body);
  if (decision?.act === 'takedown') await applyTakedown(store, tx, entry.number, decision as TakedownBody);
  else if (decision) await applyDecision(store, tx, entry.number, decision as DecisionBody);
}

async function erasedReports(db: Queries): Promise<Map<number, TakedownBody>> {
  const rows = await db.selectFrom('entries').select('body').where('kind', '=', 'decision').execute();
  const erased = new Map<number, TakedownBody>();
  for (const { body } of rows) {
    const decision = await bodyOf<TakedownBody>(db, body);
    if (decision?.act === 'takedown' && decision.erase) erased.set(decision.entries[0]!, decision);
  }
  return erased;
}

/** Of an erased report there is its id and that it was there. */
async function insertErased(
  tx: Tx,
  entry: EntryRow,
  { report, entries, erased }: TakedownBody,
  numbers: Map<number, number>,
): Promise<void> {
  const number = numbers.size + 1;
  numbers.set(entry.number, number);
  const nothing = {
    asked: null,
    title: null,
    url: null,
    publisher: null,
    author: null,
    published: null,
    published_day: null,
  };
  await tx
    .insertInto('reports')
    .values({
      number,
      id: report,
      entry: entry.number,
      reading: entries.at(-1)!,
      sha256: erased[0]!,
      container: erased[1] ?? null,
      ...nothing,
      language: 'und',
      source: null,
      teller: null,
      theatre: null,
      retrieved: entry.recorded,
      recorded: entry.recorded,
      reader: '',
      claims: 0,
      origin: number,
      taken_down: 1,
    })
    .execute();
  for (const reading of entries.slice(1))
    await tx.insertInto('readings').values({ entry: reading, report: number, reader: '', claims: 0 }).execute();
}
