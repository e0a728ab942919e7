import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Killing all inside according to an officer": without its comma the source is taken for whom the verb befell. What stands
 * before "according to" is that; the source only says so.
 */
export function mendAccordingTo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const source = tokens.findIndex(
    ({ deprel, head }, at) =>
      /^(?:obj|nsubj|nsubj:pass|conj)$/.test(deprel) && head >= 0 && head < at && markOf(tokens, at) >= 0,
  );
  if (source < 0) return sentence;
  const mark = markOf(tokens, source);
  const { head, deprel } = tokens[source]!;
  const lost = kidsOf(tokens, source).filter((kid) => kid < mark);
  // "all inside": the first word that may stand for people bears what the source bore
  const heir = lost.find((kid) => ['DET', 'PRON', 'NUM', 'NOUN', 'PROPN'].includes(tokens[kid]!.upos)) ?? -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === source)
        return { ...token, head: tokens[head]!.upos === 'VERB' ? head : topOf(tokens, head), deprel: 'obl' };
      if (at === heir) return { ...token, upos: token.upos === 'DET' ? 'PRON' : token.upos, head, deprel };
      return lost.includes(at) ? { ...token, head: heir < 0 ? head : heir } : token;
    }),
  );
}

/** Where "according" stands as the preposition of a noun; -1 where it does not. */
const markOf = (tokens: readonly Token[], noun: number): number =>
  kidsOf(tokens, noun).find((kid) => kid < noun && /^according/.test(tokens[kid]!.norm)) ?? -1;

/** The verb above a noun, or what is highest where none is. */
function topOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]!.upos !== 'VERB' && tokens[at]!.head >= 0) at = tokens[at]!.head;
  return at;
}
