import type { RecordedClaim } from '../../../src/model/recorded.ts';
import type { Span } from '../../../src/model/span.ts';

/** How many characters may lie between the sentences: that of the event, one more, and the accusation. */
const NEAR = 250;

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Of some claims those that stand beside the claims of an event in the same report, and are none of them. */
export function besideOf(event: readonly RecordedClaim[], others: readonly RecordedClaim[]): RecordedClaim[] {
  const own = new Set(event.map(({ id }) => id));
  const near = (one: RecordedClaim): boolean =>
    event.some(
      ({ report, claim }) =>
        report === one.report && claim.evidence.some((a) => one.claim.evidence.some((b) => gap(a, b) <= NEAR)),
    );
  return others.filter((one) => !own.has(one.id) && near(one));
}
