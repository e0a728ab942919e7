import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, withArcs } from './arcs.ts';

const STRANDED: ReadonlySet<string> = new Set(['on', 'upon', 'at']);

/** True for a preposition right behind a passive with nothing of its own behind it: "was fired UPON by gunmen". */
const isStranded = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    STRANDED.has(tokens[at]!.norm) &&
    tokens[at - 1]?.upos === 'VERB' &&
    isPassive(tokens, at - 1) &&
    (next === undefined || next.norm === 'by' || next.upos === 'PUNCT')
  );
};

/** "The convoy was fired upon by gunmen": the preposition is the verb's, and whoever stands behind "by" did it. */
export function mendStrandedPrepositions(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const left = tokens.findIndex((_, at) => isStranded(tokens, at));
  if (left < 0) return sentence;
  const verb = left - 1;
  const by = tokens[left + 1]?.norm === 'by' ? tokens[left + 1]!.head : -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === left) return { ...token, head: verb, deprel: 'dep' };
      return at === by ? { ...token, head: verb, deprel: 'obl:agent' } : token;
    }),
  );
}
