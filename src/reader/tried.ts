import type { EventTypeId } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import type { Stance } from './stance.ts';
import { rel } from './words.ts';

/** Happenings that are over only once they have come about: whoever tried to take a town has not taken it. Whoever tried to storm it fought. */
const RESULTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'territory-transferred',
  'siege',
  'deployment',
  'base-established',
  'abduction',
  'arrest',
  'shoot-down',
  'weapons-seized',
  'looting',
  'displacement',
  'surrender',
]);

/** "Tried to capture": the verb of trying that a trigger hangs on. */
const triedBy = (doc: Document, { trigger }: Draft): boolean =>
  rel(trigger) === 'xcomp' && trigger.parent !== null && doc.language.tries.has(trigger.parent.lemma.toLowerCase());

/** "Gunmen tried to kill the mayor": an attack on him, of which nobody is said to have died. */
export const withoutTriedDeaths = (doc: Document, draft: Draft): Draft =>
  draft.type === 'killing' && triedBy(doc, draft)
    ? { ...draft, type: 'ground-attack', casualties: draft.casualties.filter(({ outcome }) => outcome !== 'killed') }
    : draft;

/** "The army tried to capture the town": what was meant, and not what came about. */
export const asTried = (doc: Document, draft: Draft, stance: Stance): Stance =>
  RESULTS.has(draft.type) && triedBy(doc, draft) && (stance.status === 'asserted' || stance.status === 'reported')
    ? { ...stance, status: 'intended', because: [...stance.because, `intended: ${draft.trigger.parent!.norm}`] }
    : stance;
