import type { EventFilter } from '../model/index.ts';
import { type Comparison, type DatasetRow, openComparison, readDataset } from '../sitrep.ts';
import { withBranches } from './branches.ts';
import type { Desk } from './desk.ts';

/** A comparison, with the rows that make no claim. */
export interface Compared extends Comparison {
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
}

/** Compares the rows of a dataset with the events of the ledger; those that only the dataset itself tells are no events of ours. */
export async function compareWith(
  desk: Desk,
  path: string,
  filter: EventFilter,
  { days, km, teller }: { readonly days: number; readonly km: number; readonly teller: string | null },
): Promise<Compared> {
  const { ledger, sitrep } = desk;
  const rows: DatasetRow[] = [];
  const leftOut: { name: string; why: string }[] = [];
  for await (const row of readDataset(path, teller)) {
    if ('why' in row.event) leftOut.push({ name: row.name, why: row.event.why });
    else if (isWanted(row, filter)) rows.push(row);
  }
  const names = new Set(rows.map((row) => row.teller.toLowerCase()));
  const comparison = openComparison(rows, { days, km, kinship: sitrep.kinships(null), actorNamed: sitrep.actorNamed });
  for await (const { event, claims } of ledger.walkEvents(withBranches(desk, filter))) {
    const others = claims.map(({ recorded }) => recorded).filter(({ teller: { id } }) => !names.has(id));
    if (others.length) comparison.add(event, others);
  }
  return { ...comparison.result(), leftOut };
}

/** Of a filter, days and countries are asked of the rows as well, or all others would count as missed. */
function isWanted({ event }: DatasetRow, { from, to, in: where, types }: EventFilter): boolean {
  if ('why' in event) return false;
  const { time, place, type } = event;
  if (from !== undefined && (time?.end ?? '') < from) return false;
  if (to !== undefined && (time?.start ?? '9999') > to) return false;
  if (types && !types.includes(type)) return false;
  if (where === undefined) return true;
  const wanted = where.toLowerCase();
  return [place?.country, place?.admin1, place?.name].some((name) => name?.toLowerCase() === wanted);
}
