import type { TreebankSentence } from '../conllu.ts';
import { randomFrom } from '../random.ts';
import * as clauses from './clauses.ts';
import { CONSTRUCTIONS } from './constructions.ts';
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
/** In how many of a hundred sentences. */
const HEADLINES = 12;
const SELDOM = 33;

const made = (dice: Dice): TreebankSentence => {
  if (dice.chance(HEADLINES)) return sentenceOf(headline(dice));
  const told = dice.pick(dice.chance(SELDOM) ? CONSTRUCTIONS : MADE)(dice);
  return sentenceOf(phrase(told, ['punct', word('.', 'PUNCT', '.')]));
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
