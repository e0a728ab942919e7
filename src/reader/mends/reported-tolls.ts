import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "Dozens were also reported wounded": what is reported of somebody befell him, though the tree takes it for a quality. */
export function mendReportedTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isToll = ({ upos, norm, deprel, head }: Token): boolean =>
    upos === 'ADJ' &&
    deprel === 'xcomp' &&
    language.countedParticiples.has(norm) &&
    language.countedParticiples.get(norm) !== norm &&
    tokens.some((kid) => kid.head === head && kid.deprel === 'aux:pass');
  if (!tokens.some(isToll)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token) =>
      isToll(token)
        ? { ...token, upos: 'VERB', xpos: 'VBN', lemma: language.countedParticiples.get(token.norm)! }
        : token,
    ),
  };
}
