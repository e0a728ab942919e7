import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "An air strike hit a convoy, no casualties reported": harm reports nothing; the clause before is the news, and the harm told beside it. */
export function mendHarmReported(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token, at) => token.head < 0 && isToldOfHarm(token, at));
  const clause = verb < 0 ? undefined : kidsOf(tokens, verb).find((kid) => isClauseBefore(kid));
  if (clause === undefined) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === clause) return { ...token, head: -1, deprel: 'root' };
      if (at === verb) return { ...token, xpos: 'VBN', head: clause, deprel: 'parataxis' };
      return at === verb - 1 ? { ...token, deprel: 'nsubj:pass' } : token;
    }),
  );

  function isToldOfHarm({ upos, xpos, lemma }: Token, at: number): boolean {
    const harm = tokens[at - 1];
    return (
      upos === 'VERB' &&
      /^VB[DN]$/.test(xpos) &&
      harm?.head === at &&
      harm.deprel.startsWith('nsubj') &&
      language.harmNouns.has(harm.lemma.toLowerCase()) &&
      language.stanceOf(lemma) !== null
    );
  }

  function isClauseBefore(kid: number): boolean {
    const { upos, deprel } = tokens[kid]!;
    return kid < verb && upos === 'VERB' && /^(?:ccomp|parataxis|advcl)$/.test(deprel) && !hasKid(tokens, kid, 'mark');
  }
}
