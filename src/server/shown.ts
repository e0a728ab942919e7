import type { Desk, Sight } from '../desk/index.ts';
import type { ClaimFilter, Event, LedgerReport, RecordedClaim } from '../model/index.ts';
import type { Ask } from './server.ts';

/** What of the ledger one who asks is shown: the one place at which anything is kept back. */
export interface Eye {
  readonly sight: Sight;
  readonly claim: (claim: RecordedClaim) => RecordedClaim;
  /** Claims that were found by a filter. */
  readonly claims: (claims: readonly RecordedClaim[], filter: ClaimFilter) => readonly RecordedClaim[];
  /** An event, with the claims that it is made of. */
  readonly event: (event: Event, claims: readonly RecordedClaim[]) => Event;
  readonly report: (report: LedgerReport) => LedgerReport;
  /** A text that quotes a report. */
  readonly text: (text: string) => string;
}

const FULL: Eye = {
  sight: 'full',
  claim: (claim) => claim,
  claims: (claims) => claims,
  event: (event) => event,
  report: (report) => report,
  text: (text) => text,
};

/** The eye of whoever asks. */
export const eyeOf = (_ask: Ask): Eye => FULL;

/** Events as they are shown; what is kept back of one may hang on its claims. */
export async function shownEvents({ ledger }: Desk, eye: Eye, events: readonly Event[]): Promise<readonly Event[]> {
  if (eye.sight === 'full') return events;
  const claims = await ledger.claimsOf(events);
  return events.map((event) => eye.event(event, claims.get(event.id) ?? []));
}
