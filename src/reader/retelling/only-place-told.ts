import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { type PlaceMention, placesNamed } from '../places/places.ts';
import { apartBy, HAPPENED, overlap } from './agreement.ts';

/** What belongs to a happening that was told before, and is told without a place of its own. */
const SEQUELS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'air-strike',
  'attack-on-civilians',
  'bombing',
  'clash',
  'drone-strike',
  'killing',
  'looting',
  'property-destruction',
  'shelling',
  'shooting',
  'weapons-seized',
]);

/** In sentences: so far behind the last place that was told. */
const BACK = 3;

/** "Has kidnapped dozens": done at some time, and anywhere. */
const isPerfect = ({ draft: { trigger } }: Placed): boolean =>
  trigger.kids.some(({ deprel, norm }) => deprel === 'aux' && (norm === 'has' || norm === 'have'));

const namedOf = ({ places }: Placed): readonly PlaceMention[] => places.filter(({ named }) => named);

/**
 * "Rebels ambushed a convoy near A, killing nine. Their radio said that 22 rifles were captured": where all that was told so far lies at one
 * place, and the sentence names no other, it was there. Null where more than one place was told, or none.
 */
export function onlyPlaceTold(doc: Document, one: Placed, before: readonly Placed[]): Placed | null {
  if (!SEQUELS.has(one.draft.type) || one.places.length || !HAPPENED.has(one.stance.status)) return null;
  if (one.draft.isSum || one.time === null || isPerfect(one)) return null;
  // "two suburbs of the capital were attacked": where that was is not told by name
  if (before.some((earlier) => earlier.places.length > 0 && !namedOf(earlier).length)) return null;
  const told = before.filter((earlier) => apartBy(one, earlier) > 0 && namedOf(earlier).length > 0);
  const names = new Set(told.flatMap(namedOf).map(({ name }) => name));
  const last = told.at(-1);
  return last &&
    names.size === 1 &&
    !placesNamed(doc, one.draft.trigger.tree.words).length &&
    apartBy(one, last) <= BACK &&
    overlap(one, last) &&
    HAPPENED.has(last.stance.status)
    ? last
    : null;
}
