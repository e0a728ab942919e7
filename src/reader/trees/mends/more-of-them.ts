import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** The verb that a figure with "more" stands before, where the tree gives that no subject. */
function verbOf(tokens: Tokens, at: number): number {
  if (tokens[at]!.upos !== 'NUM' || tokens[at + 1]?.norm !== 'more') return -1;
  const next = tokens[at + 2];
  const verb = next?.upos === 'AUX' ? next.head : at + 2;
  return tokens[verb]?.upos === 'VERB' && tokens[at]!.head === verb && !hasKid(tokens, verb, 'nsubj') ? verb : -1;
}

/** "Four more died of their wounds": they are who died, and no measure of it. */
export function mendMoreOfThem(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const figure = tokens.findIndex((_, at) => verbOf(tokens, at) >= 0);
  if (figure < 0) return sentence;
  const relation = isPassive(tokens, verbOf(tokens, figure)) ? 'nsubj:pass' : 'nsubj';
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === figure) return { ...token, deprel: relation };
      return at === figure + 1 ? { ...token, head: figure, deprel: 'advmod' } : token;
    }),
  );
}
