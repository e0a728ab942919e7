/** What one UTF-16 code unit is to the tokenizer. */
export const KIND = { white: 0, mark: 1, letter: 2, digit: 3, other: 4 } as const;

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const WHITE = /[\s\p{Cc}\u200b\ufeff\u2028\u2029]/u;
// Soft hyphen, joiners, direction marks and isolates, variation selectors: seen by no reader, so no word ends at them.
const MARK = /\u034f|[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]/u;

const kindOf = (character: string): number => {
  if (MARK.test(character)) return KIND.mark;
  if (WHITE.test(character)) return KIND.white;
  if (LETTER.test(character)) return KIND.letter;
  return DIGIT.test(character) ? KIND.digit : KIND.other;
};

const table = ((): Uint8Array => {
  const kinds = new Uint8Array(0x3100).fill(255);
  for (let code = 0; code < 0x250; code++) kinds[code] = kindOf(String.fromCharCode(code));
  return kinds;
})();

/** The kind of the character that starts at `at`; letters outside the basic plane are letters too. */
export const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < table.length) {
    const known = table[code]!;
    if (known !== 255) return known;
    const kind = kindOf(String.fromCharCode(code));
    table[code] = kind;
    return kind;
  }
  const point = text.codePointAt(at)!;
  return kindOf(String.fromCodePoint(point));
};

/** One or two: how many code units the character at `at` takes. */
export const widthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff || at + 1 >= text.length) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
};

/** True for the apostrophes that writers put inside a word, straight or curly. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0x2bb || code === 0x60;

/** True for the hyphens that join the parts of one word; dashes part words. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;
const ODD = /[^\x20-\x7e]/;

/** Lower case, quotes and hyphens made plain, invisible marks gone: what tables and the tagger look words up by. */
export const normalise = (word: string): string => {
  const lower = word.toLowerCase();
  if (!ODD.test(lower)) return lower;
  return lower
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u02bc\u02bb\u0060\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]|(?<=\p{L})\u2013(?=\p{L})/gu, '-')
    .replace(/\s+/g, ' ');
};
