import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
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

/** "The previous evening, shelling had killed one": behind the comma and before the auxiliary of a verb, a gerund is what did it. */
function behindTime(tokens: readonly Token[], at: number, { timeNouns }: Language): boolean {
  const { upos, xpos, norm, head } = tokens[at]!;
  const time = tokens[head];
  return (
    upos === 'VERB' &&
    xpos === 'VBG' &&
    GOES_ON.has(norm) &&
    time !== undefined &&
    timeNouns.has(time.lemma.toLowerCase()) &&
    time.head > at &&
    /^nsubj/.test(time.deprel) &&
    tokens[at - 1]?.text === ',' &&
    kidsOf(tokens, at).every((kid) => tokens[kid]!.upos === 'PUNCT')
  );
}

function afterTimes(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => behindTime(tokens, index, language));
  if (at < 0) return sentence;
  const time = tokens[at]!.head;
  const verb = tokens[time]!.head;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return { ...asVerbalNoun(token, 'nsubj'), head: verb };
      return index === time ? { ...token, deprel: 'obl:unmarked' } : token;
    }),
  );
}

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
export function mendGerundSubjects(told: Sentence, language: Language): Sentence {
  const sentence = withNouns(afterTimes(told, language));
  const { tokens } = sentence;
  if (!tokens.some((_, at) => isNoun(tokens, at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isNoun(tokens, at) ? asVerbalNoun(token, nounRelation(token.deprel)) : token)),
  );
}
