import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun, nounRelation } from './verbal-nouns.ts';

/** An act in "-ing" that the tree takes for a clause as the subject, without an object of its own. */
const isAct = (tokens: readonly Token[], at: number, { actNouns }: Language): boolean => {
  const { upos, norm, deprel } = tokens[at]!;
  return (
    upos === 'VERB' &&
    actNouns.has(norm) &&
    /^csubj/.test(deprel) &&
    !['obj', 'nsubj', 'aux', 'mark', 'xcomp'].some((relation) => hasKid(tokens, at, relation))
  );
};

/** "Rioting over a reform left four dead": what left them dead is a noun. */
export function mendActSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => isAct(tokens, index, language));
  if (at < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return asVerbalNoun(token, nounRelation(token.deprel));
      return token.head === at ? belowVerbalNoun(token) : token;
    }),
  );
}
