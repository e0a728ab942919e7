import { expand } from './antecedents.ts';
import { caseOf, kidsBy, rel, type Word } from './words.ts';

// "In addition, …", "in fact, …": turns of speech that say nowhere and nothing
const TURNS = new Set(
  'addition fact turn total all general particular contrast return effect reality short response retaliation'.split(
    ' ',
  ),
);

const isTurn = (word: Word): boolean =>
  TURNS.has(word.lemma) &&
  caseOf(word) === 'in' &&
  word.kids.every((kid) => rel(kid) === 'case' || rel(kid) === 'punct');

/** Files the dependents of a word that have a preposition under it. */
export function addPreps(preps: Map<string, Word[]>, word: Word, relations: readonly string[]): void {
  for (const kid of kidsBy(word, ...relations)) {
    if (
      kid.deprel === 'nmod:poss' ||
      kid.deprel === 'obl:agent' ||
      kid.deprel === 'obl:tmod' ||
      kid.deprel === 'nmod:tmod'
    )
      continue;
    const key = caseOf(kid);
    if (key && !isTurn(kid)) add(preps, key, expand([kid]));
  }
}

/** Files words under a preposition, beside those that are there. */
export function add(preps: Map<string, Word[]>, mark: string, words: readonly Word[]): void {
  if (words.length) preps.set(mark, [...(preps.get(mark) ?? []), ...words]);
}
