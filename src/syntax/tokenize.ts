import { isApostrophe, isHyphen, KIND, kindAt, normalise, widthAt } from './characters.ts';
import {
  ABBREVIATIONS,
  ADDRESS_ENDINGS,
  BEFORE_FIGURES,
  CLITIC_HOSTS,
  CONTRACTIONS,
  STARTERS,
  TITLES,
} from './en/words.ts';
import type { RawToken } from './tree.ts';

const ADDRESS = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/;
const TRAILING = /[.,;:!?'"’”»)\]}>…]/;
const REPEATED = '.-–—_*=~#+!?/|<>';
const LONGEST_LOOK = 400;
const STOP = 0x2e;
const EN_DASH = 0x2013;

/**
 * The tokens of `text` from `from` to `to`, by the conventions of the English Web Treebank, save that compounds with a
 * hyphen and names with one stay whole ("Turkish-backed", "al-Sham", "OTR-21"). Every token is an exact span; only
 * white space and invisible marks lie between. Takes time linear in the text.
 */
export const tokenize = (text: string, from = 0, to = text.length): RawToken[] => {
  const tokens: RawToken[] = [];
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind <= KIND.mark) at++;
    else at = kind === KIND.other ? readSign(text, at, to, tokens) : readWord(text, at, to, tokens);
  }
  return tokens;
};

const push = (tokens: RawToken[], text: string, start: number, end: number): void => {
  tokens.push({ start, end, text: text.slice(start, end) });
};

const isWordAt = (text: string, at: number, to: number): boolean => {
  if (at >= to) return false;
  const kind = kindAt(text, at);
  return kind === KIND.letter || kind === KIND.digit;
};

/** Where the run without white space ends, looking no further than an address is long. */
const chunkEnd = (text: string, at: number, to: number): number => {
  const limit = Math.min(to, at + LONGEST_LOOK);
  let end = at;
  while (end < limit && kindAt(text, end) !== KIND.white) end++;
  return end;
};

const readAddress = (text: string, at: number, to: number): number => {
  const first = text.charCodeAt(at) | 0x20;
  // h, f, w open an address; a mail address needs its sign near by.
  const opens = first === 0x68 || first === 0x66 || first === 0x77;
  if (opens && ADDRESS.test(text.slice(at, at + 8))) {
    let end = chunkEnd(text, at, to);
    while (end > at && TRAILING.test(text[end - 1]!)) end--;
    return end;
  }
  return at;
};

const readMail = (text: string, at: number, end: number, to: number): number => {
  if (text.charCodeAt(end) !== 0x40 || end - at > 64) return at;
  const found = MAIL.exec(text.slice(at, Math.min(to, at + LONGEST_LOOK)));
  if (!found) return at;
  let past = at + found[0].length;
  while (past > at && text.charCodeAt(past - 1) === STOP) past--;
  return past;
};

const readSign = (text: string, at: number, to: number, tokens: RawToken[]): number => {
  const sign = text[at]!;
  const code = text.charCodeAt(at);
  if ((sign === '#' || sign === '@') && at + 1 < to && kindAt(text, at + 1) === KIND.letter) {
    let end = at + 1;
    while (end < to && (isWordAt(text, end, to) || text[end] === '_')) end += widthAt(text, end);
    if (sign === '#') pushTag(tokens, text, at + 1, end);
    else push(tokens, text, at, end);
    return end;
  }
  if (isApostrophe(code) && at + 1 < to && (text.charCodeAt(at + 1) | 0x20) === 0x73 && !isWordAt(text, at + 2, to)) {
    push(tokens, text, at, at + 2);
    return at + 2;
  }
  if (opensName(text, at, to)) {
    const end = wordEnd(text, at + 1, to);
    push(tokens, text, at, end);
    return end;
  }
  let end = Math.min(to, at + widthAt(text, at));
  if (REPEATED.includes(sign)) while (end < to && text[end] === sign) end++;
  // "?!" is one sign of surprise.
  if (sign === '!' || sign === '?') while (end < to && (text[end] === '!' || text[end] === '?')) end++;
  push(tokens, text, at, end);
  return end;
};

