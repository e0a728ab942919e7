import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun } from './verbal-nouns.ts';

/** "Villagers heard shelling near the border": an act that nobody is said to have done, nor to whom, is a noun and what was heard. */
export function mendHeardActs(sentence: Sentence, { actNouns, perceiving }: Language): Sentence {
  const { tokens } = sentence;
  const act = tokens.findIndex(
    ({ norm, xpos, deprel, head }, at) =>
      xpos === 'VBG' &&
      deprel === 'xcomp' &&
      actNouns.has(norm) &&
      head === at - 1 &&
      perceiving.has(tokens[head]?.lemma ?? '') &&
      !['obj', 'nsubj', 'mark'].some((relation) => hasKid(tokens, at, relation)),
  );
  if (act < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === act) return asVerbalNoun(token, 'obj');
      return token.head === act ? belowVerbalNoun(token) : token;
    }),
  );
}
