import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

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
      // "the bodies of three men kidnapped on Monday were found": the men were
      if (at === inner) return { ...token, xpos: 'VBN', head: inner - 1, deprel: 'acl' };
      return at === noun ? { ...token, head: verb, deprel } : token;
    }),
  );
}

// the noun right before it, or what that is of, under a verb behind it, where it has no auxiliary of its own
function nounOf(tokens: readonly Token[], inner: number): number {
  if (tokens[inner]!.head <= inner || tokens[tokens[inner]!.head]?.upos !== 'VERB' || hasKid(tokens, inner, 'aux'))
    return -1;
  return (
    kidsOf(tokens, inner).find(
      (kid) =>
        tokens[kid]!.deprel.startsWith('nsubj') &&
        (kid === inner - 1 || (tokens[inner - 1]?.head === kid && caseAt(tokens, inner - 1) === 'of')),
    ) ?? -1
  );
}
