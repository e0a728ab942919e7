import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/**
 * "Police foiled a plot to bomb a church, ARRESTING five men": those who foil it arrest, and nobody means to. The tree hangs the
 * participle on what was plotted.
 */
export function mendThwartingParticiples(sentence: Sentence, { thwarting }: Language): Sentence {
  const { tokens } = sentence;
  const above = (at: number): number => tokens[at]?.head ?? -1;
  const isParticiple = ({ xpos, deprel, head }: Token, at: number): boolean =>
    xpos === 'VBG' &&
    deprel === 'advcl' &&
    head >= 0 &&
    tokens[at - 1]?.text === ',' &&
    tokens[head]!.xpos === 'VB' &&
    tokens[head]!.deprel === 'acl' &&
    tokens[above(head)]!.deprel === 'obj' &&
    thwarting.has(tokens[above(above(head))]?.lemma ?? '') &&
    !hasKid(tokens, at, 'nsubj');
  const participle = tokens.findIndex(isParticiple);
  if (participle < 0) return sentence;
  const verb = above(above(above(participle)));
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === participle ? { ...token, head: verb } : token)),
  );
}
