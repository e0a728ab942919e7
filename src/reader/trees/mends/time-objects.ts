import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf } from './arcs.ts';

/** "The victim of another attack tonight": the noun before the time is what the preposition is of. */
function beforeTimes(sentence: Sentence, { timeNouns, timeWords }: Language): Sentence {
  const { tokens } = sentence;
  const time = tokens.findIndex(
    ({ norm, deprel }, at) =>
      at > 0 &&
      timeWords.has(norm) &&
      /^(?:nmod|obl|obj)/.test(deprel) &&
      tokens[at - 1]!.upos === 'NOUN' &&
      // "midnight tonight" is one time
      !timeNouns.has(tokens[at - 1]!.lemma) &&
      tokens[at - 1]!.deprel === 'compound' &&
      tokens[at - 1]!.head === at,
  );
  return time < 0 ? sentence : inPlaceOf(sentence, time, time - 1, 'nmod:unmarked');
}

/** "Shot her three times in the head": how often is no object of the verb, and whom it befell is its only one. */
function howOften(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const often = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === 'times' &&
      deprel === 'obj' &&
      head >= 0 &&
      tokens[head]!.upos === 'VERB' &&
      at > 0 &&
      tokens[at - 1]!.head === at &&
      ['nummod', 'amod', 'det'].includes(tokens[at - 1]!.deprel),
  );
  if (often < 0) return sentence;
  const verb = tokens[often]!.head;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === often) return { ...token, deprel: 'obl:unmarked' };
      return token.head === verb && token.deprel === 'iobj' ? { ...token, deprel: 'obj' } : token;
    }),
  };
}

const NEARNESS = new Set(['this', 'last', 'next', 'that', 'same', 'every', 'each']);

/**
 * "The senator was shot this evening", "an attack tonight": a time without a preposition is when, neither what the verb was
 * done to nor what the noun before it describes.
 */
export function mendTimeObjects(given: Sentence, language: Language): Sentence {
  const sentence = howOften(beforeTimes(given, language));
  const { tokens } = sentence;
  const isTime = ({ lemma, norm }: Token, at: number): boolean =>
    language.timeWords.has(norm)
      ? !tokens.some(({ head }) => head === at)
      : language.timeNouns.has(lemma) && tokens.some((kid) => kid.head === at && NEARNESS.has(kid.norm));
  const isObject = (token: Token, at: number): boolean =>
    token.deprel === 'obj' && tokens[token.head]?.upos === 'VERB' && isTime(token, at);
  if (!tokens.some(isObject)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (isObject(token, at) ? { ...token, deprel: 'obl:unmarked' } : token)),
  };
}
