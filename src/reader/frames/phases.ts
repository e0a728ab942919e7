import type { Phase } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { failedAttempt } from '../stance/tried.ts';
import { carrierOf, verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { ancestors, caseOf, firstConjunct, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import type { Firing } from './frames.ts';

/** "Began to shell", "a failed assault", "fighting is still ongoing": how far it has come. */
export function phaseOf(doc: Document, firing: Firing): Phase | null {
  const own = firing.row.phase ?? null;
  // "continues to conduct operations": what is told above goes before that somebody conducts them
  return own && own !== 'started' ? own : (phaseInWords(doc, firing) ?? own);
}

function phaseInWords(doc: Document, firing: Firing): Phase | null {
  // "suspended talks following the attack": the talks, and not the attack
  const isBeside = !isVerb(firing.trigger) && BESIDE.has(caseOf(firstConjunct(firing.trigger)));
  for (const verb of isBeside ? [] : firing.args.carriers) {
    const row = doc.language.aspectOf(verbLemma(verb));
    if (row?.alone && isAlone(verb, firing.trigger)) return asDenied(doc, verb, row.alone);
    if (row?.phase) return asDenied(doc, verb, row.phase);
  }
  const trigger = firing.trigger;
  const attempt = failedAttempt(doc, trigger);
  if (attempt) return attempt;
  const isBelow = isVerb(trigger) && ['xcomp', 'ccomp'].includes(rel(trigger));
  // "concluded that they were shot", "maintained that it was sent" are words, and no end of it
  if (isBelow && kidBy(trigger, 'nsubj') && kidBy(trigger, 'mark')) return null;
  const above = isBelow ? trigger.parent : isBeside ? null : carrierOf(trigger);
  const row = above && isVerb(above) ? doc.language.aspectOf(verbLemma(above)) : null;
  if (row?.phase) return asDenied(doc, above!, row.phase);
  // "four unsuccessful assaults"
  const quality = isVerb(trigger)
    ? undefined
    : kidsBy(trigger, 'amod').find((kid) => doc.language.aspectOf(kid.norm)?.phase === 'failed');
  if (quality) return 'failed';
  // "is still ongoing": an adjective over the noun
  const adjective = [...ancestors(trigger)].slice(0, 3).find((up) => up.upos === 'ADJ' && kidBy(up, 'cop'));
  return (adjective && doc.language.aspectOf(adjective.lemma)?.phase) ?? null;
}

const BESIDE: ReadonlySet<string> = new Set(['after', 'following', 'since', 'before', 'because of', 'despite']);

// "the siege has not ended" goes on; what has not begun has no phase
function asDenied(doc: Document, verb: Word, phase: Phase): Phase | null {
  if (!isNegated(doc, verb)) return phase;
  if (phase === 'ended' || phase === 'stalled') return 'ongoing';
  return phase === 'started' || phase === 'resumed' ? null : phase;
}

/** "The fighting stopped": nobody stopped it. */
const isAlone = (verb: Word, happening: Word): boolean =>
  isVerb(verb) && happening.parent === verb && happening.deprel === 'nsubj' && !kidBy(verb, 'obj');
