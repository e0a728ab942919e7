import type { Language } from '../language.ts';
import { expand } from './antecedents.ts';
import { caseOf, kidsBy, rel, type Word } from './words.ts';

/** "In addition, …", "in fact, …": a turn of speech. */
const isTurn = (word: Word, { turnsOfSpeech }: Language): boolean =>
  turnsOfSpeech.has(word.lemma) &&
  caseOf(word) === 'in' &&
  word.kids.every((kid) => rel(kid) === 'case' || rel(kid) === 'punct');

/** Files the dependents of a word that have a preposition under it. */
export function addPreps(
  preps: Map<string, Word[]>,
  word: Word,
  relations: readonly string[],
  language: Language,
): void {
  for (const kid of kidsBy(word, ...relations)) {
    if (
      kid.deprel === 'nmod:poss' ||
      kid.deprel === 'obl:agent' ||
      kid.deprel === 'obl:tmod' ||
      kid.deprel === 'nmod:tmod'
    )
      continue;
    const key = caseOf(kid);
    if (key && !isTurn(kid, language)) add(preps, key, expand([kid]));
  }
}

/** Files words under a preposition, beside those that are there. */
export function add(preps: Map<string, Word[]>, mark: string, words: readonly Word[]): void {
  if (words.length) preps.set(mark, [...(preps.get(mark) ?? []), ...words]);
}
