import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { rel, type Word } from '../trees/words.ts';
import type { Stance } from './stance.ts';

/** Happenings that are there only once they have come about: whoever tried to take a town has not taken it. Whoever tried to storm it fought. */
const RESULTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  ...(['territory-captured', 'territory-transferred', 'control', 'siege', 'deployment', 'base-established'] as const),
  ...(['abduction', 'arrest', 'shoot-down', 'weapons-seized', 'looting', 'displacement', 'surrender'] as const),
  ...(['bombing', 'property-destruction', 'casualties'] as const),
]);

/** "Tried to capture", "tried to capture and burn": the verb of trying that a deed hangs on; null where there is none. */
export function triedBy(doc: Document, deed: Word): Word | null {
  const { parent } = deed;
  if (parent && rel(deed) === 'conj' && deed.xpos === 'VB') return triedBy(doc, parent);
  return parent && rel(deed) === 'xcomp' && doc.language.tries.has(parent.lemma.toLowerCase()) ? parent : null;
}

/** "Gunmen tried to kill the mayor": an attack on him, of which nobody is said to have died. */
export const asTriedKilling = (doc: Document, draft: Draft): Draft =>
  draft.type === 'killing' && triedBy(doc, draft.trigger) ? { ...draft, type: 'ground-attack' } : draft;

/** "The army tried to capture the town": what was meant, and not what came about. */
export function asTried(doc: Document, { type, trigger }: Draft, stance: Stance): Stance {
  const verb = RESULTS.has(type) ? triedBy(doc, trigger) : null;
  if (!verb || !['asserted', 'reported', 'alleged'].includes(stance.status)) return stance;
  return { ...stance, status: 'intended', because: [...stance.because, `intended: ${verb.norm}`] };
}
