import { sql } from 'kysely';
import { type Original, type ReadingOf, UserError } from '../model/index.ts';
import { blobOf } from './blobs.ts';
import type { ReadingBody, ReportBody } from './bodies.ts';
import { type Appender, appendTo, sha256 } from './chain.ts';
import { fuseHanging, fuseReports, hangingOn, noteFuser } from './fuse.ts';
import { indexReport, reindexReport } from './index-report.ts';
import type { Store } from './store.ts';
import type { Queries } from './tables.ts';

/** A report that is to be recorded: its bytes as they came, and what was read in them. */
export interface NewReport extends ReadingOf {
  readonly original: Original;
}

/** What became of a report: recorded, there already, or refused because it was taken down. */
export interface Recorded {
  readonly id: string;
  readonly outcome: 'recorded' | 'known' | 'taken-down';
}

/** Records reports with their readings, all of them or none; one that is there already is left as it is. */
export const recordReports = (store: Store, reports: readonly NewReport[], at: string): Promise<Recorded[]> =>
  store.engine.write(async (tx) => {
    const chain = await appendTo(tx, store);
    const answers: Recorded[] = [];
    const fresh: number[] = [];
    for (const one of reports) {
      const hash = sha256(one.original.bytes);
      const id = one.reading.report.id;
      const outcome = (await knownAs(tx, id, hash)) ?? 'recorded';
      if (outcome === 'recorded') fresh.push(await recordOne(store, tx, chain, one, hash, at));
      answers.push({ id, outcome });
    }
    // A ledger that was empty has no events that another fuser made.
    if (store.fuser && fresh[0] === 1) await noteFuser(tx, store.fuser);
    await fuseReports(store, tx, fresh);
    return answers;
  });

/** Records that a report was read anew; the reading counts from now on. */
export const recordReading = (store: Store, id: string, made: ReadingOf, at: string): Promise<void> =>
  store.engine.write(async (tx) => {
    const { number, entry } = await reportRow(tx, id);
    const chain = await appendTo(tx, store);
    const body = readingBody(entry, made);
    const { number: reading } = await chain.append('reading', body, at);
    const hanging = await hangingOn(tx, number);
    await reindexReport(store, tx, number, reading, body);
    await fuseHanging(store, tx, hanging);
    await fuseReports(store, tx, [number]);
  });

type Tx = Parameters<Parameters<Store['engine']['write']>[0]>[0];

async function recordOne(
  store: Store,
  tx: Tx,
  chain: Appender,
  { original, ...made }: NewReport,
  hash: string,
  at: string,
): Promise<number> {
  const blobs = [blobOf(hash, original.bytes)];
  const { container } = original;
  const containerHash = container && sha256(container.bytes);
  if (container && containerHash) blobs.push(blobOf(containerHash, container.bytes));
  await store.engine.keep(tx, blobs);
  const report: ReportBody = {
    id: made.reading.report.id,
    sha256: hash,
    size: original.bytes.length,
    format: original.format,
    name: original.name,
    asked: original.asked,
    address: original.address,
    retrieved: original.retrieved,
    headers: original.headers,
    container: container && containerHash ? { sha256: containerHash, part: container.part } : null,
    given: original.given,
  };
  const entry = await chain.append('report', report, at);
  const reading = readingBody(entry.number, made);
  const readingEntry = await chain.append('reading', reading, at);
  const number = await nextReport(tx);
  await indexReport(store, tx, number, { entry, report, readingEntry, reading });
  return number;
}

const readingBody = (of: number, { reading, reader, teller, theatre }: ReadingOf): ReadingBody => ({
  of,
  reader,
  teller,
  theatre,
  reading,
});

async function nextReport(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('reports')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

async function knownAs(tx: Tx, id: string, hash: string): Promise<Recorded['outcome'] | null> {
  const same = await tx
    .selectFrom('reports')
    .select(['id', 'sha256', 'taken_down'])
    .where((where) => where.or([where('id', '=', id), where('sha256', '=', hash)]))
    .execute();
  if (same.some(({ taken_down, sha256: known }) => taken_down && known === hash)) return 'taken-down';
  const known = same.find((row) => row.id === id);
  if (!known) return null;
  if (known.sha256 === hash) return 'known';
  throw new UserError(
    'id-taken',
    `The ledger has another report with the id "${id}". Give this one another with --id, or none: then it is the hash of its bytes.`,
  );
}

/** The row of a report, by its id or by how that begins. Throws a `UserError` where there is none. */
export async function reportRow(db: Queries, id: string) {
  const exact = await db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst();
  if (exact) return exact;
  const begins = sql<boolean>`substr(id, 1, ${sql.lit(id.length)}) = ${id}`;
  const rows = id.length < 6 ? [] : await db.selectFrom('reports').selectAll().where(begins).limit(2).execute();
  if (rows.length === 1) return rows[0]!;
  throw new UserError(
    'no-such-report',
    rows.length
      ? `More than one report begins with "${id}". Give more of its id.`
      : `The ledger has no report "${id}". See: sitrep reports`,
  );
}
