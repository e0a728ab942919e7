import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import { ancestors, isInfinitive } from '../trees/words.ts';

const ASSAULTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'offensive', 'clash']);
const GAINS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['territory-captured', 'ground-attack', 'siege']);

/** "Launched a counterattack to retake Kafr Nabudah": an assault without a place is on the place that it is meant to take. */
export function withAims(placed: readonly Placed[]): Placed[] {
  return placed.map((one) => {
    if (one.places.length || !ASSAULTS.has(one.draft.type)) return one;
    const aim = placed.find(
      ({ draft, places }) =>
        places.length > 0 &&
        draft !== one.draft &&
        draft.trigger.tree === one.draft.trigger.tree &&
        GAINS.has(draft.type) &&
        isInfinitive(draft.trigger) &&
        [...ancestors(draft.trigger)].slice(0, 2).some((up) => one.draft.core.includes(up)),
    );
    return aim ? { ...one, places: aim.places } : one;
  });
}
