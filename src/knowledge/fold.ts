/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ŋ: 'ng',
};

const PLAIN = /^[a-z0-9]*$/;
const ODD_LETTERS = /[ßæœøłđðþħıəŋ]/g;
// Apostrophes, the signs for ayn and hamza, primes, grave and acute accents standing alone.
const APOSTROPHES = /['\u2018\u2019\u201b\u0060\u00b4\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8]/g;
// Soft hyphen, joiners, direction marks: seen by no reader.
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** One run of letters without its marks, apostrophes and stops, in lower case: "Ma’arrat" → "maarrat", "U.S." → "us". */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '')
    .replace(/\./g, '')
    .replace(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

// A run of letters, digits, apostrophes and inner stops; or one other sign. White space and hyphens part runs.
const PIECES =
  /[\p{L}\p{M}\p{N}'.\u2018\u2019\u201b\u0060\u00b4\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u00ad\u200b-\u200f\u2060]+|[^\s\p{L}\p{M}\p{N}\-\u2010\u2011]/gu;

// "'s" is a part of its own, because the tokenizer makes it a token of its own; so is the bare stop.
const POSSESSIVE = /^(.*\p{L})['\u2018\u2019\u02bc]s$/u;

/** The parts of a token, in which names are kept and sought: "al-Qaeda" → al, qaeda; "'s" → s; "’" → none. */
export function partsOf(token: string): readonly string[] {
  const lower = token.toLowerCase();
  if (PLAIN.test(lower)) return lower ? [lower] : [];
  const parts: string[] = [];
  for (const piece of token.match(PIECES) ?? []) {
    const possessive = POSSESSIVE.exec(piece);
    for (const one of possessive ? [possessive[1]!, 's'] : [piece]) {
      const folded = foldLetters(one);
      if (folded) parts.push(folded);
      else if (/^\.+$/.test(one)) parts.push('.');
    }
  }
  return parts;
}

// Most names: words of plain letters with one blank or hyphen between.
const SIMPLE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The key of a name: its folded parts with one blank between, without a leading "the". */
export function nameKey(name: string): string {
  if (SIMPLE.test(name)) {
    const key = name.toLowerCase().replaceAll('-', ' ');
    return key.startsWith('the ') ? key.slice(4) : key;
  }
  const parts = partsOf(name);
  return (parts.length > 1 && parts[0] === 'the' ? parts.slice(1) : parts).join(' ');
}

/** The name as an abbreviation is compared: "U.S." → "US". */
export const withoutStops = (text: string): string => text.replace(/[.]/g, '').replace(APOSTROPHES, '');

/** True for what is matched only as written: two to four capitals or digits without a blank ("US", "IS", "HTS", "M23"). */
export const isShortCapitals = (name: string): boolean =>
  /^[A-Z0-9]{2,4}$/.test(withoutStops(name)) && /[A-Z]/.test(name);

/** A name as the end of an id: "Ma'arrat al-Numan" → maarrat-al-numan. */
export const slug = (name: string): string =>
  partsOf(name)
    .join('-')
    .replace(/[^\p{L}\p{N}-]+/gu, '');
