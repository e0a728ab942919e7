import type { Span } from '../model/span.ts';
import { KIND, kindAt, normalise } from './characters.ts';
import { STARTERS, TITLES } from './en/words.ts';
import { blocksOf } from './lines.ts';
import { tokenize } from './tokenize.ts';
import type { RawSentence, RawToken } from './tree.ts';

const STOP = /^(?:\.{1,}|[!?]+|…|。|؟|۔)$/;
const CLOSER = /^["'”’»)\]]$/;
const OPENER = /^["'“‘«([]$/;
// How many quotes and brackets in a row are looked through; more are noise, and looking on would take square time.
const LONGEST_CLOSING = 12;
const SEPARATOR = /^(?:[•●▪■►▶|]|\/{2,}|\|{2,}|\*{3,}|={3,}|_{3,}|-{4,})$/;

/**
 * The sentences of `text` with their tokens, in text order. A passage in `skip` yields none and parts what stands
 * before it from what stands behind. Headlines without a stop, bullets and lines of telegrams are sentences of their
 * own; a line break inside a wrapped paragraph is none. Takes time linear in the text.
 */
export const splitSentences = (text: string, skip: readonly Span[] = []): RawSentence[] => {
  const sentences: RawSentence[] = [];
  for (const part of partsBetween(text.length, skip)) {
    for (const block of blocksOf(text, part.start, part.end)) {
      splitBlock(text, tokenize(text, block.start, block.end), sentences);
    }
  }
  return sentences;
};

const partsBetween = (length: number, skip: readonly Span[]): Span[] => {
  const parts: Span[] = [];
  let start = 0;
  for (const passage of [...skip].sort((a, b) => a.start - b.start)) {
    if (passage.start > start) parts.push({ start, end: passage.start });
    start = Math.max(start, passage.end);
  }
  if (start < length) parts.push({ start, end: length });
  return parts;
};

const add = (tokens: readonly RawToken[], first: number, past: number, sentences: RawSentence[]): void => {
  if (past <= first) return;
  const own = tokens.slice(first, past);
  sentences.push({ start: own[0]!.start, end: own[own.length - 1]!.end, tokens: own });
};

const splitBlock = (text: string, tokens: readonly RawToken[], sentences: RawSentence[]): void => {
  const caseless = !tokens.some((token) => /^\p{Lu}/u.test(token.text));
  let first = 0;
  let at = 0;
  while (at < tokens.length) {
    if (isSeparator(text, tokens, at)) {
      add(tokens, first, at, sentences);
      first = ++at;
      continue;
    }
    const past = endAfter(text, tokens, first, at, caseless);
    if (past > at) {
      add(tokens, first, past, sentences);
      first = past;
      at = past;
    } else at++;
  }
  add(tokens, first, tokens.length, sentences);
};

const isSeparator = (text: string, tokens: readonly RawToken[], at: number): boolean => {
  const token = tokens[at]!;
  return SEPARATOR.test(token.text) && isWhite(text, token.start - 1) && isWhite(text, token.end);
};

const isWhite = (text: string, at: number): boolean => at < 0 || at >= text.length || kindAt(text, at) === KIND.white;

/** One past the last token of the sentence that ends with the stop at `at`; `at` itself where none ends there. */
const endAfter = (text: string, tokens: readonly RawToken[], first: number, at: number, caseless: boolean): number => {
  const token = tokens[at]!;
  if (!STOP.test(token.text)) return keepsStop(token) && endsAtAbbreviation(text, tokens, at) ? at + 1 : at;
  let past = at + 1;
  while (past < tokens.length && past - at < LONGEST_CLOSING && closes(text, tokens, past)) past++;
  if (past >= tokens.length) return past;
  if (past === at + 1 && token.text === '.' && isNumbering(tokens, first, at)) return at;
  const next = tokens[past]!;
  // "3.Clashes" and "fell.The": a lost space, but no sentence ends inside "example.org".
  if (next.start === tokens[past - 1]!.end && !/^\p{Lu}\p{Ll}/u.test(next.text)) return at;
  return opensSentence(text, tokens, past, caseless) ? past : at;
};

const closes = (text: string, tokens: readonly RawToken[], at: number): boolean => {
  const token = tokens[at]!;
  if (STOP.test(token.text)) return true;
  if (!CLOSER.test(token.text)) return false;
  // A straight quote is a closing one where it leans on the stop.
  const leans = token.start === tokens[at - 1]!.end;
  return leans || (/^[”»)\]]$/.test(token.text) && isWhite(text, token.end));
};

// "1. Clashes": the figure numbers the sentence.
const isNumbering = (tokens: readonly RawToken[], first: number, at: number): boolean =>
  at === first + 1 && /^(?:\d{1,2}|[a-zA-Z])$/.test(tokens[first]!.text);

const opensSentence = (text: string, tokens: readonly RawToken[], at: number, caseless: boolean): boolean => {
  let word = at;
  while (word < tokens.length - 1 && word - at < LONGEST_CLOSING && OPENER.test(tokens[word]!.text)) word++;
  const next = tokens[word]!.text;
  if (/^\p{Ll}/u.test(next)) return caseless || startsLowName(next);
  if (/^[,;:%]/.test(next)) return false;
  return !(CLOSER.test(next) && tokens[word]!.start === tokens[at - 1]!.end && isWhite(text, tokens[word]!.end));
};

// "al-Numan fell." may open a sentence with its small article.
const startsLowName = (word: string): boolean => /^\p{Ll}{1,4}[-'’]\p{Lu}/u.test(word);

const keepsStop = (token: RawToken): boolean => token.text.length > 1 && token.text.endsWith('.');

/** "… 5 p.m. The army": the stop of an abbreviation ends a sentence too where a starting word follows. */
const endsAtAbbreviation = (text: string, tokens: readonly RawToken[], at: number): boolean => {
  const word = normalise(tokens[at]!.text.slice(0, -1));
  const next = tokens[at + 1];
  if (!next || STOP.test(tokens[at]!.text)) return false;
  if (TITLES.has(word) || word.length === 1) return false;
  if (CLOSER.test(next.text) || !/^\p{Lu}/u.test(next.text)) return false;
  if (text.slice(tokens[at]!.end, next.start).includes('\n\n')) return true;
  return STARTERS.has(normalise(next.text)) && next.text !== next.text.toUpperCase();
};
