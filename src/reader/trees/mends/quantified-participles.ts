import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** "Dozens of CAPTURED soldiers", "the bodies of SLAIN guards": behind "of" and before a noun a participle is a quality of the noun. */
export function mendQuantifiedParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ xpos, deprel, head }, i) =>
      /^VB[DN]$/.test(xpos) &&
      deprel === 'nmod' &&
      head === i - 2 &&
      tokens[i - 1]?.norm === 'of' &&
      objectBehind(tokens, i) >= 0,
  );
  if (at < 0) return sentence;
  const noun = objectBehind(tokens, at);
  const above = tokens[tokens[at]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === noun) return { ...token, head: at - 2, deprel: 'nmod' };
      if (i === at) return { ...token, upos: 'ADJ', xpos: 'VBN', head: noun, deprel: 'amod' };
      if (token.head !== at) return token;
      // what stands behind is of the verb above
      return { ...token, head: i > noun && above >= 0 ? above : noun };
    }),
  );
}

/** The object of a participle, with nothing between the two but its own words; -1 where there is none. */
function objectBehind(tokens: readonly Token[], at: number): number {
  const noun = kidsOf(tokens, at).find((kid) => kid > at && tokens[kid]!.deprel === 'obj') ?? -1;
  if (noun < 0 || !NOMINAL.has(tokens[noun]!.upos) || tokens[noun]!.upos === 'PRON') return -1;
  return tokens.slice(at + 1, noun).every(({ upos, head }) => head === noun && upos !== 'DET') ? noun : -1;
}
