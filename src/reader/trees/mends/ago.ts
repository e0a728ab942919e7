import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** Words behind a length of time that count from it. */
const BACK: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'before']);

/** "Two weeks AGO 17 people died": the weeks are of the dying, and the word is none of the people. */
export function mendAgo(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const isStray = (at: number): boolean =>
    BACK.has(tokens[at]!.norm) &&
    tokens[tokens[at]!.head]?.upos === 'NOUN' &&
    tokens[at]!.head > at &&
    tokens[tokens[at]!.head]!.head >= 0 &&
    timeNouns.has(tokens[at - 1]?.lemma.toLowerCase() ?? '');
  if (!tokens.some((token, at) => BACK.has(token.norm) && isStray(at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isStray(at) ? { ...token, head: tokens[token.head]!.head } : token)),
  );
}
