import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** "The following soldiers died: Juan Ruiz and Pedro Paz": the names behind the colon are those of the subject, and nothing that they died. */
export function mendNamesBehindColons(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const first = tokens[colon + 1];
  if (colon < 2 || first?.upos !== 'PROPN' || first.deprel !== 'obj' || first.head >= colon) return sentence;
  const subject = kidsOf(tokens, first.head).find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  if (subject === undefined || tokens[subject]!.xpos !== 'NNS') return sentence;
  const mended = tokens.map(
    (token, at): Token => (at === colon + 1 ? { ...token, head: subject, deprel: 'appos' } : token),
  );
  return withArcs(sentence, mended);
}
