import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "Suffered more than 100 killed": a participle that is counted and has no auxiliary is a noun. */
export function mendCountedParticiples(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isCounted = ({ norm, deprel, xpos }: Token, at: number): boolean =>
    /^VB[ND]$/.test(xpos) &&
    ['ccomp', 'xcomp', 'obj'].includes(deprel) &&
    language.countedParticiples.has(norm) &&
    tokens.some(({ head, deprel: how }, kid) => head === at && how === 'nummod' && kid < at) &&
    !tokens.some(({ head, deprel: how }) => head === at && /^(?:aux|nsubj|obj)/.test(how));
  if (!tokens.some(isCounted)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isCounted(token, at) ? { ...token, upos: 'NOUN', xpos: 'NNS', lemma: token.norm, deprel: 'obj' } : token,
    ),
  };
}
