import type { EventTypeId, Phase } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { carrierOf, carrying, verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { isInfinitive, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
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

/**
 * "Made unsuccessful attempts to storm the village", "repelled an attempt to break through", "an attempted raid was repelled": how an
 * attempt ended that came about; null where nobody says that it did.
 */
export function failedAttempt(doc: Document, deed: Word): Phase | null {
  const noun = attemptOf(doc, deed);
  if (!noun) return null;
  if (kidsBy(noun, 'amod').some(({ norm }) => doc.language.aspectOf(norm)?.phase === 'failed')) return 'failed';
  const verb = carrierOf(noun);
  const phase = verb && !isNegated(doc, verb) ? doc.language.aspectOf(verbLemma(verb))?.phase : null;
  const isFoiled = verb !== null && doc.language.foiling.has(verb.lemma);
  return !isFoiled && (phase === 'repelled' || phase === 'failed') ? phase : null;
}

/** "Made two attempts to storm the base": told as "tried to storm it" is; so is an attempt that is said to have failed. */
export const wasAttempted = (doc: Document, deed: Word): boolean => {
  if (failedAttempt(doc, deed)) return true;
  const noun = attemptOf(doc, deed);
  const verb = noun && noun !== deed ? carrierOf(noun) : null;
  return (
    verb?.xpos === 'VBD' && rel(noun!) === 'obj' && carrying(verb, doc.language) === 'light' && !isNegated(doc, verb)
  );
};

/** The noun of an attempt: "an attempt TO STORM the base", "an attempted RAID". */
const attemptOf = ({ language }: Document, deed: Word): Word | null => {
  if (!isVerb(deed)) return kidsBy(deed, 'amod').some(({ norm }) => norm === 'attempted') ? deed : null;
  const { parent } = deed;
  return rel(deed) === 'acl' && isInfinitive(deed) && parent?.upos === 'NOUN' && language.tries.has(parent.lemma)
    ? parent
    : null;
};

/** "Tried to kill", "a failed attempt to kill". */
export const isTried = (doc: Document, deed: Word): boolean =>
  triedBy(doc, deed) !== null || (isVerb(deed) && wasAttempted(doc, deed));

/** "Gunmen tried to kill the mayor": an attack on him, of which nobody is said to have died. */
export const asTriedKilling = (doc: Document, draft: Draft): Draft =>
  draft.type === 'killing' && isTried(doc, draft.trigger) ? { ...draft, type: 'ground-attack' } : draft;

/** "The army tried to capture the town": what was meant, and not what came about. */
export function asTried(doc: Document, { type, trigger }: Draft, stance: Stance): Stance {
  if (!RESULTS.has(type)) return stance;
  const verb = triedBy(doc, trigger) ?? (wasAttempted(doc, trigger) ? attemptOf(doc, trigger) : null);
  if (!verb || !['asserted', 'reported', 'alleged'].includes(stance.status)) return stance;
  return { ...stance, status: 'intended', because: [...stance.because, `intended: ${verb.norm}`] };
}
