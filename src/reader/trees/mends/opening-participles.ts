import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** The participle right behind the noun of an opening phrase that the tree takes for a clause of the verb behind the comma; -1 where there is none. */
function participleOf(tokens: readonly Token[]): number {
  const noun = tokens[0]?.upos === 'ADP' && tokens[0].deprel === 'case' ? tokens[0].head : -1;
  const at = noun + 1;
  const participle = tokens[at];
  const isClause =
    noun > 0 &&
    participle?.upos === 'VERB' &&
    /^VB[DN]$/.test(participle.xpos) &&
    /^(?:ccomp|advcl|parataxis)$/.test(participle.deprel) &&
    tokens[noun]!.head === at &&
    tokens[at + 1]?.norm === 'by' &&
    participle.head > at &&
    !hasKid(tokens, at, 'nsubj') &&
    !hasKid(tokens, at, 'aux') &&
    tokens.slice(at, participle.head).some(({ text }) => text === ',');
  return isClause ? at : -1;
}

/** "Under a deal brokered by the Red Cross, 40 fighters left": the participle says which deal. */
export function mendOpeningParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const participle = participleOf(tokens);
  if (participle < 0) return sentence;
  const by = tokens[participle + 1]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === participle - 1) return { ...token, head: tokens[participle]!.head, deprel: 'obl' };
      if (at === participle) return { ...token, xpos: 'VBN', head: participle - 1, deprel: 'acl' };
      return at === by && token.head === participle ? { ...token, deprel: 'obl:agent' } : token;
    }),
  );
}
