import type { Transaction } from 'kysely';
import type { Report } from '../model/index.ts';
import type { ReadingBody, ReportBody } from './bodies.ts';
import { linkCopies, unlinkCopies } from './copies.ts';
import { dayOf } from './dates.ts';
import { putCorrected } from './decisions.ts';
import { addIssues, dropIssues } from './doubts.ts';
import { dropClaims, indexClaims } from './index-claims.ts';
import { recordedClaim, reportOf, selectReports } from './recorded.ts';
import { searchable } from './search.ts';
import type { Store } from './store.ts';
import type { EntryRow, Tables } from './tables.ts';

/** A report's entry with the entry of one of its readings, and what they say. */
export interface Indexed {
  readonly entry: EntryRow;
  readonly report: ReportBody;
  readonly readingEntry: EntryRow;
  readonly reading: ReadingBody;
}

/** Makes the rows of a report that is new: `number` is free. */
export async function indexReport(
  store: Store,
  tx: Transaction<Tables>,
  number: number,
  { entry, report, readingEntry, reading }: Indexed,
): Promise<void> {
  await store.engine.insert(tx, 'reports', [
    {
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
    },
  ]);
  await indexReading(store, tx, number, readingEntry.number, reading);
}

/** Puts the latest reading of a report in the place of the one before. */
export async function reindexReport(
  store: Store,
  tx: Transaction<Tables>,
  number: number,
  entry: number,
  reading: ReadingBody,
): Promise<void> {
  await dropClaims(store, tx, number);
  await store.engine.dropWords(tx, 'reports', [number]);
  await unlinkCopies(tx, number);
  await dropIssues(tx, number);
  await tx.updateTable('reports').set(readColumns(entry, reading)).where('number', '=', number).execute();
  await indexReading(store, tx, number, entry, reading);
  await putCorrected(store, tx, reading.reading.report.id);
}

async function indexReading(
  store: Store,
  tx: Transaction<Tables>,
  number: number,
  entry: number,
  { reading, reader }: ReadingBody,
): Promise<void> {
  const { report, claims, issues } = reading;
  await store.engine.insert(tx, 'readings', [{ entry, report: number, reader, claims: claims.length }]);
  await linkCopies(store, tx, number, report);
  await store.engine.addWords(tx, 'reports', [{ number, words: searchable(wordsOf(report)) }]);
  await addIssues(store.engine, tx, { number, id: report.id }, issues, claims.length);
  if (claims.length === 0) return;
  const row = reportOf(await selectReports(tx).where('reports.number', '=', number).executeTakeFirstOrThrow());
  await indexClaims(
    store,
    tx,
    number,
    claims.map((claim) => recordedClaim(row, claim)),
  );
}

const wordsOf = ({ title, publisher, author, text }: Report): string =>
  [title, publisher, author, text].filter(Boolean).join(' \n ');

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
