import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

const LOCATIVE: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside', 'around']);

/** "Met for a third day in Havana", "struck for the second time near Goma": the place is of what was done, and not of the day. */
export function mendPlacesBehindTimes(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const isOfTime = (at: number): boolean => {
    const { upos, deprel, head, norm } = tokens[at]!;
    const above = tokens[head];
    return (
      upos === 'PROPN' &&
      deprel === 'nmod' &&
      above !== undefined &&
      head < at &&
      above.upos === 'NOUN' &&
      timeNouns.has(above.norm) &&
      !timeNouns.has(norm) &&
      above.deprel.startsWith('obl') &&
      tokens[above.head]?.upos === 'VERB' &&
      LOCATIVE.has(caseAt(tokens, at))
    );
  };
  if (!tokens.some((_, at) => isOfTime(at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isOfTime(at) ? { ...token, head: tokens[token.head]!.head, deprel: 'obl' } : token)),
  );
}
