import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "Tried twice to storm the building": what was tried is no purpose of the trying, though an adverb stands before it. */
export function mendTriedTwiceTo(sentence: Sentence, { tries }: Language): Sentence {
  const { tokens } = sentence;
  const deed = tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      xpos === 'VB' &&
      deprel === 'advcl' &&
      head >= 0 &&
      head < at - 2 &&
      tries.has(tokens[head]!.lemma) &&
      tokens[at - 1]!.norm === 'to' &&
      tokens.slice(head + 1, at - 1).every(({ upos, norm }) => upos === 'ADV' || norm === 'times' || upos === 'NUM'),
  );
  if (deed < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === deed ? { ...token, deprel: 'xcomp' } : token)),
  );
}