/** "#Aleppo", "#Khan_Sheikhoun", "#IslamicState": the words of a tag are those of the sentence; the sign is none. */
const pushTag = (tokens: RawToken[], text: string, from: number, to: number): void => {
  for (const { 0: word, index } of text.slice(from, to).matchAll(TAGGED))
    push(tokens, text, from + index, from + index + word.length);
};

/** A word in capitals, one with a first capital, or any other. */
const TAGGED = /\p{Lu}+(?!\p{Ll})[\p{M}\d]*|\p{Lu}?[^\p{Lu}_]+|\p{Lu}/gu;

const isCapitalAt = (text: string, at: number, to: number): boolean => at < to && /\p{Lu}/u.test(text[at]!);

/** A quotation is closed within so many characters. */
const LONGEST_QUOTE = 160;
const CLOSING = /[’'](?!\p{L})|`(?!\p{Lu})/u;
const OPENS_NAME: ReadonlySet<string> = new Set(['‘', '`']);

/** "‘Ayn Issa", "`Ayn Issa": an apostrophe for a letter, not a quotation mark, which would be closed again. */
const opensName = (text: string, at: number, to: number): boolean =>
  OPENS_NAME.has(text[at]!) &&
  isCapitalAt(text, at + 1, to) &&
  !CLOSING.test(text.slice(at + 1, Math.min(to, at + LONGEST_QUOTE)));

/** The end of the word that starts at `at`: letters, digits and what may join them. */
const wordEnd = (text: string, at: number, to: number): number => {
  let end = at;
  let letters = false;
  while (end < to) {
    const kind = kindAt(text, end);
    if (kind === KIND.letter || kind === KIND.digit) {
      letters ||= kind === KIND.letter;
      end += widthAt(text, end);
      continue;
    }
    if (kind === KIND.mark) {
      const past = skipMarks(text, end, to);
      if (!isWordAt(text, past, to)) break;
      end = past;
      continue;
    }
    if (kind === KIND.white || !joins(text, at, end, to, letters)) break;
    end++;
  }
  return Math.min(end, to);
};

const skipMarks = (text: string, at: number, to: number): number => {
  let past = at;
  while (past < to && kindAt(text, past) === KIND.mark) past++;
  return past;
};

/** True when the sign at `at` lies within the word that began at `start`. */
const joins = (text: string, start: number, at: number, to: number, letters: boolean): boolean => {
  const code = text.charCodeAt(at);
  const next = skipMarks(text, at + 1, to);
  // "U.S.-led": the stop before a hyphen belongs to the letters before it.
  if (code === STOP && isHyphen(text.charCodeAt(next)) && text.charCodeAt(at - 2) === STOP)
    return next + 1 < to && kindAt(text, next + 1) === KIND.letter;
  if (isHyphen(code) && text.charCodeAt(at - 1) === STOP) return isWordAt(text, next, to);
  // "Al-‘Eiss": the letter that Latin has none for
  if (isHyphen(code) && letters && isApostrophe(text.charCodeAt(next))) return isCapitalAt(text, next + 1, to);
  if (!isWordAt(text, next, to)) return false;
  // "the Kabul–Kandahar highway"
  if (code === EN_DASH) return letters && isCapitalAt(text, start, to) && isCapitalAt(text, next, to);
  const nextKind = kindAt(text, next);
  if (code === 0x5f) return true;
  if (isApostrophe(code)) return letters && nextKind === KIND.letter;
  // "10-15 killed" is a range, "OTR-21" and "2020-01-24" are one word.
  if (isHyphen(code)) return letters || nextKind === KIND.letter || isWrittenDate(text, start, at);
  const previousDigit = kindAt(text, at - 1) === KIND.digit;
  if (previousDigit && nextKind === KIND.digit && !letters) return code === 0x2c || code === STOP || isInFigure(code);
  if (code === 0x26) return isShortCapital(text, start, at, next);
  return code === STOP && joinsByStop(text, start, at, next, to);
};

const isInFigure = (code: number): boolean => code === 0x3a || code === 0x2f;

// "2020-01-24" and "24-01-2020" are one word; looked for at their first and second hyphen only.
const isWrittenDate = (text: string, start: number, at: number): boolean =>
  at - start <= 7 &&
  /^(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}-\d{1,2}-(?:19|20)\d\d)(?!\d)/.test(text.slice(start, start + 11));

