import { type Issue, type LedgerReport, UserError } from '../model/index.ts';
import { bodyOf } from './blobs.ts';
import type { ReadingBody } from './bodies.ts';
import type { PageQuestion } from './pages.ts';
import { reportOf, selectReports } from './recorded.ts';
import type { Store } from './store.ts';

/** What a person should look at, with the report that it is in. */
export interface ReportIssue {
  readonly report: LedgerReport;
  readonly issue: Issue;
}

/** Issues, of the reports that were recorded last first. */
export interface IssuePage {
  readonly items: readonly ReportIssue[];
  readonly next: string | null;
}

/** Reports that are looked through at once: a page may be empty and still have another after it. */
const REPORTS = 60;

/** No report has a greater number: what an integer of PostgreSQL holds. */
const LAST_NUMBER = 2 ** 31 - 1;

/** Issues of the latest reading of each report; a page ends with a whole report. */
export async function issuePage({ engine }: Store, { cursor, limit }: PageQuestion): Promise<IssuePage> {
  const before = cursor === undefined ? LAST_NUMBER : Number(cursor);
  if (!Number.isInteger(before) || before < 0 || before > LAST_NUMBER)
    throw new UserError('bad-option', 'The cursor is none that was given out: take `next` of the page before.');
  const rows = await selectReports(engine.reads)
    .innerJoin('entries', 'entries.number', 'reports.reading')
    .select('entries.body as reading_body')
    .where('reports.taken_down', '=', 0)
    .where('reports.number', '<', before)
    .orderBy('reports.number', 'desc')
    .limit(REPORTS)
    .execute();
  const items: ReportIssue[] = [];
  for (const row of rows) {
    const body = await bodyOf<ReadingBody>(engine.reads, row.reading_body);
    for (const issue of body?.reading.issues ?? []) items.push({ report: reportOf(row), issue });
    if (items.length >= limit) return { items, next: String(row.number) };
  }
  return { items, next: rows.length === REPORTS ? String(rows.at(-1)!.number) : null };
}
