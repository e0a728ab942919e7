import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "A car laden with explosives hit the gate": a rare participle that the tree takes for the noun; what is laden is the car. */
export function mendLadenWith(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const laden = tokens.findIndex(
    ({ norm, upos }, at) =>
      norm === 'laden' && upos !== 'VERB' && tokens[at + 1]?.norm === 'with' && tokens[at - 1]?.upos === 'NOUN',
  );
  if (laden < 0) return sentence;
  const noun = laden - 1;
  const { head, deprel } = tokens[laden]!;
  const isHead = tokens[noun]!.head === laden;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === laden) return { ...token, upos: 'VERB', xpos: 'VBN', lemma: 'lade', head: noun, deprel: 'acl' };
      if (at === noun && isHead) return { ...token, head, deprel };
      // what it is laden with stays; the article and all else is of the noun
      return isHead && token.head === laden && token.deprel !== 'nmod' && token.deprel !== 'obl'
        ? { ...token, head: noun }
        : token;
    }),
  );
}
