import { NEVER_LAST } from './en/words.ts';
import { hashText, mix } from './hash.ts';

/** How the letters of a word stand, as the tagger sees it. */
const CASING = { lower: 0, initial: 1, upper: 2, mixed: 3, none: 4, first: 5 } as const;

/** The words of one sentence as numbers: one row a feature, one column a token. */
export interface Words {
  length: number;
  /** Hash of the normalised word with digits as 0. */
  readonly word: Int32Array;
  readonly casing: Int32Array;
  readonly shape: Int32Array;
  /** Hashes of the last one to four characters: four values a token. */
  readonly suffix: Int32Array;
  /** Hashes of the first one to three characters: three values a token. */
  readonly prefix: Int32Array;
}

/** The longest run of tokens that is tagged and parsed at once. */
export const LONGEST = 256;

/** Room for the words of one sentence. */
export const newWords = (): Words => ({
  length: 0,
  word: new Int32Array(LONGEST),
  casing: new Int32Array(LONGEST),
  shape: new Int32Array(LONGEST),
  suffix: new Int32Array(LONGEST * 4),
  prefix: new Int32Array(LONGEST * 3),
});

/** What the tagger and parser see in place of a joined name, whose words they need not know. */
export const NAME_WORD = hashText('<name>');
/** What they see in place of a joined figure. */
export const NUMBER_WORD = hashText('<number>');
const ADDRESS_WORD = hashText('<address>');

const isAddress = (norm: string): boolean => norm.length > 7 && (norm.startsWith('http') || norm.startsWith('www.'));

/** Adds one token. `text` is as written, `norm` from `normalise`; `asWord` replaces the word of a joined name. */
export const addWord = (words: Words, text: string, norm: string, asWord = 0): void => {
  const at = words.length++;
  writeAffixes(words, at, norm);
  words.word[at] = asWord || (isAddress(norm) ? ADDRESS_WORD : wordHash(norm));
  writeShape(words, at, text);
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The hash by which a word is known: digits as 0. */
export const wordHash = (norm: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < norm.length; i++) {
    const code = norm.charCodeAt(i);
    h = Math.imul(h ^ (isDigit(code) ? 48 : code), 0x01000193);
  }
  return h ^ (h >>> 15);
};

const writeAffixes = (words: Words, at: number, norm: string): void => {
  let h = 17;
  for (let k = 0; k < 3; k++) {
    const code = k < norm.length ? norm.charCodeAt(k) : 0;
    h = mix(h, isDigit(code) ? 48 : code);
    words.prefix[at * 3 + k] = h;
  }
  h = 23;
  for (let k = 0; k < 4; k++) {
    const code = k < norm.length ? norm.charCodeAt(norm.length - 1 - k) : 0;
    h = mix(h, isDigit(code) ? 48 : code);
    words.suffix[at * 4 + k] = h;
  }
};

const LONGEST_SHAPE = 40;

const writeShape = (words: Words, at: number, text: string): void => {
  let uppers = 0;
  let lowers = 0;
  let firstUpper = false;
  let h = 31;
  let last = 0;
  const end = Math.min(text.length, LONGEST_SHAPE);
  for (let i = 0; i < end; i++) {
    const kind = shapeOf(text.charCodeAt(i), text[i]!);
    if (kind === 0x58) {
      uppers++;
      if (lowers === 0 && uppers === 1) firstUpper = true;
    } else if (kind === 0x78) lowers++;
    if (kind !== last) h = mix(h, kind);
    last = kind;
  }
  words.shape[at] = h;
  words.casing[at] = casingOf(uppers, lowers, firstUpper);
};

const shapeOf = (code: number, character: string): number => {
  if (code >= 97 && code <= 122) return 0x78;
  if (code >= 65 && code <= 90) return 0x58;
  if (isDigit(code)) return 0x30;
  if (code < 128) return code;
  if (character === '’' || character === '‘') return 0x27;
  const lower = character.toLowerCase();
  if (lower !== character) return 0x58;
  return lower === character.toUpperCase() ? 0x2a : 0x78;
};

const casingOf = (uppers: number, lowers: number, firstUpper: boolean): number => {
  if (uppers === 0) return lowers === 0 ? CASING.none : CASING.lower;
  if (lowers === 0) return uppers === 1 ? CASING.initial : CASING.upper;
  return firstUpper && uppers === 1 ? CASING.initial : CASING.mixed;
};

/**
 * Marks the casing of all words with the manner of the whole sentence: in all capitals or in the capitals of a
 * headline a capital says nothing of the word that has it.
 */
export const markManner = (words: Words, texts: readonly string[]): void => {
  const manner = mannerOf(words, texts);
  if (manner === 0) {
    if (words.length > 0 && words.casing[0] === CASING.initial) words.casing[0] = CASING.first;
    return;
  }
  for (let i = 0; i < words.length; i++) {
    const casing = words.casing[i]!;
    if (casing === CASING.none) continue;
    const letters = casing === CASING.lower ? 1 : 2;
    words.casing[i] = 8 * manner + letters;
    words.shape[i] = mix(manner, letters);
  }
};

/** 1 in all capitals, 2 as a headline, 0 in the usual manner. Joined names say nothing of it. */
const mannerOf = (words: Words, texts: readonly string[]): number => {
  let long = 0;
  let small = 0;
  let withLower = 0;
  let cased = 0;
  for (let i = 0; i < words.length; i++) {
    const casing = words.casing[i]!;
    if (casing === CASING.none || words.word[i] === NAME_WORD) continue;
    cased++;
    const length = texts[i]!.length;
    if (casing === CASING.lower || casing === CASING.mixed || (casing === CASING.initial && length > 1)) withLower++;
    if (length < 4) continue;
    long++;
    // A list of names has many capitals too, but its verb has none; a headline leaves only such as "from" small.
    if (casing === CASING.lower && !NEVER_LAST.has(texts[i]!)) small++;
  }
  if (cased >= 2 && withLower === 0) return 1;
  return long >= 3 && small === 0 ? 2 : 0;
};
