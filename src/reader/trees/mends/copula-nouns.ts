import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid } from './arcs.ts';

/** "It was the second major attack in the country": what has an article and a copula is a noun, whatever its form. */
export function mendCopulaNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isNoun = ({ upos }: Token, at: number): boolean =>
    upos === 'VERB' && hasKid(tokens, at, 'det') && hasKid(tokens, at, 'cop');
  if (!tokens.some(isNoun)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isNoun(token, at) ? { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm } : token,
    ),
  };
}
