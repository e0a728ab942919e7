import type { Sentence } from '../../syntax/tree.ts';

/**
 * "Soldiers shot dead two men": the adjective before a number or an article is none of the noun behind them, but what became
 * of it by the verb.
 */
export function mendShotDead(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const dead = tokens.findIndex(
    ({ norm, head }, at) =>
      norm === 'dead' &&
      head > at &&
      tokens[at - 1]?.upos === 'VERB' &&
      ['NUM', 'DET'].includes(tokens[at + 1]?.upos ?? ''),
  );
  if (dead < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (at === dead ? { ...token, head: dead - 1, deprel: 'xcomp' } : token)),
  };
}
