import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

const NEARNESS = new Set(['this', 'last', 'next', 'that', 'same', 'every', 'each']);

/**
 * "The senator was shot this evening", "an attack tonight": a time without a preposition is when, neither what the verb was
 * done to nor what the noun before it describes.
 */
export function mendTimeObjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isTime = ({ lemma, norm }: Token, at: number): boolean =>
    language.timeWords.has(norm)
      ? !tokens.some(({ head }) => head === at)
      : language.timeNouns.has(lemma) && tokens.some((kid) => kid.head === at && NEARNESS.has(kid.norm));
  const isObject = (token: Token, at: number): boolean =>
    token.deprel === 'obj' && tokens[token.head]?.upos === 'VERB' && isTime(token, at);
  if (!tokens.some(isObject)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (isObject(token, at) ? { ...token, deprel: 'obl:unmarked' } : token)),
  };
}
