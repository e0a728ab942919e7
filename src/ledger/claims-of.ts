import type { Event, RecordedClaim } from '../model/index.ts';
import { portions } from './portions.ts';
import { withReports } from './recorded.ts';
import type { Store } from './store.ts';

/** The claims of events, by the events' ids. */
export async function claimsOf(
  { engine }: Store,
  events: readonly Event[],
): Promise<ReadonlyMap<string, readonly RecordedClaim[]>> {
  const found = new Map<string, RecordedClaim[]>(events.map(({ id }) => [id, []]));
  for (const some of portions(events.map(({ id }) => id))) {
    const rows = await engine.reads
      .selectFrom('events')
      .innerJoin('fused_claims', 'fused_claims.event', 'events.number')
      .innerJoin('claims', 'claims.number', 'fused_claims.claim')
      .select(['events.id', 'claims.report', 'claims.body'])
      .where('events.id', 'in', some)
      .orderBy('claims.number')
      .execute();
    const recorded = await withReports(engine.reads, rows);
    for (const [at, { id }] of rows.entries()) found.get(id)!.push(recorded[at]!);
  }
  return found;
}
