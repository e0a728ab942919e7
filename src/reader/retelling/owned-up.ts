import type { EventTypeId, Participant } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Resolver } from '../places/resolve.ts';
import { agentsAgree, agentsOf, apartBy, HAPPENED, NEXT, overlap, somewhereTogether } from './agreement.ts';
import { together } from './together.ts';

/** Deeds that somebody may own up to. */
const CLAIMED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['killing', 'abduction', 'property-destruction']);

/** "Gunmen shot a judge. The front claimed responsibility.": no second attack, and whose the first was. */
function ownsUp(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const { row } = later.draft.firing;
  const isNamed = ({ actor }: Participant): boolean => actor !== null && doc.knowledge.actor(actor)?.kind !== 'generic';
  return (
    row.status === 'reported' &&
    row.type === 'ground-attack' &&
    later.draft.type === 'ground-attack' &&
    later.draft.casualties.length === 0 &&
    later.stance.status !== 'denied' &&
    (VIOLENT.has(earlier.draft.type) || CLAIMED.has(earlier.draft.type)) &&
    HAPPENED.has(earlier.stance.status) &&
    apartBy(later, earlier) > 0 &&
    apartBy(later, earlier) <= NEXT &&
    (!agentsOf(earlier).some(isNamed) || agentsAgree(doc, later, earlier)) &&
    overlap(later, earlier) &&
    somewhereTogether(later, earlier, resolver)
  );
}

/** The deeds of a text with those who owned up to them in the sentences behind: a named body beside "gunmen", or where nobody was told. */
export function joinOwned(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  for (const one of placed) {
    const at = kept.findLastIndex((earlier) => ownsUp(doc, one, earlier, resolver));
    if (at < 0) kept.push(one);
    else {
      const { type } = kept[at]!.draft;
      const whole = together(doc, kept[at]!, one, resolver);
      kept[at] = { ...whole, draft: { ...whole.draft, type } };
    }
  }
  return kept;
}
