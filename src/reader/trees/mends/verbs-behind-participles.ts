import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/**
 * "…, while air strikes and missiles fired at the suburb killed nine": the verb that nothing joins to the clause above is the
 * one of the clause it stands in, and the word before it a participle of its subject.
 */
export function mendVerbsBehindParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((_, at) => participleOf(tokens, at) >= 0);
  if (verb < 0) return sentence;
  const participle = participleOf(tokens, verb);
  const { head, deprel } = tokens[participle]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head, deprel };
      if (at === participle) return { ...token, xpos: 'VBN', head: participle - 1, deprel: 'acl' };
      const isOfClause = token.head === participle && at < participle;
      return isOfClause ? { ...token, head: verb } : token;
    }),
  );
}

/** The word that the tree took for the verb of a clause whose verb stands behind it; -1 where there is none. */
function participleOf(tokens: readonly Token[], verb: number): number {
  const { deprel, head, xpos } = tokens[verb]!;
  if (
    !/^(?:conj|parataxis)$/.test(deprel) ||
    !/^VB[DN]$/.test(xpos) ||
    head > verb ||
    tokens[verb - 1]?.upos === 'PUNCT'
  )
    return -1;
  if (!hasKid(tokens, verb, 'obj') || ['cc', 'nsubj', 'aux'].some((relation) => hasKid(tokens, verb, relation)))
    return -1;
  return tokens.findIndex(
    (token, at) =>
      at > head &&
      at < verb &&
      token.deprel === 'advcl' &&
      token.head === head &&
      /^VB[DN]$/.test(token.xpos) &&
      NOMINAL.has(tokens[at - 1]?.upos ?? '') &&
      hasKid(tokens, at, 'mark') &&
      kidsOf(tokens, at).some((kid) => kid < at && tokens[kid]!.deprel.startsWith('nsubj')) &&
      !hasKid(tokens, at, 'obj') &&
      !hasKid(tokens, at, 'aux') &&
      tokens.slice(at, verb).every(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ'),
  );
}
