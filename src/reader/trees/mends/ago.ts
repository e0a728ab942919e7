import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "Two weeks AGO 17 people died": the weeks are of the dying, and the word is none of the people. */
export function mendAgo(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const isStray = (at: number): boolean =>
    tokens[at]!.norm === 'ago' &&
    tokens[tokens[at]!.head]?.upos === 'NOUN' &&
    tokens[at]!.head > at &&
    tokens[tokens[at]!.head]!.head >= 0 &&
    timeNouns.has(tokens[at - 1]?.lemma.toLowerCase() ?? '');
  if (!tokens.some((token, at) => token.norm === 'ago' && isStray(at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isStray(at) ? { ...token, head: tokens[token.head]!.head } : token)),
  );
}
