import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

const DECLARING: ReadonlySet<string> = new Set(['declare', 'proclaim', 'pronounce']);

/** "Rebels declared Damascus liberated": what is declared so has done nothing; it was done to it. */
export function mendDeclaredTaken(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const taken = tokens.findIndex(({ xpos, deprel, head }, at) => {
    const kids = kidsOf(tokens, at).map((kid) => tokens[kid]!);
    return (
      /^VB[DN]$/.test(xpos) &&
      deprel === 'ccomp' &&
      head < at &&
      DECLARING.has(tokens[head]?.lemma ?? '') &&
      subjectOf(tokens, at) !== undefined &&
      !kids.some((kid) => /^(?:aux|mark|obj)/.test(kid.deprel))
    );
  });
  if (taken < 0) return sentence;
  const { head: verb } = tokens[taken]!;
  const subject = subjectOf(tokens, taken);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === taken) return { ...token, xpos: 'VBN' };
      if (at === subject) return { ...token, deprel: 'nsubj:pass' };
      // "and said that …": what they did besides
      return token.head === taken && token.deprel === 'conj' ? { ...token, head: verb } : token;
    }),
  );
}

const subjectOf = (tokens: readonly Token[], verb: number): number | undefined =>
  kidsOf(tokens, verb).find((kid) => kid < verb && tokens[kid]!.deprel === 'nsubj');
