import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import type { Resolver } from '../places/resolve.ts';
import { apartBy, HAPPENED, NEXT, overlap, somewhereTogether } from './agreement.ts';
import { together } from './together.ts';

const isVictims = (one: Placed): boolean =>
  one.draft.firing.fillers.some(
    ({ role, word }) => SUFFERED.has(role) && word.lemma === 'victim' && word.xpos === 'NNS' && isDefinite(word),
  );

const SUFFERED: ReadonlySet<string> = new Set(['killed', 'killed-or-injured', 'target', 'struck', 'person']);

const isHarm = ({ draft }: Placed): boolean => VIOLENT.has(draft.type) || EFFECTS.has(draft.type);

const killed = (one: Placed): boolean =>
  isHarm(one) && one.draft.casualties.some(({ outcome }) => outcome === 'killed');

/** Nothing of its own but the deed: no figure, weapon or place by name. */
const isBare = ({ draft, places }: Placed): boolean =>
  !places.some(({ named }) => named) &&
  draft.instrument === null &&
  draft.casualties.every(({ outcome, max }) => outcome === 'killed' && max === null);

/** True where the later tells how those died of whose death the earlier told. */
const isOfItsVictims = (later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  isHarm(later) &&
  isVictims(later) &&
  isBare(later) &&
  killed(earlier) &&
  HAPPENED.has(later.stance.status) &&
  HAPPENED.has(earlier.stance.status) &&
  apartBy(later, earlier) > 0 &&
  apartBy(later, earlier) <= NEXT &&
  overlap(later, earlier) &&
  somewhereTogether(later, earlier, resolver);

/** "Rebels killed 131 villagers. The victims were shot or hacked to death": how they died is no second killing. */
export function joinVictims(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  for (const one of placed) {
    const at = kept.findLastIndex((earlier) => isOfItsVictims(one, earlier, resolver));
    if (at < 0) kept.push(one);
    else {
      const earlier = kept[at]!;
      const bare = { ...one, draft: { ...one.draft, casualties: [], participants: [] } };
      const whole = together(doc, earlier, bare, resolver);
      kept[at] = { ...whole, draft: { ...whole.draft, type: earlier.draft.type, phase: earlier.draft.phase } };
    }
  }
  return kept;
}
