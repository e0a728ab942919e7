import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasCase, withArcs } from './arcs.ts';

/** "A total of 24 Daesh fighters": "of" is the counted noun's, not the figure's before it; "between 24 and 31" is the figure's own. */
export function mendCasesOfFigures(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isStray = ({ deprel, head, norm }: Token): boolean => {
    const figure = tokens[head];
    return (
      norm === 'of' &&
      deprel === 'case' &&
      figure?.deprel === 'nummod' &&
      figure.head > head &&
      !hasCase(tokens, figure.head)
    );
  };
  if (!tokens.some(isStray)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token) => (isStray(token) ? { ...token, head: tokens[token.head]!.head } : token)),
  );
}
