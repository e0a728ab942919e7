import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** In words: a longer beginning is no label. */
const LONGEST = 3;

/** "Analysis: a battle for the port would be bloody": what stands behind the colon is the subject, and the label none. */
export function mendLabelledClauses(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > LONGEST) return sentence;
  const label = tokens.findIndex(({ deprel, head }, at) => at < colon && deprel === 'nsubj' && head > colon);
  if (label < 0) return sentence;
  const top = tokens[label]!.head;
  const subject = tokens.findIndex(
    ({ deprel, head }, at) => at > colon && at < top && head === label && ['appos', 'parataxis'].includes(deprel),
  );
  if (subject < 0 || !(hasKid(tokens, top, 'cop') || tokens[top]!.upos === 'VERB')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === label) return { ...token, head: top, deprel: 'dep' };
      return at === subject ? { ...token, head: top, deprel: 'nsubj' } : token;
    }),
  );
}
