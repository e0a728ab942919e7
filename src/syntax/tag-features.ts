import { key, mix } from './hash.ts';
import type { Words } from './lexical.ts';

/** How many features a token has for the tagger. */
export const TAG_FEATURES = 46;

/** Value of what lies beyond the sentence. */
const BEYOND = 0x5bd1e995;

/** What the tagger looks at besides the words: the set of tags a known word takes. */
export interface TagContext extends Words {
  /** Hash of the set of tags that the dictionary has for the word, 0 where it has none. */
  readonly ambiguity: Int32Array;
}

/**
 * Writes into `keys` the features of token `at`, given the classes of the two tokens before (-1 before the first).
 * Every template has its own number, so that equal values of different templates differ.
 */
export const tagFeatures = (s: TagContext, at: number, last: number, beforeLast: number, keys: Int32Array): void => {
  const n = s.length;
  const word = s.word[at]!;
  const previous = at > 0 ? s.word[at - 1]! : BEYOND;
  const previous2 = at > 1 ? s.word[at - 2]! : BEYOND;
  const next = at + 1 < n ? s.word[at + 1]! : BEYOND;
  const next2 = at + 2 < n ? s.word[at + 2]! : BEYOND;
  const casing = s.casing[at]! + 1;
  const shape = s.shape[at]!;
  const suffix2 = s.suffix[at * 4 + 1]!;
  const suffix3 = s.suffix[at * 4 + 2]!;
  const previousSuffix = at > 0 ? s.suffix[at * 4 - 2]! : BEYOND;
  const nextSuffix = at + 1 < n ? s.suffix[at * 4 + 6]! : BEYOND;
  const kinds = s.ambiguity[at]!;
  const nextKinds = at + 1 < n ? s.ambiguity[at + 1]! : BEYOND;
  const nextKinds2 = at + 2 < n ? s.ambiguity[at + 2]! : BEYOND;
  const nextCasing = at + 1 < n ? s.casing[at + 1]! : 99;
  const previousCasing = at > 0 ? s.casing[at - 1]! : 99;
  const tag = last + 2;
  const tags = mix(tag, beforeLast + 2);
  const words = mix(word, next);
  const kindPair = mix(kinds, nextKinds);
  // What the dictionary knows, else how the word ends: one view of the neighbour for known and unknown words.
  const nextView = nextKinds === 0 ? nextSuffix : nextKinds;
  const nextView2 = nextKinds2 === 0 && at + 2 < n ? s.suffix[at * 4 + 10]! : nextKinds2;
  const ownView = kinds === 0 ? suffix3 : kinds;

  keys[0] = key(0, word);
  keys[1] = key(1, mix(word, casing));
  keys[2] = key(2, s.suffix[at * 4]!);
  keys[3] = key(3, suffix2);
  keys[4] = key(4, suffix3);
  keys[5] = key(5, s.suffix[at * 4 + 3]!);
  keys[6] = key(6, s.prefix[at * 3]!);
  keys[7] = key(7, s.prefix[at * 3 + 1]!);
  keys[8] = key(8, s.prefix[at * 3 + 2]!);
  keys[9] = key(9, shape);
  keys[10] = key(10, mix(suffix3, casing));
  keys[11] = key(11, tag);
  keys[12] = key(12, tags);
  keys[13] = key(13, mix(word, tag));
  keys[14] = key(14, previous2);
  keys[15] = key(15, previous);
  keys[16] = key(16, next);
  keys[17] = key(17, next2);
  keys[18] = key(18, mix(previous, word));
  keys[19] = key(19, words);
  keys[20] = key(20, mix(previous2, previous));
  keys[21] = key(21, mix(next, next2));
  keys[22] = key(22, previousSuffix);
  keys[23] = key(23, nextSuffix);
  keys[24] = key(24, mix(casing, nextCasing));
  keys[25] = key(25, mix(casing, previousCasing));
  keys[26] = key(26, kinds);
  keys[27] = key(27, mix(kinds, tag));
  keys[28] = key(28, mix(kinds, tags));
  keys[29] = key(29, kindPair);
  keys[30] = key(30, mix(kindPair, tag));
  keys[31] = key(31, mix(mix(ownView, nextView), mix(nextView2, tag)));
  keys[32] = key(32, mix(nextView, nextView2));
  keys[33] = key(33, mix(word, nextView));
  keys[34] = key(34, mix(mix(word, nextView), tag));
  keys[35] = key(35, mix(suffix3, tag));
  keys[36] = key(36, mix(shape, tag));
  keys[37] = key(37, mix(kinds, next));
  keys[38] = key(38, mix(kinds, previous));
  keys[39] = key(39, mix(mix(suffix2, nextView), tag));
  keys[40] = key(40, mix(nextView, tag));
  keys[41] = key(41, mix(nextView, tags));
  keys[42] = key(42, mix(mix(shape, casing), nextCasing));
  keys[43] = key(43, mix(mix(previous, kinds), nextView));
  keys[44] = key(44, mix(mix(kinds, suffix3), casing));
  keys[45] = key(45, mix(mix(word, tag), next));
};
