import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** What a gerund of doing has, and a noun has not. */
const OF_VERBS = ['obj', 'nsubj', 'aux', 'mark', 'xcomp', 'ccomp'];

const isNoun = (tokens: readonly Token[], at: number): boolean => {
  const { upos, xpos, deprel } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    upos === 'VERB' &&
    xpos === 'VBG' &&
    /^[cn]subj/.test(deprel) &&
    next?.upos === 'AUX' &&
    !OF_VERBS.some((relation) => hasKid(tokens, at, relation)) &&
    kidsOf(tokens, at).every((kid) => kid < at)
  );
};

/** "Said fighting was ongoing": an -ing without an object right before "was" is a noun, and what was going on. */
export function mendGerundSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((_, at) => isNoun(tokens, at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (!isNoun(tokens, at)) return token;
      const deprel = token.deprel.replace('csubj', 'nsubj');
      return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm, deprel };
    }),
  );
}
