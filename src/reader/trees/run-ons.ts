import type { RawSentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

type Tokens = RawSentence['tokens'];

/** As many words in a row as no sentence says twice. */
const LEAST = 6;

/** Where the words that open the piece at `from` stand in it once more: a lead printed twice without a stop; -1 where they do not. */
function secondOpening(tokens: Tokens, from: number): number {
  const first = tokens[from]!.text;
  for (let at = from + LEAST; at + LEAST <= tokens.length; at++) {
    if (tokens[at]!.text !== first) continue;
    let same = 1;
    while (same < LEAST && tokens[at + same]!.text === tokens[from + same]!.text) same++;
    if (same === LEAST) return at;
  }
  return -1;
}

/** The first words past the credits of pictures, where a capital or a figure follows: what stands there begins anew. */
function pastCredits({ start, end, tokens }: RawSentence, text: string, language: Language): number[] {
  if (!tokens.some((token) => token.text === '(')) return [];
  const past: number[] = [];
  let at = 0;
  for (const found of text.slice(start, end).matchAll(language.credit)) {
    while (at < tokens.length && tokens[at]!.start < start + found.index + found[0].length) at++;
    if (at > (past.at(-1) ?? 0) && at < tokens.length) past.push(at);
  }
  return past;
}

/**
 * Sentences that lost their stop when they were taken out of a page: a lead that stands there twice in a row, and the words
 * under a picture before its credit ("… after the raid (Wire Photo) Seven people …").
 */
export function withoutRunOns(sentence: RawSentence, text: string, language: Language): RawSentence[] {
  const { tokens } = sentence;
  const credits = pastCredits(sentence, text, language);
  // A lead is printed twice, not many times; what repeats itself on and on is no lead.
  const second = secondOpening(tokens, credits.at(-1) ?? 0);
  const cuts = second > 0 ? [...credits, second] : credits;
  if (cuts.length === 0) return [sentence];
  return [0, ...cuts].map((from, index) => {
    const piece = tokens.slice(from, cuts[index]);
    return { start: piece[0]!.start, end: piece.at(-1)!.end, tokens: piece };
  });
}
