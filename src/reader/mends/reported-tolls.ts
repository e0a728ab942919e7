import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

const PASSIVE: Readonly<Record<string, string>> = { cop: 'aux:pass', nsubj: 'nsubj:pass' };

/**
 * "Dozens were also reported wounded", "were reportedly wounded": what is reported of somebody befell him, though the tree
 * takes it for a quality.
 */
export function mendReportedTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isHarm = ({ upos, norm }: Token): boolean =>
    ['ADJ', 'VERB'].includes(upos) &&
    language.countedParticiples.has(norm) &&
    language.countedParticiples.get(norm) !== norm;
  const isReported = ({ upos, deprel, head }: Token): boolean =>
    upos === 'ADJ' && deprel === 'xcomp' && tokens.some((kid) => kid.head === head && kid.deprel === 'aux:pass');
  // "men believed to be deserters killed nine": who has killed somebody was not killed
  const isPredicate = (at: number): boolean =>
    tokens.some(({ head, deprel }) => head === at && deprel === 'cop') &&
    !tokens.some(({ head, deprel }) => head === at && deprel === 'obj');
  const tolls = new Set(
    tokens.flatMap((token, at) => (isHarm(token) && (isReported(token) || isPredicate(at)) ? [at] : [])),
  );
  if (!tolls.size) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (tolls.has(at))
        return { ...token, upos: 'VERB', xpos: 'VBN', lemma: language.countedParticiples.get(token.norm)! };
      const deprel = tolls.has(token.head) ? PASSIVE[token.deprel] : undefined;
      return deprel ? { ...token, deprel } : token;
    }),
  };
}
