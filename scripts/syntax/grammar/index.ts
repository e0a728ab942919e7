import type { TreebankSentence } from '../conllu.ts';
import { randomFrom } from '../random.ts';
import * as clauses from './clauses.ts';
import { headline } from './headlines.ts';
import { type Phrase, phrase, sentenceOf, word } from './phrase.ts';
import { type Dice, diceOf } from './words.ts';

/** Longer sentences than reporters write are made anew. */
const MOST_WORDS = 45;

const MADE: readonly ((dice: Dice) => Phrase)[] = [
  clauses.happening,
  clauses.happening,
  clauses.happening,
  clauses.toll,
  clauses.said,
  clauses.saidBehind,
  clauses.accordingTo,
  clauses.accusing,
  clauses.claiming,
  clauses.relative,
  clauses.two,
];
const HEADLINES = 12;

const made = (dice: Dice): TreebankSentence => {
  if (dice.chance(HEADLINES)) return sentenceOf(headline(dice));
  return sentenceOf(phrase(dice.pick(MADE)(dice), ['punct', word('.', 'PUNCT', '.')]));
};

/**
 * Sentences of war reporting with their trees, made by a small grammar with names that nothing bears: constructions that a
 * general treebank has too seldom ("gunmen suspected to be bandits killed nine", "one was killed and 14 injured").
 */
export const madeSentences = (count: number, seed: number): TreebankSentence[] => {
  const dice = diceOf(randomFrom(seed));
  const sentences: TreebankSentence[] = [];
  while (sentences.length < count) {
    const one = made(dice);
    if (one.forms.length <= MOST_WORDS) sentences.push(one);
  }
  return sentences;
};
