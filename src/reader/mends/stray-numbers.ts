import type { Sentence, Token } from '../../syntax/tree.ts';

const WITHIN = new Set(['ADJ', 'NOUN', 'PROPN', 'ADV']);

/** "One other was wounded": a number and the word right behind it are no two subjects. */
const ofOthers = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (token.upos === 'NUM' && next && isOther(token, next)) return { ...token, head: at + 1, deprel: 'nummod' };
    return before?.upos === 'NUM' && isOther(before, token) ? { ...token, upos: 'NOUN', xpos: 'NN' } : token;
  });

const isOther = (number: Token, { upos, norm, head, deprel }: Token): boolean =>
  upos === 'ADJ' &&
  /^others?$/.test(norm) &&
  head === number.head &&
  deprel === number.deprel &&
  /^(?:nsubj|obj)/.test(deprel);

/** "Two marines died": a number that the tree hangs on the verb counts the noun that it stands before. */
export function mendStrayNumbers(given: Sentence): Sentence {
  const sentence = given.tokens.some((token, at) => at > 0 && isOther(given.tokens[at - 1]!, token))
    ? { ...given, tokens: ofOthers(given.tokens) }
    : given;
  const { tokens } = sentence;
  const nouns = tokens.map((token, at) => countedBy(tokens, token, at));
  if (nouns.every((noun) => noun < 0)) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (nouns[at]! < 0 ? token : { ...token, head: nouns[at]! })) };
}

// The head of the noun phrase right after a stray number, where it hangs on the same verb; -1 for any other token.
function countedBy(tokens: readonly Token[], { deprel, head }: Token, at: number): number {
  if (deprel !== 'nummod' || tokens[head]?.upos !== 'VERB') return -1;
  for (let next = at + 1; next < head && WITHIN.has(tokens[next]!.upos); next++)
    if (tokens[next]!.head === head && ['NOUN', 'PROPN'].includes(tokens[next]!.upos)) return next;
  return -1;
}
