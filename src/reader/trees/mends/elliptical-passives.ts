import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';

/** "Homes were torched and LIVESTOCK STOLEN": the auxiliary stands once, and the second noun has a verb of its own. */
export function mendEllipticalPassives(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isEllipsis = ({ upos, deprel, head }: Token, at: number): boolean => {
    const next = tokens[at + 1];
    return (
      upos === 'NOUN' &&
      deprel === 'conj' &&
      head >= 0 &&
      head < at &&
      tokens[head]!.xpos === 'VBN' &&
      isPassive(tokens, head) &&
      next?.xpos === 'VBN' &&
      ((next.deprel === 'conj' && next.head === head) || (next.deprel === 'acl' && next.head === at)) &&
      !hasKid(tokens, at + 1, 'nsubj')
    );
  };
  const noun = tokens.findIndex(isEllipsis);
  if (noun < 0) return sentence;
  const { head } = tokens[noun]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: noun + 1, deprel: 'nsubj:pass' };
      if (at === noun + 1) return { ...token, head, deprel: 'conj' };
      return token.head === noun && token.deprel === 'cc' ? { ...token, head: noun + 1 } : token;
    }),
  );
}
