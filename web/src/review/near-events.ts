import { daysOfIso, isoOfDay } from '../../../src/model/days.ts';
import type { Event } from '../../../src/model/event.ts';
import { eventType } from '../../../src/model/event-types.ts';
import { kilometres, type Point } from '../../../src/model/geometry.ts';
import type { Filters } from '../state/view.ts';

const DAYS = 4;
// An event of another family, or of a place on no map, is put as far down the list as one so many kilometres off.
const OTHER_FAMILY_KM = 60;
const NOWHERE_KM = 90;

/** Which events to ask for when one is to be merged with another: those of the days around it. */
export function aroundEvent(event: Event): Filters {
  const from = event.time && daysOfIso(event.time.start);
  const to = event.time && daysOfIso(event.time.end);
  return from && to ? { from: isoOfDay(from[0] - DAYS), to: isoOfDay(to[1] + DAYS) } : {};
}

const pointOf = ({ place }: Event): Point | null =>
  place && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null;

/** How unlike two events are, as a distance in kilometres: for the order of a list, not for fusion. */
function unlike(a: Event, b: Event): number {
  const [from, to] = [pointOf(a), pointOf(b)];
  const apart = from && to ? kilometres(from, to) : NOWHERE_KM;
  return apart + (eventType(a.type).family === eventType(b.type).family ? 0 : OTHER_FAMILY_KM);
}

/** The other events, those that may be the same happening first. */
export function likeliest(event: Event, others: readonly Event[]): Event[] {
  return others
    .filter(({ id }) => id !== event.id)
    .map((other) => ({ other, far: unlike(event, other) }))
    .sort((a, b) => a.far - b.far)
    .map(({ other }) => other);
}
