import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, hasKid, withArcs } from './arcs.ts';

/** "Hit nine posts and two areas WITH MISSILES": behind "with" and no "and" stands with what it was done, and no third target. */
export function mendWithMeans(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isMeans = ({ deprel, head }: Token, at: number): boolean =>
    deprel === 'conj' &&
    head < at &&
    caseAt(tokens, at) === 'with' &&
    !hasKid(tokens, at, 'cc') &&
    tokens[head]!.deprel === 'obj' &&
    tokens[tokens[head]!.head]?.upos === 'VERB';
  if (!tokens.some(isMeans)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) =>
      isMeans(token, at) ? { ...token, head: tokens[token.head]!.head, deprel: 'obl' } : token,
    ),
  );
}
