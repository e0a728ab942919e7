import { type SelectQueryBuilder, sql } from 'kysely';
import type { ClaimFilter, LedgerReport, RecordedClaim, ReportFilter, Window } from '../model/index.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './dates.ts';
import type { Engine, Worded as WordedTable } from './engine.ts';
import { latestRows, type Wanted, type Worded } from './latest.ts';
import { reportOf, selectReports, withReports } from './recorded.ts';
import type { RowJson } from './row-json.ts';
import { parseSearch } from './search.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How many are given where nobody says how many. */
export const FEW = 100;

/** Claims, the latest first; those of reports that were taken down are not there. */
export async function findClaims(store: Store, filter: ClaimFilter): Promise<RecordedClaim[]> {
  const wanted = claimsWanted(store, filter);
  if (!wanted) return [];
  return withReports(store.engine.reads, await latestRows(store.engine.reads, wanted, filter.limit ?? FEW));
}

/** The claims that fit, for who wants the latest of them; null where words are asked for and there is none among them. */
export function claimsWanted(store: Store, filter: ClaimFilter): Wanted<Tables, 'claims', ClaimRow> | null {
  const found = claimsWhere(store, filter);
  return found && { found, worded: worded(store, 'claims', filter, claimsWhere), ...CLAIMS };
}

const CLAIMS = { day: 'claims.first_day', number: 'claims.number' };
const REPORTS = { day: 'reports.published_day', number: 'reports.number' };

/** How the latest are found where nothing but words is asked for; null: as all else is found. */
function worded<DB, TB extends keyof DB, F extends { readonly words?: string }>(
  store: Store,
  table: WordedTable,
  filter: F,
  where: (store: Store, filter: F) => SelectQueryBuilder<DB, TB, object> | null,
): Worded<DB, TB> | null {
  const search = onlyWords(filter);
  const { latestWords } = store.engine;
  if (!search) return null;
  return {
    wordless: where(store, { ...filter, words: undefined })!,
    has: (number, span) => latestWords.has(table, number, search, span),
    widest: latestWords.widest,
    last: sql`max(number)`,
    isAmong: latestWords.isAmong(sql.ref(`${table}.number`), latestWords.numbers(table, search)),
  };
}

/** The words that are asked for; null where there are none, or something else is asked for as well, that may leave few rows. */
export const onlyWords = ({ words, limit: _, ...others }: { readonly words?: string; readonly limit?: number }) =>
  words === undefined || Object.values(others).some((value) => value !== undefined) ? null : parseSearch(words);

/** The rows of the claims that fit; null where words are asked for and there is none among them. */
export function claimsWhere({ engine }: Store, filter: ClaimFilter): ClaimQuery | null {
  const search = filter.words === undefined ? undefined : parseSearch(filter.words);
  if (search === null) return null;
  let query: ClaimQuery = engine.reads
    .selectFrom('claims')
    .select(['claims.number', 'claims.report', 'claims.first_day', 'claims.body']);
  if (search) query = query.where(engine.matches('claims', search));
  query = inReach(engine, query, filter);
  if (filter.actors)
    query = query.where('claims.number', 'in', (from) =>
      from.selectFrom('claim_actors').select('claim').where('actor', 'in', list(filter.actors)),
    );
  if (filter.types) query = query.where('claims.type', 'in', list(filter.types));
  if (filter.statuses) query = query.where('claims.status', 'in', list(filter.statuses));
  if (filter.in !== undefined) query = query.where(engine.lies('claims', filter.in));
  if (filter.report !== undefined)
    query = query.where('claims.report', 'in', (from) =>
      from.selectFrom('reports').select('reports.number').where('reports.id', '=', filter.report!),
    );
  return query;
}

/** Reports, the latest first, without those that were taken down. */
export async function findReports(store: Store, filter: ReportFilter): Promise<LedgerReport[]> {
  const wanted = reportsWanted(store, filter);
  return wanted ? (await latestRows(store.engine.reads, wanted, filter.limit ?? FEW)).map(reportOf) : [];
}

/** The reports that fit, for who wants the latest of them; null where words are asked for and there is none among them. */
export function reportsWanted(store: Store, filter: ReportFilter) {
  const found = reportsWhere(store, filter);
  return found && { found, worded: worded(store, 'reports', filter, reportsWhere), ...REPORTS };
}

/** The rows of the reports that fit; null where words are asked for and there is none among them. */
export function reportsWhere({ engine }: Store, filter: ReportFilter) {
  const search = filter.words === undefined ? undefined : parseSearch(filter.words);
  if (search === null) return null;
  let query = selectReports(engine.reads).where('reports.taken_down', '=', 0);
  if (search) query = query.where(engine.matches('reports', search));
  if (filter.from) query = query.where('reports.published_day', '>=', dayOf(filter.from) ?? FIRST_DAY);
  if (filter.to) query = query.where('reports.published_day', '<=', dayOf(filter.to) ?? LAST_DAY);
  if (filter.source !== undefined) {
    const source = filter.source;
    query = query.where((where) =>
      where.or((['source', 'publisher', 'author'] as const).map((column) => where(`reports.${column}`, '=', source))),
    );
  }
  return query;
}

/** One report, taken down or not; null where there is none of that id. */
export async function findReport({ engine }: Store, id: string): Promise<LedgerReport | null> {
  const row = await selectReports(engine.reads).where('reports.id', '=', id).executeTakeFirst();
  return row ? reportOf(row) : null;
}

type ClaimRow = { number: number; report: number; first_day: number | null; body: RowJson };
type ClaimQuery = SelectQueryBuilder<Tables, 'claims', ClaimRow>;

function inReach(engine: Engine, query: ClaimQuery, { window, from, to }: ClaimFilter): ClaimQuery {
  const first = dayOf(from) ?? FIRST_DAY;
  const last = dayOf(to) ?? LAST_DAY;
  if (window) {
    const parts = overDateLine(window).map((part) => engine.within('claims', { window: part, first, last }));
    return query.where(sql<boolean>`(${sql.join(parts, sql` or `)})`);
  }
  let narrowed = query;
  if (from !== undefined) narrowed = narrowed.where('claims.last_day', '>=', first);
  if (to !== undefined) narrowed = narrowed.where('claims.first_day', '<=', last);
  return narrowed;
}

/** A window in parts that do not cross the date line. */
export const overDateLine = (window: Window): Window[] =>
  window.west <= window.east
    ? [window]
    : [
        { ...window, east: 180 },
        { ...window, west: -180 },
      ];

/** Values as a condition takes them: "in ()" is no SQL. */
export const list = <T extends string>(values: readonly T[] | undefined): readonly string[] =>
  values?.length ? values : [''];
