import { type SelectQueryBuilder, sql } from 'kysely';
import type { Claim, ClaimFilter, LedgerReport, RecordedClaim, ReportFilter, Teller, Window } from '../model/index.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './dates.ts';
import type { Engine } from './engine.ts';
import { parseSearch } from './search.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';

const FEW = 100;

/** Claims, the latest first; those of reports that were taken down are not there. */
export async function findClaims({ engine }: Store, filter: ClaimFilter): Promise<RecordedClaim[]> {
  const search = filter.words === undefined ? undefined : parseSearch(filter.words);
  if (search === null) return [];
  let query = engine.reads.selectFrom('claims').select(['claims.number', 'claims.report', 'claims.body']);
  if (search) query = query.where(engine.matches('claims', search));
  query = inReach(engine, query, filter);
  if (filter.actors)
    query = query.where('claims.number', 'in', (from) =>
      from.selectFrom('claim_actors').select('claim').where('actor', 'in', list(filter.actors)),
    );
  if (filter.types) query = query.where('claims.type', 'in', list(filter.types));
  if (filter.statuses) query = query.where('claims.status', 'in', list(filter.statuses));
  if (filter.in !== undefined) query = query.where(lies(filter.in));
  if (filter.report !== undefined)
    query = query.where('claims.report', 'in', (from) =>
      from.selectFrom('reports').select('reports.number').where('reports.id', '=', filter.report!),
    );
  const rows = await query
    .orderBy('claims.first_day', (order) => order.desc().nullsLast())
    .orderBy('claims.number', 'desc')
    .limit(filter.limit ?? FEW)
    .execute();
  return withReports(engine.reads, rows);
}

/** Reports, the latest first, without those that were taken down. */
export async function findReports({ engine }: Store, filter: ReportFilter): Promise<LedgerReport[]> {
  const search = filter.words === undefined ? undefined : parseSearch(filter.words);
  if (search === null) return [];
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
  const rows = await query
    .orderBy('reports.published_day', (order) => order.desc().nullsLast())
    .orderBy('reports.number', 'desc')
    .limit(filter.limit ?? FEW)
    .execute();
  return rows.map(reportOf);
}

/** One report, taken down or not; null where there is none of that id. */
export async function findReport({ engine }: Store, id: string): Promise<LedgerReport | null> {
  const row = await selectReports(engine.reads).where('reports.id', '=', id).executeTakeFirst();
  return row ? reportOf(row) : null;
}

type ClaimQuery = SelectQueryBuilder<Tables, 'claims', { number: number; report: number; body: string }>;

function inReach(engine: Engine, query: ClaimQuery, { window, from, to }: ClaimFilter): ClaimQuery {
  const first = dayOf(from) ?? FIRST_DAY;
  const last = dayOf(to) ?? LAST_DAY;
  if (window) {
    const parts = overDateLine(window).map((part) => engine.within({ window: part, first, last }));
    return query.where(sql<boolean>`(${sql.join(parts, sql` or `)})`);
  }
  let narrowed = query;
  if (from !== undefined) narrowed = narrowed.where('claims.last_day', '>=', first);
  if (to !== undefined) narrowed = narrowed.where('claims.first_day', '<=', last);
  return narrowed;
}

const overDateLine = (window: Window): Window[] =>
  window.west <= window.east
    ? [window]
    : [
        { ...window, east: 180 },
        { ...window, west: -180 },
      ];

const lies = (where: string) =>
  sql<boolean>`(claims.country = ${where.toUpperCase()} or claims.gazetteer = ${where}
    or lower(claims.admin1) = ${where.toLowerCase()} or lower(claims.place) = ${where.toLowerCase()})`;

// "in ()" is no SQL.
const list = <T extends string>(values: readonly T[] | undefined): readonly string[] =>
  values?.length ? values : [''];

/** Adds to each row of a claim its report. */
export async function withReports(
  db: Queries,
  rows: readonly { readonly report: number; readonly body: string }[],
): Promise<RecordedClaim[]> {
  const numbers = [...new Set(rows.map(({ report }) => report))];
  const reports = new Map<number, LedgerReport>();
  for (let at = 0; at < numbers.length; at += 1000) {
    const some = await selectReports(db)
      .where('reports.number', 'in', numbers.slice(at, at + 1000))
      .execute();
    for (const row of some) reports.set(row.number, reportOf(row));
  }
  return rows.map(({ report, body }) => recorded(reports.get(report)!, JSON.parse(body) as Claim));
}

const recorded = (report: LedgerReport, claim: Claim): RecordedClaim => ({
  id: `${report.id}#${claim.id}`,
  report: report.id,
  origin: report.origin,
  teller: report.teller ?? { id: `report:${report.id}`, name: 'unknown' },
  published: report.published,
  known: report.published ?? report.retrieved,
  theatre: report.theatre,
  claim,
});

const selectReports = (db: Queries) =>
  db
    .selectFrom('reports')
    .innerJoin('reports as first', 'first.number', 'reports.origin')
    .selectAll('reports')
    .select('first.id as origin_id');

function reportOf(row: Omit<Tables['reports'], 'origin'> & { readonly origin_id: string }): LedgerReport {
  const { id, sha256, title, url, language, publisher, author, published, retrieved, recorded, reader, claims } = row;
  return {
    ...{ id, sha256, title, url, language, publisher, author },
    teller: row.teller === null ? null : (JSON.parse(row.teller) as Teller),
    theatre: row.theatre,
    ...{ published, retrieved, recorded, reader, claims },
    origin: row.origin_id,
    takenDown: row.taken_down === 1,
  };
}
