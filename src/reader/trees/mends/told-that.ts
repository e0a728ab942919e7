import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "Told an agency that the group had killed him": a clause with a subject of its own behind whoever is told it is what is told. */
export function mendToldThat(sentence: Sentence, { stanceOf }: Language): Sentence {
  const { tokens } = sentence;
  const clause = tokens.findIndex(({ deprel, head }, at) => {
    const hearer = tokens[head];
    return (
      deprel === 'acl:relcl' &&
      head >= 0 &&
      head < at &&
      /^i?obj$/.test(hearer!.deprel) &&
      isToldThat(tokens, at) &&
      stanceOf(tokens[hearer!.head]?.lemma ?? '')?.speaker === true
    );
  });
  if (clause < 0) return sentence;
  const verb = tokens[tokens[clause]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === clause ? { ...token, head: verb, deprel: 'ccomp' } : token)),
  );
}

/** "That" opens the clause and is no part of it. */
const isToldThat = (tokens: readonly Token[], clause: number): boolean =>
  hasKid(tokens, clause, 'nsubj') &&
  kidsOf(tokens, clause).some((kid) => tokens[kid]!.norm === 'that' && tokens[kid]!.deprel === 'mark');