// "AT&T", "R&D"
const isShortCapital = (text: string, start: number, at: number, next: number): boolean =>
  at - start <= 3 && /^[A-Z]+$/.test(text.slice(start, at)) && /^[A-Z]/.test(text[next]!);

/** A stop inside a word: "U.S", "a.m", "example.org", "3.5m"; not "town.The". */
const joinsByStop = (text: string, start: number, at: number, next: number, to: number): boolean => {
  const before = text.charCodeAt(at - 1);
  const single = at - start === 1 || text.charCodeAt(at - 2) === STOP;
  let end = next;
  while (end < to && end - next < 12 && isWordAt(text, end, to)) end += widthAt(text, end);
  if (single && end - next === 1) return true;
  const part = text.slice(next, end);
  if (part !== part.toLowerCase() || before === STOP) return false;
  return at - start > 1 && ADDRESS_ENDINGS.has(part) && isAddress(text, start, end, to);
};

// "fell.in" is a lost space, "example.in" an address: short endings that are words need a path or the end behind them.
const isAddress = (text: string, start: number, end: number, to: number): boolean => {
  const last = text.slice(Math.max(start, end - 2), end);
  return !/^(?:in|is|it|so|me|no|by|us|am|at|be)$/.test(last) || (end < to && text[end] === '/');
};

const readWord = (text: string, at: number, to: number, tokens: RawToken[]): number => {
  const address = readAddress(text, at, to);
  if (address > at) {
    push(tokens, text, at, address);
    return address;
  }
  let end = wordEnd(text, at, to);
  const mail = readMail(text, at, end, to);
  if (mail > at) {
    push(tokens, text, at, mail);
    return mail;
  }
  // "US$40", "example.org/news"
  if (text[end] === '$' && end < to && end - at <= 2 && kindAt(text, at) === KIND.letter) end++;
  if (text[end] === '/' && end < to && ADDRESS_ENDINGS.has(afterStop(text, at, end))) end = addressPath(text, end, to);
  if (end < to && text.charCodeAt(end) === STOP && text.charCodeAt(end + 1) !== STOP && keepsStop(text, at, end, to))
    end++;
  cut(text, at, end, to, tokens);
  return pastClitics(tokens, end);
};

const afterStop = (text: string, at: number, end: number): string => {
  const word = text.slice(at, end);
  const stop = word.lastIndexOf('.');
  return stop > 0 ? word.slice(stop + 1) : '';
};

const addressPath = (text: string, at: number, to: number): number => {
  let end = chunkEnd(text, at, to);
  while (end > at && TRAILING.test(text[end - 1]!)) end--;
  return end;
};

const pastClitics = (tokens: readonly RawToken[], end: number): number => Math.max(end, tokens[tokens.length - 1]!.end);

/** True when the stop at `end` belongs to the word: an abbreviation, an initial. */
const keepsStop = (text: string, at: number, end: number, to: number): boolean => {
  if (end - at > 9) return false;
  const word = normalise(text.slice(at, end));
  if (ABBREVIATIONS.has(word)) return !isPlainWord(word, text, at) || !endsText(text, end + 1, to);
  if (TITLES.has(word)) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (BEFORE_FIGURES.has(word)) return isFigureAfter(text, end + 1, to);
  return word.length === 1 && isInitial(text, at, end, to);
};

