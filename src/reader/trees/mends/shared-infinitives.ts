import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/**
 * "They intend to kidnap officials, kill judges and blow up bridges", "threatened to execute hostages, and to blow up the dam":
 * bare verbs that are told on after an infinitive belong to it, and not to the verb that governs it. Nobody has done them.
 */
export function mendSharedInfinitives(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const heads = tokens.map((token, at) => (isBareConjunct(tokens, at) ? infinitiveBefore(tokens, token.head, at) : -1));
  if (heads.every((head) => head < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (heads[at]! < 0 ? token : { ...token, head: heads[at]! })),
  );
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'VERB' && kidsOf(tokens, at).some((kid) => tokens[kid]!.norm === 'to' && kid < at);

// A verb in the form of its lemma, without a subject and an auxiliary of its own
function isBareConjunct(tokens: readonly Token[], at: number): boolean {
  const { upos, xpos, deprel, head, norm, lemma } = tokens[at]!;
  if (upos !== 'VERB' || deprel !== 'conj' || head < 0 || head > at || tokens[head]!.upos !== 'VERB') return false;
  if (isInfinitive(tokens, head) || hasKid(tokens, at, 'nsubj')) return false;
  const auxiliaries = kidsOf(tokens, at).filter((kid) => tokens[kid]!.deprel.startsWith('aux'));
  // "to surrender or be killed"
  if (xpos === 'VBN') return auxiliaries.length === 1 && tokens[auxiliaries[0]!]!.norm === 'be';
  return norm === lemma && /^VBP?$/.test(xpos) && auxiliaries.length === 0;
}

/** The infinitive that a verb governs, between it and a later word; -1 where it governs none there. */
const infinitiveBefore = (tokens: readonly Token[], verb: number, before: number): number =>
  kidsOf(tokens, verb).findLast(
    (kid) =>
      kid > verb && kid < before && /^(?:xcomp|ccomp|advcl)$/.test(tokens[kid]!.deprel) && isInfinitive(tokens, kid),
  ) ?? -1;
