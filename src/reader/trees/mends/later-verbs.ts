import type { Sentence, Token } from '../../../syntax/tree.ts';

/**
 * "Engaged five units; destroyed six stores, two bridges and a tank": no participle stands before the number or article of
 * its noun, so it is a verb, the noun its object, and what follows in the list goes with the noun.
 */
export function mendLaterVerbs(sentence: Sentence): Sentence {
  let current = sentence;
  for (let at = 0; at < sentence.tokens.length; at++) current = mendLaterVerb(current, at);
  return current;
}

function mendLaterVerb(sentence: Sentence, verb: number): Sentence {
  const { tokens } = sentence;
  const { deprel, xpos, head: noun } = tokens[verb]!;
  if (deprel !== 'amod' || !/^VB[ND]$/.test(xpos) || !standsBeforeNumber(tokens, verb)) return sentence;
  const above = tokens[noun]!.head;
  const first = clauseAbove(tokens, above);
  if (first < 0 || first >= verb) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => mended(token, at)) };

  function mended(token: Token, at: number): Token {
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head: first, deprel: 'conj' };
    if (at === noun) return { ...token, head: verb, deprel: 'obj' };
    if (at < verb && token.head === noun) return { ...token, head: verb };
    if (at > noun && token.head === above && ['conj', 'appos', 'list'].includes(token.deprel) && token.upos !== 'VERB')
      return { ...token, head: noun, deprel: 'conj' };
    return token;
  }
}

const standsBeforeNumber = (tokens: readonly Token[], at: number): boolean => {
  const noun = tokens[at]!.head;
  return tokens
    .slice(at + 1, Math.max(at + 1, noun))
    .some(({ head, upos }) => head === noun && /^(?:DET|NUM)$/.test(upos));
};

// The verb at or above a word; -1 where there is none.
function clauseAbove(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
    if (tokens[at]!.upos === 'VERB') return at;
    at = tokens[at]!.head;
  }
  return -1;
}
