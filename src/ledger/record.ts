import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Original, type ReadingOf, UserError } from '../model/index.ts';
import { blobOf } from './blobs.ts';
import type { ReadingBody, ReportBody } from './bodies.ts';
import { appendOne, appendTo, type Body, packed, sha256 } from './chain.ts';
import { fuseHanging, fuseIndexed, hangingOn } from './fuse.ts';
import { noteFuser } from './fused-by.ts';
import { type Indexed, indexReports, reindexReport } from './index-report.ts';
import { fuseLater } from './lots.ts';
import { portions } from './portions.ts';
import { type Sketched, sketchedOf } from './sketched.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';

/** A report that is to be recorded: its bytes as they came, and what was read in them. */
export interface NewReport extends ReadingOf {
  readonly original: Original;
}

/** What became of a report: recorded, there already, or refused because it was taken down. */
export interface Recorded {
  readonly id: string;
  readonly outcome: 'recorded' | 'known' | 'taken-down';
}

/** When reports that are recorded are fused: with them, or by `fuseSome`, beside other processes. */
export type WhenFused = 'now' | 'later';

/** Records reports with their readings, all of them or none; one that is there already is left as it is. */
export async function recordReports(
  store: Store,
  reports: readonly NewReport[],
  at: string,
  fused: WhenFused,
): Promise<Recorded[]> {
  const prepared = await preparedAll(reports);
  const [within, fuse] =
    fused === 'now' ? ([store.engine.write, fuseIndexed] as const) : ([store.engine.append, fuseLater] as const);
  return within(async (tx) => {
    const answers = await outcomesOf(tx, prepared);
    const indexed = await append(
      store,
      tx,
      prepared.filter((_, index) => answers[index]!.outcome === 'recorded'),
      at,
    );
    // A ledger that was empty has no events that another fuser made.
    if (store.fuser && indexed[0]?.number === 1) await noteFuser(tx, store.fuser);
    await fuse(store, tx, await indexReports(store, tx, indexed));
    return answers;
  });
}

/** Records that a report was read anew; the reading counts from now on. */
export const recordReading = (store: Store, id: string, made: ReadingOf, at: string): Promise<void> =>
  store.engine.write(async (tx) => {
    const { number, entry } = await reportRow(tx, id);
    const body = readingBody(entry, made);
    const reading = await appendOne(tx, store, 'reading', packed(body), at);
    const hanging = await hangingOn(tx, number);
    const indexed = await reindexReport(store, tx, number, reading, body);
    await fuseHanging(store, tx, hanging);
    await fuseIndexed(store, tx, indexed);
  });

type Tx = Parameters<Parameters<Store['engine']['write']>[0]>[0];

/** A report with all that is made of it alone, before anybody has to wait for it. */
interface Prepared {
  readonly report: ReportBody;
  readonly reportBody: Body;
  readonly made: ReadingOf;
  readonly blobs: readonly Promise<Tables['blobs']>[];
  readonly sketched: Sketched;
}

/** Reports that are prepared before others get their turn: the database is to answer meanwhile those who are recorded already. */
const AT_ONCE = 10;

async function preparedAll(reports: readonly NewReport[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const some of portions(reports, AT_ONCE)) {
    if (prepared.length) await setImmediate();
    prepared.push(...some.map(preparedOf));
  }
  return prepared;
}

function preparedOf({ original, ...made }: NewReport): Prepared {
  const hash = sha256(original.bytes);
  const { container } = original;
  const containerHash = container && sha256(container.bytes);
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
  return {
    ...{ report, reportBody: packed(report), made, sketched: sketchedOf(made.reading.report) },
    blobs: [
      blobOf(hash, original.bytes),
      ...(container && containerHash ? [blobOf(containerHash, container.bytes)] : []),
    ],
  };
}

/** Appends reports and their readings to the chain, and gives them numbers in the tables. */
async function append(store: Store, tx: Tx, fresh: readonly Prepared[], at: string): Promise<Indexed[]> {
  if (fresh.length === 0) return [];
  await store.engine.keep(tx, await Promise.all(fresh.flatMap(({ blobs }) => blobs)));
  const chain = await appendTo(tx, store);
  const first = await nextReport(tx);
  const indexed = fresh.map(({ report, reportBody, made, sketched }, index) => {
    const entry = chain.append('report', reportBody, at);
    const reading = readingBody(entry.number, made);
    const readingEntry = chain.append('reading', packed(reading), at);
    return { number: first + index, entry, report, readingEntry, reading, sketched };
  });
  await chain.end();
  return indexed;
}

const readingBody = (of: number, { reading, reader, teller, theatre, beat }: ReadingOf): ReadingBody => ({
  ...{ of, reader, teller, theatre },
  ...(beat && { beat }),
  reading,
});

async function nextReport(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('reports')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

type Known = Pick<Tables['reports'], 'id' | 'sha256' | 'taken_down'>;

/** What becomes of each report. Throws a `UserError` where an id is taken by another. */
async function outcomesOf(tx: Tx, prepared: readonly Prepared[]): Promise<Recorded[]> {
  const byId = new Map<string, Known>();
  const goneFor = new Set<string>();
  for (const some of portions(prepared)) {
    const [ids, hashes] = [some.map(({ report }) => report.id), some.map(({ report }) => report.sha256)];
    const rows = await tx
      .selectFrom('reports')
      .select(['id', 'sha256', 'taken_down'])
      .where((where) => where.or([where('id', 'in', ids), where('sha256', 'in', hashes)]))
      .execute();
    for (const row of rows) {
      byId.set(row.id, row);
      if (row.taken_down) goneFor.add(row.sha256);
    }
  }
  return prepared.map(({ report: { id, sha256: hash } }) => {
    if (goneFor.has(hash)) return { id, outcome: 'taken-down' };
    const known = byId.get(id);
    if (known && known.sha256 !== hash) throw idTaken(id);
    byId.set(id, { id, sha256: hash, taken_down: 0 });
    return { id, outcome: known ? 'known' : 'recorded' };
  });
}

const idTaken = (id: string): UserError =>
  new UserError(
    'id-taken',
    `The ledger has another report with the id "${id}". Give this one another with --id, or none: then it is the hash of its bytes.`,
  );

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
