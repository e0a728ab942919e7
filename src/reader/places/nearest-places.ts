import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { ancestors, isVerb, rel } from '../trees/words.ts';
import { distanceTo } from './distance.ts';
import { groupPlaces, type PlaceGroup } from './groups.ts';
import type { PlaceMention } from './places.ts';
import { HELD } from './struck-places.ts';

/** The places of one sentence as they hang together. */
export interface PlacesHere {
  readonly named: readonly PlaceMention[];
  readonly groups: readonly PlaceGroup[];
}

export const placesHere = (doc: Document, named: readonly PlaceMention[]): PlacesHere => ({
  named,
  groups: groupPlaces(doc, named),
});

/** The places of a sentence but for one group. */
export const withoutGroup = ({ named, groups }: PlacesHere, group: PlaceGroup): PlacesHere => ({
  named: named.filter((place) => !group.all.includes(place)),
  groups: groups.filter((one) => one !== group),
});

/** How near a place hangs to be a happening's own, not only that of another happening beside it. */
export const OWN = 1;

/** The places that hang nearest; a list of places that another happening of the kind has for its own is told there. */
export function nearestGroup(
  doc: Document,
  draft: Draft,
  { groups }: PlacesHere,
  others: readonly Draft[],
  limit: number,
): PlaceGroup | null {
  const far = (group: PlaceGroup, one: Draft): number =>
    Math.min(...group.all.map((place) => distanceTo(doc, place, one)));
  let best: PlaceGroup | null = null;
  let least = limit;
  for (const group of groups) {
    const distance = far(group, draft);
    // "advanced towards X, killing five": not yet there
    if (distance >= OWN && group.members.every(({ relation }) => relation === 'toward')) continue;
    if (distance < least) [best, least] = [group, distance];
  }
  if (!best || least < OWN || best.members.length < 2) return best;
  const told = others.some((one) => one !== draft && !isWithin(one, draft) && far(best, one) < OWN);
  return told ? null : best;
}

/**
 * "Killed two in attacks on patrols in A and B": what the patrols have for their own is the attacks' too. "Attacked a convoy
 * and captured A and B" are two deeds, and nobody says where the convoy was.
 */
const isWithin = (inner: Draft, outer: Draft): boolean =>
  !VIOLENT.has(inner.type) &&
  !(HELD.has(inner.type) && isVerb(inner.trigger) && rel(inner.trigger) === 'conj') &&
  [...ancestors(inner.trigger)].some((up) => outer.core.includes(up));
