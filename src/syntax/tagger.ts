import { LONGEST, newWords, type Words } from './lexical.ts';
import { addScores, type WeightTable } from './table.ts';
import { TAG_FEATURES, type TagContext, tagFeatures } from './tag-features.ts';

/** What is known of words before they are met: which tags a word takes, and whether it takes but one. */
export interface Dictionary {
  readonly slots: Int32Array;
  readonly shift: number;
  readonly mask: number;
}

/** Words of the dictionary in any order, three numbers each: hash of the word, hash of its tags, its only class or -1. */
export const buildDictionary = (entries: Int32Array): Dictionary => {
  const count = entries.length / 3;
  let bits = 8;
  while (1 << bits < count * 2.2) bits++;
  const mask = (1 << bits) - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(4 << bits);
  for (let i = 0; i < count; i++) {
    let slot = Math.imul(entries[3 * i]!, 0x9e3779b1) >>> shift;
    while (slots[4 * slot + 3] !== 0) slot = (slot + 1) & mask;
    slots[4 * slot] = entries[3 * i]!;
    slots[4 * slot + 1] = entries[3 * i + 1]!;
    slots[4 * slot + 2] = entries[3 * i + 2]!;
    slots[4 * slot + 3] = 1;
  }
  return { slots, shift, mask };
};

/** The index into `slots` of what the dictionary holds for a word, -1 where it holds nothing. */
const lookUp = (dictionary: Dictionary, word: number): number => {
  const { slots, shift, mask } = dictionary;
  let slot = Math.imul(word, 0x9e3779b1) >>> shift;
  while (slots[4 * slot + 3] !== 0) {
    if (slots[4 * slot] === word) return 4 * slot;
    slot = (slot + 1) & mask;
  }
  return -1;
};

/** Words with room for what the dictionary says of them and for the classes they get. */
export interface TaggerSentence extends TagContext {
  /** The only class that the token may take, -1 where the tagger decides. */
  readonly fixed: Int32Array;
  readonly classes: Int32Array;
}

/** Room for one sentence to be tagged. */
export const newTaggerSentence = (): TaggerSentence => ({
  ...(newWords() as Words),
  ambiguity: new Int32Array(LONGEST),
  fixed: new Int32Array(LONGEST),
  classes: new Int32Array(LONGEST),
});

/** Fills in what the dictionary knows; a class already given with the sentence (>= 0 in `fixed`) is kept. */
export const consult = (dictionary: Dictionary, sentence: TaggerSentence): void => {
  for (let i = 0; i < sentence.length; i++) {
    const found = lookUp(dictionary, sentence.word[i]!);
    sentence.ambiguity[i] = found < 0 ? 0 : dictionary.slots[found + 1]!;
    if (found >= 0 && sentence.fixed[i]! < 0) sentence.fixed[i] = dictionary.slots[found + 2]!;
  }
};

/** Tags a consulted sentence from left to right. `keys` and `scores` are room to work in. */
export const tagSentence = (
  table: WeightTable,
  sentence: TaggerSentence,
  keys: Int32Array,
  scores: Int32Array,
): void => {
  let last = -1;
  let beforeLast = -1;
  for (let i = 0; i < sentence.length; i++) {
    let chosen = sentence.fixed[i]!;
    if (chosen < 0) {
      scores.fill(0);
      tagFeatures(sentence, i, last, beforeLast, keys);
      addScores(table, keys, TAG_FEATURES, scores);
      chosen = best(scores, 0, scores.length);
    }
    sentence.classes[i] = chosen;
    beforeLast = last;
    last = chosen;
  }
};

/** The first index of the largest score from `from` up to `to`. */
export const best = (scores: Int32Array, from: number, to: number): number => {
  let found = from;
  for (let i = from + 1; i < to; i++) if (scores[i]! > scores[found]!) found = i;
  return found;
};
