import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

/** "Two nurses kidnapped last month by rebels were released": of the participle no more is told than who they are. */
export function mendSubjectsAsParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ xpos, upos, deprel }, at) =>
      upos === 'VERB' && /^VB[DN]$/.test(xpos) && deprel.startsWith('nsubj') && nounOf(tokens, at) >= 0,
  );
  if (inner < 0) return sentence;
  const noun = nounOf(tokens, inner);
  const { head: verb } = tokens[inner]!;
  const deprel = isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj';
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === inner) return { ...token, xpos: 'VBN', head: noun, deprel: 'acl' };
      return at === noun ? { ...token, head: verb, deprel } : token;
    }),
  );
}

// the noun right before it, of a verb behind it, where it has no auxiliary of its own
function nounOf(tokens: readonly Token[], inner: number): number {
  if (tokens[inner]!.head <= inner || tokens[tokens[inner]!.head]?.upos !== 'VERB' || hasKid(tokens, inner, 'aux'))
    return -1;
  return kidsOf(tokens, inner).find((kid) => kid === inner - 1 && tokens[kid]!.deprel.startsWith('nsubj')) ?? -1;
}
