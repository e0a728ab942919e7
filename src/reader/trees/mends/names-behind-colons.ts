import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** "The following soldiers died: Juan Ruiz and Pedro Paz": the names behind the colon are those of the subject, and nothing that they died. */
export function mendNamesBehindColons(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const first = tokens[colon + 1];
  if (colon < 2 || first?.upos !== 'PROPN' || first.head >= colon || first.head < 0) return sentence;
  const verb = verbOf(tokens, first);
  const subject = kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  if (subject === undefined || tokens[subject]!.xpos !== 'NNS') return sentence;
  const mended = tokens.map(
    (token, at): Token => (at === colon + 1 ? { ...token, head: subject, deprel: 'appos' } : token),
  );
  return withArcs(sentence, mended);
}

/** The verb that the names are hung on, or below which the last noun before the colon stands: "died in the ATTACK: Juan Ruiz and Pedro Paz". */
function verbOf(tokens: readonly Token[], { deprel, head }: Token): number {
  if (deprel === 'obj') return head;
  const noun = tokens[head]!;
  return deprel === 'appos' && noun.upos === 'NOUN' && /^obl/.test(noun.deprel) && tokens[noun.head]?.upos === 'VERB'
    ? noun.head
    : -1;
}
