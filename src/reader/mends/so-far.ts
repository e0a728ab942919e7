import type { Sentence } from '../../syntax/tree.ts';
import { NOMINAL } from './arcs.ts';

/** "So far 18 bodies have been found": till when they were counted is no part of the bodies. */
export function mendSoFar(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const far = tokens.findIndex(
    ({ norm, head }, at) =>
      norm === 'far' && tokens[at - 1]?.norm === 'so' && head > at && NOMINAL.has(tokens[head]!.upos),
  );
  if (far < 0) return sentence;
  const above = tokens[tokens[far]!.head]!.head;
  const head = above < 0 ? tokens[far]!.head : above;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (at === far ? { ...token, head, deprel: 'advmod' } : token)),
  };
}
