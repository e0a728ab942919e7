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
      if (goesOn(tokens, at)) {
        const deprel = token.deprel === 'advcl' ? 'obl' : token.deprel.replace('csubj', 'nsubj');
        return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm, deprel };
      }
      if (token.head < 0 || !goesOn(tokens, token.head)) return token;
      if (token.deprel === 'mark') return { ...token, upos: 'ADP', deprel: 'case' };
      return token.deprel === 'obl' ? { ...token, deprel: 'nmod' } : token;
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
    tokens.map((token, at): Token => {
      if (!isNoun(tokens, at)) return token;
      const deprel = token.deprel.replace('csubj', 'nsubj');
      return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm, deprel };
    }),
  );
}
