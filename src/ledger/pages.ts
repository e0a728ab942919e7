import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { ClaimFilter, Event, EventFilter, LedgerReport, RecordedClaim, ReportFilter } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import { claimsWanted, claimsWhere, reportsWanted, reportsWhere } from './find.ts';
import { eventsWanted, eventsWhere } from './find-events.ts';
import { latestRows, type Wanted } from './latest.ts';
import type { Sight } from './pins.ts';
import { reportOf, withReports } from './recorded.ts';
import { eventOf } from './row-json.ts';
import type { Store } from './store.ts';

/** A page of a list, the latest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the page after it begins; null: this was the last. */
  readonly next: string | null;
}

/** Which page is wanted. */
export interface PageQuestion {
  /** The `next` of the page before; left out: the first. */
  readonly cursor?: string;
  readonly limit: number;
}

/** Where a page ended: the day and the number of its last row. What is added meanwhile moves nothing. */
interface Mark {
  readonly day: number | null;
  readonly number: number;
}

/** Events that fit, page by page. */
export async function eventPage(
  store: Store,
  filter: EventFilter,
  page: PageQuestion,
  sight: Sight = 'full',
): Promise<Page<Event>> {
  const wanted = eventsWanted(store, filter, sight);
  if (!wanted) return NOTHING;
  const found = wanted.found.select(['events.number', 'events.first_day as day', 'events.body']);
  const rows = await rowsOf(store, { ...wanted, found }, page);
  return pageOf(rows, page, (some) => some.map(({ body }) => eventOf(body)));
}

/** Claims that fit, page by page. */
export async function claimPage(store: Store, filter: ClaimFilter, page: PageQuestion): Promise<Page<RecordedClaim>> {
  const wanted = claimsWanted(store, filter);
  if (!wanted) return NOTHING;
  const rows = await rowsOf(store, { ...wanted, found: wanted.found.select('claims.first_day as day') }, page);
  return pageOf(rows, page, (some) => withReports(store.engine.reads, some));
}

/** Reports that fit, page by page. */
export async function reportPage(store: Store, filter: ReportFilter, page: PageQuestion): Promise<Page<LedgerReport>> {
  const wanted = reportsWanted(store, filter);
  if (!wanted) return NOTHING;
  const rows = await rowsOf(store, { ...wanted, found: wanted.found.select('reports.published_day as day') }, page);
  return pageOf(rows, page, (some) => some.map(reportOf));
}

/** How many events, claims or reports fit. */
export async function countOf(
  store: Store,
  what: 'events' | 'claims' | 'reports',
  filter: EventFilter | ClaimFilter | ReportFilter,
): Promise<number> {
  const makers = { events: eventsWhere, claims: claimsWhere, reports: reportsWhere };
  const query = makers[what](store, filter as never) as SelectQueryBuilder<never, never, object> | null;
  if (!query) return 0;
  const row = await query.clearSelect().select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return Number((row as { count: number }).count);
}

const NOTHING = { items: [], next: null };

/**
 * The rows after a mark, and one more than asked for, which tells whether there is another page. Those that have a day come
 * first and those without after them, asked for apart: so an index leads to the mark, however far down the list it is.
 */
async function rowsOf<DB, TB extends keyof DB, O>(
  { engine: { reads } }: Store,
  wanted: Wanted<DB, TB, O>,
  { cursor, limit }: PageQuestion,
): Promise<O[]> {
  const [on, of] = [sql.ref(wanted.day), sql.ref(wanted.number)];
  const mark = cursor === undefined ? null : markOf(cursor);
  const some = (where: RawBuilder<boolean> | undefined, most: number): Promise<O[]> =>
    latestRows(reads, wanted, most, where);
  if (!mark) return some(undefined, limit + 1);
  if (mark.day === null) return some(sql`${on} is null and ${of} < ${mark.number}`, limit + 1);
  const dated = await some(
    sql`${on} <= ${mark.day} and not (${on} = ${mark.day} and ${of} >= ${mark.number})`,
    limit + 1,
  );
  return dated.length > limit ? dated : [...dated, ...(await some(sql`${on} is null`, limit + 1 - dated.length))];
}

async function pageOf<R extends { readonly day: number | null; readonly number: number }, T>(
  rows: readonly R[],
  { limit }: PageQuestion,
  itemsOf: (rows: readonly R[]) => T[] | Promise<T[]>,
): Promise<Page<T>> {
  const some = rows.slice(0, limit);
  const last = some.at(-1);
  return { items: await itemsOf(some), next: rows.length > limit && last ? cursorOf(last) : null };
}

const cursorOf = ({ day, number }: Mark): string => Buffer.from(`${day ?? ''}.${number}`).toString('base64url');

function markOf(cursor: string): Mark {
  const parts = /^(?<day>-?\d{1,7})?\.(?<number>\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.groups;
  if (!parts)
    throw new UserError('bad-option', 'The cursor is none that was given out: take `next` of the page before.');
  return { day: parts.day === undefined ? null : Number(parts.day), number: Number(parts.number) };
}
