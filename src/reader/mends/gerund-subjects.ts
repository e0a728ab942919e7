import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun, nounRelation } from './verbal-nouns.ts';

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

/** What goes on as often as it is done: without an object it is a noun. */
const GOES_ON: ReadonlySet<string> = new Set(['fighting', 'shelling', 'bombing', 'shooting']);
const DURING: ReadonlySet<string> = new Set(['in', 'during', 'amid', 'after', 'despite', 'from', 'by']);

/** "Fighting near Marq killed nine", "nine dead in fighting near Marq": nobody is said to fight. */
const goesOn = (tokens: readonly Token[], at: number): boolean => {
  const { upos, xpos, norm, deprel } = tokens[at]!;
  if (upos !== 'VERB' || xpos !== 'VBG' || !GOES_ON.has(norm)) return false;
  if (['obj', 'nsubj', 'aux', 'xcomp', 'ccomp', 'conj'].some((relation) => hasKid(tokens, at, relation))) return false;
  const before = tokens[at - 1];
  const isSubject = /^[cn]subj/.test(deprel) && tokens[at]!.head > at;
  // "after fighting for two days, the rebels withdrew": they fought
  return isSubject
    ? !before || before.upos === 'PUNCT'
    : at > 1 && deprel === 'advcl' && DURING.has(before?.norm ?? '');
};

function withNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((_, at) => goesOn(tokens, at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (goesOn(tokens, at)) return asVerbalNoun(token, token.deprel === 'advcl' ? 'obl' : nounRelation(token.deprel));
      return token.head >= 0 && goesOn(tokens, token.head) ? belowVerbalNoun(token) : token;
    }),
  );
}

/** "Said fighting was ongoing": an -ing without an object right before "was" is a noun, and what was going on. */
export function mendGerundSubjects(told: Sentence): Sentence {
  const sentence = withNouns(told);
  const { tokens } = sentence;
  if (!tokens.some((_, at) => isNoun(tokens, at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isNoun(tokens, at) ? asVerbalNoun(token, nounRelation(token.deprel)) : token)),
  );
}
