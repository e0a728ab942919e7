import type { Desk } from '../desk/index.ts';
import type { ControlAnswer, Event, LedgerReport, RecordedClaim, RecordedDecision } from '../model/index.ts';
import { daysOfIso, isoOfDay } from '../model/index.ts';
import { controlOn } from '../sitrep.ts';

/** Who held the place of an event on the day before it, and on the day on which it ended. */
export interface ControlAround {
  readonly before: ControlAnswer | null;
  readonly after: ControlAnswer | null;
}

/** Who held the place of an event around it; null where nobody says so, or nobody says when or where it was. */
export async function controlAround({ ledger }: Desk, { place, time }: Event): Promise<ControlAround> {
  const id = place?.gazetteer;
  const start = time && daysOfIso(time.start);
  const end = time && daysOfIso(time.end);
  if (!id || !start || !end) return { before: null, after: null };
  const records = (await ledger.control({ in: id })).filter((record) => record.place.id === id);
  const on = (day: number): ControlAnswer | null => controlOn(records, isoOfDay(day))[0] ?? null;
  return { before: on(start[0] - 1), after: on(end[1]) };
}

/** What people decided about the claims of an event, the first first. */
export async function decisionsAbout({ ledger }: Desk, claims: readonly RecordedClaim[]): Promise<RecordedDecision[]> {
  const ids = new Set(claims.map(({ id }) => id));
  return (await ledger.recordedDecisions()).filter((one) => one.claims.some((id) => ids.has(id)));
}

/** The reports of claims, each once. */
export async function reportsOf({ ledger }: Desk, claims: readonly RecordedClaim[]): Promise<LedgerReport[]> {
  const found: LedgerReport[] = [];
  for (const id of new Set(claims.map(({ report }) => report))) {
    const report = await ledger.report(id);
    if (report) found.push(report);
  }
  return found;
}