// "mar", "sat", "co" and the like are words too; with a capital and more text behind they are short for something.
const isPlainWord = (word: string, text: string, at: number): boolean =>
  /^(?:mar|jun|jul|dec|ed|est|mil|inf|km|kg|co)$/.test(word) && text[at] === text[at]!.toLowerCase();

const endsText = (text: string, at: number, to: number): boolean => {
  let next = at;
  while (next < to && next - at < 8 && kindAt(text, next) <= KIND.mark) {
    if (text[next] === '\n') return true;
    next++;
  }
  return next >= to || /[\p{Lu}"“]/u.test(text[next]!);
};

const isFigureAfter = (text: string, at: number, to: number): boolean => {
  let next = at;
  while (next < to && next - at < 3 && kindAt(text, next) <= KIND.mark) next++;
  return next < to && kindAt(text, next) === KIND.digit;
};

/** "J. Smith", not "plan B. The": a capital, a stop, and a name behind. */
const isInitial = (text: string, at: number, end: number, to: number): boolean => {
  if (!/\p{Lu}/u.test(text[at]!) || end + 2 >= to) return false;
  const after = text.slice(end + 1, end + 3);
  if (text[at] === 'I' || !/^[ \u00a0]?\p{Lu}/u.test(after)) return false;
  return !STARTERS.has(normalise(/^[ \u00a0]?(\p{L}*)/u.exec(text.slice(end + 1, end + 12))![1]!));
};

/** Puts the word from `at` to `end` into tokens, its clitics apart: "army|'s", "do|n't", "can|not". */
const cut = (text: string, at: number, end: number, to: number, tokens: RawToken[]): void => {
  const place = clitic(text, at, end);
  if (place > at && place < end) {
    push(tokens, text, at, place);
    push(tokens, text, place, end);
    return;
  }
  push(tokens, text, at, end);
  // The bare apostrophe after a plural: "militants’ positions". A closing quote looks the same; quotes are rarer in
  // straight reports than possessives, and an opening quote before tells.
  if (end < to && isApostrophe(text.charCodeAt(end)) && /[sSzxZX]/.test(text[end - 1]!) && !isQuoted(text, at)) {
    if (!isWordAt(text, end + 1, to)) push(tokens, text, end, end + 1);
  }
};

const QUOTE_LOOK = 80;
const isQuoted = (text: string, at: number): boolean => {
  for (let back = at - 1; back >= 0 && at - back < QUOTE_LOOK; back--) {
    const code = text.charCodeAt(back);
    if (code === 0x0a) return false;
    if ((code === 0x27 || code === 0x2018) && (back === 0 || kindAt(text, back - 1) !== KIND.letter)) return true;
  }
  return false;
};

/** Where the clitic of the word begins, or `at` where it has none. */
const clitic = (text: string, at: number, end: number): number => {
  const length = end - at;
  if (length >= 5 && length <= 6) {
    const place = CONTRACTIONS.get(text.slice(at, end).toLowerCase());
    if (place !== undefined) return at + place;
  }
  for (let back = 2; back <= 3 && back < length; back++) {
    if (isApostrophe(text.charCodeAt(end - back))) return cliticFrom(text, at, end, end - back);
  }
  return at;
};

const cliticFrom = (text: string, at: number, end: number, mark: number): number => {
  const tail = text.slice(mark + 1, end).toLowerCase();
  if (tail === 's') return mark;
  if (tail === 't') return (text.charCodeAt(mark - 1) | 0x20) === 0x6e && mark - 1 > at ? mark - 1 : at;
  if (tail === 'll') return mark;
  if (!/^(?:d|m|re|ve)$/.test(tail)) return at;
  return CLITIC_HOSTS.has(text.slice(at, mark).toLowerCase()) ? mark : at;
};
