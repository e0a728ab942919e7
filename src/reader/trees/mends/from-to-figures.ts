import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Raised the toll from 21 to 24": the second figure is what the verb leads to, and no part of the first. */
export function mendFromToFigures(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isSecond = ({ upos, head }: Token, at: number): boolean =>
    upos === 'NUM' &&
    tokens[head]?.upos === 'NUM' &&
    head < at &&
    tokens[tokens[head]!.head]?.upos === 'VERB' &&
    tokens[at - 1]!.norm === 'to' &&
    tokens[head - 1]?.norm === 'from';
  if (!tokens.some(isSecond)) return sentence;
  return withArcs(
    sentence,
    tokens.map(
      (token, at): Token => (isSecond(token, at) ? { ...token, head: tokens[token.head]!.head, deprel: 'obl' } : token),
    ),
  );
}
