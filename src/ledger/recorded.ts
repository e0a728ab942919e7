import type { Transaction } from 'kysely';
import type { Claim, LedgerReport, RecordedClaim, Teller } from '../model/index.ts';
import { portions } from './portions.ts';
import { ofRowJson, type RowJson } from './row-json.ts';
import type { Queries, Tables } from './tables.ts';

/** A recorded claim with its number in the tables. */
export interface NumberedClaim {
  readonly number: number;
  readonly ground: string | null;
  /** The claims that it is fused together with; null where it was not fused yet. */
  readonly cluster: number | null;
  readonly recorded: RecordedClaim;
}

/** Adds to each row of a claim its report. */
export async function withReports(
  db: Queries,
  rows: readonly { readonly report: number; readonly body: RowJson }[],
): Promise<RecordedClaim[]> {
  const reports = new Map<number, LedgerReport>();
  for (const some of portions([...new Set(rows.map(({ report }) => report))], 5000))
    for (const row of await selectReports(db).where('reports.number', 'in', some).execute())
      reports.set(row.number, reportOf(row));
  return rows.map(({ report, body }) => recordedClaim(reports.get(report)!, ofRowJson<Claim>(body)));
}

/** A claim with the report that makes it. */
export const recordedClaim = (report: LedgerReport, claim: Claim): RecordedClaim => ({
  id: `${report.id}#${claim.id}`,
  report: report.id,
  origin: report.origin,
  teller: report.teller ?? { id: `report:${report.id}`, name: 'unknown' },
  published: report.published,
  known: report.published ?? report.retrieved,
  theatre: report.theatre,
  claim,
});

/** Claims by their numbers, of reports, or of clusters that are fused together. */
export async function recordedWhere(
  tx: Transaction<Tables>,
  what: 'number' | 'report' | 'cluster',
  values: readonly number[],
): Promise<NumberedClaim[]> {
  const found: NumberedClaim[] = [];
  for (const some of portions(values, 5000)) {
    const rows = await tx
      .selectFrom('claims')
      .leftJoin('fused_claims', 'fused_claims.claim', 'claims.number')
      .select(['claims.number', 'claims.report', 'claims.ground', 'claims.body', 'fused_claims.cluster'])
      .where(what === 'cluster' ? 'fused_claims.cluster' : `claims.${what}`, 'in', some)
      .orderBy('claims.number')
      .execute();
    const recorded = await withReports(tx, rows);
    found.push(
      ...rows.map(({ number, ground, cluster }, at) => ({ number, ground, cluster, recorded: recorded[at]! })),
    );
  }
  return found;
}

/** Reports with the id of their origin. */
export const selectReports = (db: Queries) =>
  db
    .selectFrom('reports')
    .innerJoin('reports as first', 'first.number', 'reports.origin')
    .selectAll('reports')
    .select('first.id as origin_id');

/** A report as it is given out. */
export function reportOf(row: Omit<Tables['reports'], 'origin'> & { readonly origin_id: string }): LedgerReport {
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
