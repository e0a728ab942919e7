import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Killing more than 10 civilians": "more" is no object of its own, it says how many the civilians are. */
export function mendMoreThan(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const more = tokens.findIndex((_, at) => isLoose(tokens, at));
  if (more < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === more ? { ...token, head: more + 2, deprel: 'advmod' } : token)),
  );
}

function isLoose(tokens: readonly Token[], at: number): boolean {
  const [more, than, figure] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!/^(?:more|less|fewer)$/.test(more.norm) || than?.norm !== 'than' || figure?.upos !== 'NUM') return false;
  const counted = tokens[figure.head];
  return (
    than.head === at &&
    figure.deprel === 'nummod' &&
    counted !== undefined &&
    figure.head > at + 2 &&
    counted.head === more.head &&
    counted.deprel === more.deprel
  );
}
