import type { Sentence } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/**
 * "Forces loyal to the government regained the town": the adjective says which forces; where the tree takes it for the verb,
 * the one behind it is, and the forces are its subject.
 */
export function mendLoyalTo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, upos }, index) => norm === 'loyal' && upos === 'VERB' && tokens[index + 1]?.norm === 'to',
  );
  if (at < 0) return sentence;
  const subject = tokens.findIndex(({ head, deprel }) => head === at && deprel.startsWith('nsubj'));
  const verb = tokens.findIndex(
    ({ head, upos, xpos }, index) => head === at && index > at && upos === 'VERB' && /^VB[DZP]$/.test(xpos),
  );
  if (subject < 0 || verb < 0) return sentence;
  const { head, deprel } = tokens[at]!;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === at) return { ...token, upos: 'ADJ', xpos: 'JJ', head: subject, deprel: 'amod' };
      if (index === verb) return { ...token, head, deprel };
      if (index === subject) return { ...token, head: verb, deprel: 'nsubj' };
      return token.head === at && (index < at || index > verb) ? { ...token, head: verb } : token;
    }),
  );
}
