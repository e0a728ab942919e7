import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "Froze", "uprooted": verbs in forms that the lemmatiser leaves as they are or cuts wrongly. */
export function mendLemmas(sentence: Sentence, language: Language): Sentence {
  const isOdd = ({ upos, lemma, norm }: Token): boolean =>
    upos === 'VERB' && language.knownLemmas.has(norm) && lemma !== language.knownLemmas.get(norm);
  if (!sentence.tokens.some(isOdd)) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token) =>
      isOdd(token) ? { ...token, lemma: language.knownLemmas.get(token.norm)! } : token,
    ),
  };
}
