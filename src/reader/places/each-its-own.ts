import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { kindOf } from '../nouns/kinds.ts';
import { ancestors, type Word } from '../trees/words.ts';
import type { PlaceMention } from './places.ts';

/** A target of a happening, and the places that hang on it alone. */
export interface OwnPlaces {
  readonly target: Word;
  readonly places: readonly PlaceMention[];
}

const STRUCK: ReadonlySet<string> = new Set(['site', 'area', 'platform', 'materiel']);

/** In words: "a school in the district of A". */
const BEHIND = 4;

/**
 * "A mosque in A and a church in B were bombed": of several things that were hit, each at its own place, where each of them
 * was; empty where one of them has none of its own.
 */
export function ownPlaces(
  doc: Document,
  { firing, trigger }: Draft,
  named: readonly PlaceMention[],
): readonly OwnPlaces[] {
  const targets = firing.fillers
    .filter(({ role }) => role === 'target' || role === 'destroyed')
    .map(({ word }) => word);
  if (targets.length < 2 || !targets.every((word) => STRUCK.has(kindOf(doc, word)))) return [];
  const nearest = ({ top, word }: PlaceMention): Word | undefined =>
    [top, ...ancestors(top)].find((up) => targets.includes(up)) ??
    [...ancestors(word)].find((up) => targets.includes(up)) ??
    // "burned a school in A and a clinic in B": the tree may hang the first place on the verb
    (top.parent === trigger ? targets.findLast(({ at }) => at < top.at && top.at - at <= BEHIND) : undefined);
  const owned = targets.map((target) => ({
    target,
    places: named.filter(
      (place) => place.named && place.mark !== '' && nearest(place) === target && place.top !== target,
    ),
  }));
  return owned.every(({ places }) => places.length > 0) ? owned : [];
}
