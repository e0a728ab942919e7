import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { PEOPLE } from '../../nouns/people.ts';
import { caseAt, withArcs } from './arcs.ts';

/** "The mayor of Karkum AND TWO COUNCILMEN": who stands behind "and" is beside the mayor, and no part of the town's name. */
export function mendMatesOfOfficials(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const isPerson = (at: number): boolean => {
    const kind = nouns.get(tokens[at]?.lemma.toLowerCase().split(' ').at(-1) ?? '') ?? '';
    return tokens[at]?.upos === 'NOUN' && (kind === 'person' || kind === 'government' || PEOPLE.has(kind));
  };
  const mate = tokens.findIndex(({ deprel, head }, at) => {
    const name = tokens[head];
    return (
      deprel === 'conj' &&
      name?.upos === 'PROPN' &&
      name.deprel === 'nmod' &&
      head < at &&
      caseAt(tokens, head) === 'of' &&
      isPerson(name.head) &&
      tokens[name.head]!.xpos === 'NN' &&
      isPerson(at)
    );
  });
  if (mate < 0) return sentence;
  const official = tokens[tokens[mate]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === mate ? { ...token, head: official } : token)),
  );
}
