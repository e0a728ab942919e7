import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "Froze", "beaten": verbs in irregular forms that the lemmatiser leaves as they are or cuts wrongly. */
export function mendLemmas(sentence: Sentence, language: Language): Sentence {
  const isOdd = ({ upos, lemma, norm }: Token): boolean =>
    upos === 'VERB' && language.irregularLemmas.has(norm) && lemma !== language.irregularLemmas.get(norm);
  if (!sentence.tokens.some(isOdd)) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token) =>
      isOdd(token) ? { ...token, lemma: language.irregularLemmas.get(token.norm)! } : token,
    ),
  };
}
