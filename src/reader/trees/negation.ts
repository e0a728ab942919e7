import type { Document } from '../document.ts';
import { boundsFigure, firstConjunct, isVerb, kidBy, kidsBy, rel, type Word } from './words.ts';

/** The word that denies a verb or a noun, or null. */
export const isNegated = (doc: Document, word: Word): Word | null =>
  word.kids.find(
    (kid) =>
      (['advmod', 'det', 'cc:preconj', 'obl', 'case', 'mark'].includes(kid.deprel) || opensInverted(word, kid)) &&
      doc.language.negations.has(kid.norm) &&
      !boundsFigure(kid) &&
      kid.at < word.at + 1,
  ) ?? yetTo(word);

// "Has yet to begin", "are yet to reach the town"
function yetTo({ at, tree: { words }, xpos }: Word): Word | null {
  const yet = xpos === 'VB' && words[at - 1]?.norm === 'to' ? words[at - 2] : undefined;
  return yet?.norm === 'yet' ? yet : null;
}

// "Nor are we holding the mayor": the joining word denies where the auxiliary stands before the subject
const opensInverted = (verb: Word, kid: Word): boolean =>
  kid.deprel === 'cc' && verb.tree.words[kid.at + 1]?.upos === 'AUX' && isVerb(verb);

/**
 * "No priest has been jailed, murdered or exiled", "did not kill, wound or arrest anyone": what denies the first of several verbs of
 * one subject denies the others, where they share the subject that says so or are joined by "or".
 */
export function negatedBefore(doc: Document, verb: Word): Word | null {
  if (rel(verb) !== 'conj' || kidBy(verb, 'nsubj')) return null;
  const first = firstConjunct(verb);
  if (!isVerb(first)) return null;
  const subject = kidsBy(first, 'nsubj').find((kid) => doc.language.negations.has(kid.norm) || isNegated(doc, kid));
  if (subject) return subject;
  const joined = first.tree.words.slice(first.at, verb.at + 1).filter(({ upos }) => upos === 'CCONJ');
  return joined.length > 0 && joined.every(({ norm }) => ALTERNATIVE.has(norm)) ? isNegated(doc, first) : null;
}

const ALTERNATIVE: ReadonlySet<string> = new Set(['or', 'nor']);
