import type { Document } from '../document.ts';
import { isVerb, kidsBy, rel, type Word } from '../trees/words.ts';

/**
 * "Destroyed one tank and damaged ANOTHER", "two trucks were burned and THREE OTHERS damaged": the noun of the clause before, which a
 * figure alone stands for. Null where it stands for none.
 */
export function sameAsBefore(doc: Document, word: Word): Word | null {
  const verb = word.parent;
  const how = rel(word);
  if (!isBareFigure(doc, word) || !verb || !isVerb(verb) || rel(verb) !== 'conj' || !verb.parent) return null;
  const before = kidsBy(verb.parent, how).at(-1);
  return before?.upos === 'NOUN' && before.at < word.at ? before : null;
}

const isBareFigure = ({ language }: Document, { norm, upos, kids }: Word): boolean =>
  language.oneMore.has(norm) || norm === 'others' || (upos === 'NUM' && !kids.some(({ deprel }) => deprel === 'nmod'));
