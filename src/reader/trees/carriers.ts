import type { Language } from '../language.ts';
import { caseOf, firstConjunct, isVerb, kidBy, rel, type Word } from './words.ts';

const PARTICLES = new Set(['back', 'out', 'down', 'up', 'forward', 'away', 'over', 'off', 'in']);

/** The lemma of a verb with its particle: "blow_up", "carry_out". */
export function verbLemma(verb: Word): string {
  const particle =
    kidBy(verb, 'compound:prt') ??
    verb.kids.find(
      (kid) =>
        rel(kid) === 'advmod' &&
        kid.at > verb.at &&
        kid.at <= verb.at + 2 &&
        (kid.upos === 'ADP' || PARTICLES.has(kid.norm)),
    );
  return particle ? `${verb.lemma.toLowerCase()}_${particle.norm}` : verb.lemma.toLowerCase();
}

/** How a verb bears on the noun of happening below it. */
export type Carrying = 'light' | 'occur' | 'undergo' | 'aspect' | null;

/** Whether the verb only carries the noun ("carried out strikes"), says that it took place, or how it stands. */
export function carrying(verb: Word, language: Language): Carrying {
  const lemma = verbLemma(verb);
  if (language.lightVerbs.has(lemma)) return 'light';
  if (language.occurVerbs.has(lemma)) return 'occur';
  if (language.undergoVerbs.has(lemma)) return 'undergo';
  return language.aspectOf(lemma) ? 'aspect' : null;
}

/** The verb of which this noun is an object, a subject or an adjunct, passing over the nouns and conjuncts between. */
export function carrierOf(noun: Word): Word | null {
  let at = firstConjunct(noun);
  // "a series of attacks", "23 of the strikes": the noun of measure stands in the verb's relation
  while (rel(at) === 'nmod' && caseOf(at) === 'of' && at.parent && !isVerb(at.parent)) at = firstConjunct(at.parent);
  return at.parent && isVerb(at.parent) && ['obj', 'nsubj', 'obl', 'xcomp', 'ccomp'].includes(rel(at))
    ? at.parent
    : null;
}

/** The relation in which the noun stands to its carrier. */
export function carriedAs(noun: Word): string {
  let at = firstConjunct(noun);
  while (rel(at) === 'nmod' && caseOf(at) === 'of' && at.parent && !isVerb(at.parent)) at = firstConjunct(at.parent);
  return at.deprel;
}
