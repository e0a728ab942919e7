import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "Froze", "tore": verbs in forms that the lemmatiser leaves as they are. */
export function mendLemmas(sentence: Sentence, language: Language): Sentence {
  const isOdd = ({ upos, lemma, norm }: Token): boolean =>
    upos === 'VERB' && lemma === norm && language.irregularLemmas.has(norm);
  if (!sentence.tokens.some(isOdd)) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token) =>
      isOdd(token) ? { ...token, lemma: language.irregularLemmas.get(token.norm)! } : token,
    ),
  };
}
