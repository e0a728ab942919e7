import type { Sentence } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Two children and one of the bombers, THOMAS BEGLEY, died": the name behind the comma is that of the last of a list, and not of the first. */
export function mendNamesBehindConjuncts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const name = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      upos === 'PROPN' && deprel === 'appos' && head >= 0 && head < at - 2 && tokens[at - 1]?.text === ',',
  );
  if (name < 0) return sentence;
  const first = tokens[name]!.head;
  const last = tokens.findLastIndex(
    ({ deprel, head, upos }, at) => at < name && at > first && head === first && deprel === 'conj' && upos !== 'PROPN',
  );
  if (last < 0 || tokens[name - 2]!.upos === 'PROPN' || tokens[first]!.xpos !== 'NNS') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === name ? { ...token, head: last } : token)),
  );
}
