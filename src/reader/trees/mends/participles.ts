import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "Eight were killed and 20 more injured": a participle that the tags take for an adjective beside one that they do not. */
export function mendParticiples(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isPair = ({ deprel, head }: Token): boolean => deprel === 'conj' && tokens[head]?.xpos === 'VBN';
  if (!tokens.some((token) => token.upos === 'ADJ' && language.participles.has(token.norm) && isPair(token)))
    return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token) => {
      const lemma = token.upos === 'ADJ' && isPair(token) ? language.participles.get(token.norm) : undefined;
      return lemma ? { ...token, upos: 'VERB', xpos: 'VBN', lemma } : token;
    }),
  };
}
