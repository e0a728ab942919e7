import type { RawSentence } from '../syntax/tree.ts';
import type { Language } from './language.ts';

/** As many words in a row as no sentence says twice. */
const LEAST = 6;

/** Where the opening words of a sentence stand in it once more: a lead printed twice without a stop; -1 where they do not. */
function secondOpening({ tokens }: RawSentence): number {
  const first = tokens[0]!.text;
  for (let at = LEAST; at + LEAST <= tokens.length; at++) {
    if (tokens[at]!.text !== first) continue;
    let same = 1;
    while (same < LEAST && tokens[at + same]!.text === tokens[same]!.text) same++;
    if (same === LEAST) return at;
  }
  return -1;
}

/** One past the credit of a picture, where a capital or a figure follows it: what stands there begins anew; -1 where none does. */
function pastCredit({ start, end, tokens }: RawSentence, text: string, language: Language): number {
  if (!tokens.some((token) => token.text === '(')) return -1;
  language.credit.lastIndex = 0;
  const found = language.credit.exec(text.slice(start, end));
  return found ? tokens.findIndex((token) => token.start >= start + found.index + found[0].length) : -1;
}

const piece = (tokens: RawSentence['tokens']): RawSentence => ({
  start: tokens[0]!.start,
  end: tokens.at(-1)!.end,
  tokens,
});

/**
 * Sentences that lost their stop when they were taken out of a page: a lead that stands there twice in a row, and the words
 * under a picture before its credit ("… after the raid (Wire Photo) Seven people …").
 */
export function withoutRunOns(sentence: RawSentence, text: string, language: Language): RawSentence[] {
  const credit = pastCredit(sentence, text, language);
  const at = credit > 0 ? credit : secondOpening(sentence);
  if (at <= 0) return [sentence];
  return [piece(sentence.tokens.slice(0, at)), ...withoutRunOns(piece(sentence.tokens.slice(at)), text, language)];
}
