import type { Transaction } from 'kysely';
import type { LedgerReport, Report } from '../model/index.ts';
import type { ReadingBody, ReportBody } from './bodies.ts';
import { linkCopies, unlinkCopies } from './copies.ts';
import { dayOf } from './dates.ts';
import { putCorrected } from './decisions.ts';
import { addIssues, dropIssues } from './doubts.ts';
import { dropClaims, type IndexedClaim, indexClaims } from './index-claims.ts';
import { portions } from './portions.ts';
import { recordedClaim, recordedWhere, reportOf } from './recorded.ts';
import { searchable } from './search.ts';
import { keepShingles, type Sketched, sketchedOf } from './sketched.ts';
import type { Store } from './store.ts';
import type { EntryRow, ReportRow, Tables } from './tables.ts';

/** A report's entry with the entry of one of its readings, and what they say. */
export interface Indexed {
  /** Its number in the tables, that is free. */
  readonly number: number;
  readonly entry: EntryRow;
  readonly report: ReportBody;
  readonly readingEntry: EntryRow;
  readonly reading: ReadingBody;
  /** Made from the text where it is not given. */
  readonly sketched?: Sketched;
}

/** What was written of reports: their claims, and the reports before them that belong to another origin now. */
export interface IndexedReports {
  readonly claims: readonly IndexedClaim[];
  readonly moved: readonly number[];
}

/** Makes the rows of reports that are new. */
export async function indexReports(
  store: Store,
  tx: Transaction<Tables>,
  reports: readonly Indexed[],
): Promise<IndexedReports> {
  const rows = reports.map(rowOf);
  await store.engine.insert(tx, 'reports', rows);
  return indexReadings(
    store,
    tx,
    reports.map((one, at) => ({ ...one, row: rows[at]!, body: one.readingEntry.body })),
  );
}

/** Puts the latest reading of a report in the place of the one before. */
export async function reindexReport(
  store: Store,
  tx: Transaction<Tables>,
  number: number,
  entry: EntryRow,
  reading: ReadingBody,
): Promise<IndexedReports> {
  await dropClaims(store, tx, number);
  await store.engine.dropWords(tx, 'reports', [number]);
  await unlinkCopies(store, tx, number);
  await dropIssues(tx, number);
  await tx.updateTable('reports').set(readColumns(entry.number, reading)).where('number', '=', number).execute();
  const row = await tx.selectFrom('reports').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const indexed = await indexReadings(store, tx, [{ row, reading, body: entry.body }]);
  const corrected = await putCorrected(store, tx, row.id);
  // What was corrected is looked for elsewhere than where the reading has it.
  return corrected ? { ...indexed, claims: await recordedWhere(tx, 'report', [number]) } : indexed;
}

interface Read {
  readonly row: ReportRow;
  readonly reading: ReadingBody;
  /** Hash of the body of the reading. */
  readonly body: string;
  readonly sketched?: Sketched;
}

async function indexReadings(store: Store, tx: Transaction<Tables>, all: readonly Read[]): Promise<IndexedReports> {
  const { engine } = store;
  const readings = all.map(({ row: { number, reading: entry, reader, claims } }) => ({
    ...{ entry, report: number, reader, claims },
  }));
  await engine.insert(tx, 'readings', readings);
  const moved = await link(store, tx, all);
  const words = all.map(({ row: { number }, reading }) => ({
    ...{ number, words: searchable(wordsOf(reading.reading.report)) },
  }));
  await engine.addWords(tx, 'reports', words);
  for (const { row, reading } of all)
    await addIssues(engine, tx, row, reading.reading.issues, reading.reading.claims.length);
  const ids = await idsOf(tx, all, moved);
  const claims = all.flatMap(({ row, reading }) => {
    const { number } = row;
    const report = reportOf({ ...row, origin_id: ids.get(moved.get(number) ?? row.origin)! });
    return reading.reading.claims.map((claim) => ({ report: number, recorded: recordedClaim(report, claim) }));
  });
  const fresh = new Set(all.map(({ row }) => row.number));
  return {
    claims: await indexClaims(store, tx, claims),
    moved: [...moved.keys()].filter((number) => !fresh.has(number)),
  };
}

/** Links the copies among reports, and answers with the origins that are others now. */
function link(store: Store, tx: Transaction<Tables>, all: readonly Read[]): Promise<ReadonlyMap<number, number>> {
  const sketchy = all.map(({ row, reading, body, sketched }) => {
    const { number, published_day, retrieved } = row;
    const sketch = sketched ?? sketchedOf(reading.reading.report);
    keepShingles(body, sketch.shingles);
    return { number, published_day, retrieved, ...sketch };
  });
  return linkCopies(store, tx, sketchy);
}

/** Ids of the reports that may be the origin of others. */
async function idsOf(
  tx: Transaction<Tables>,
  all: readonly Read[],
  moved: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, LedgerReport['id']>> {
  const ids = new Map(all.map(({ row }) => [row.number, row.id]));
  const others = [...new Set(moved.values())].filter((number) => !ids.has(number));
  for (const some of portions(others))
    for (const row of await tx.selectFrom('reports').select(['number', 'id']).where('number', 'in', some).execute())
      ids.set(row.number, row.id);
  return ids;
}

const wordsOf = ({ title, publisher, author, text }: Report): string =>
  [title, publisher, author, text].filter(Boolean).join(' \n ');

const rowOf = ({ number, entry, report, readingEntry, reading }: Indexed): ReportRow => ({
  number,
  id: report.id,
  entry: entry.number,
  sha256: report.sha256,
  container: report.container?.sha256 ?? null,
  asked: report.asked,
  retrieved: report.retrieved,
  recorded: entry.recorded,
  origin: number,
  taken_down: 0,
  ...readColumns(readingEntry.number, reading),
});

function readColumns(entry: number, { reading, reader, teller, theatre }: ReadingBody) {
  const { title, url, language, publisher, author, published } = reading.report;
  return {
    reading: entry,
    title,
    url,
    language,
    publisher,
    author,
    source: teller.id,
    teller: JSON.stringify(teller),
    theatre,
    published,
    published_day: dayOf(published),
    reader,
    claims: reading.claims.length,
  };
}
