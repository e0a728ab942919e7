import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, isPassive } from './arcs.ts';

/** "In Berlin, about 40,000 protested", "another 500 were arrested": a figure right before a verb that lacks one is its subject. */
export function mendBareFigures(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const arcs = new Map<number, Partial<Token>>();
  tokens.forEach((token, at) => {
    if (token.upos !== 'NUM' || !['nummod', 'obl', 'dep', 'advmod'].includes(token.deprel)) return;
    const verb = token.head;
    if (verb <= at || tokens[verb]?.upos !== 'VERB' || hasKid(tokens, verb, 'nsubj')) return;
    const between = tokens.slice(at + 1, verb);
    if (!between.every(({ upos }) => upos === 'AUX' || upos === 'ADV')) return;
    arcs.set(at, { deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' });
  });
  return arcs.size ? { ...sentence, tokens: tokens.map((token, at) => ({ ...token, ...arcs.get(at) })) } : sentence;
}
