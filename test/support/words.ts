import { normalise } from '../../src/syntax/characters.ts';
import { splitSentences } from '../../src/syntax/sentences.ts';
import { tokenize } from '../../src/syntax/tokenize.ts';

/** A word with its normal form, as number and time readers take it. */
export interface TestWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
}

const withNorm = <Token extends { readonly text: string }>(token: Token): Token & { readonly norm: string } => ({
  ...token,
  norm: normalise(token.text),
});

/** The words of a text, taken as one sentence. */
export const wordsOf = (text: string): TestWord[] => tokenize(text).map(withNorm);

/** The sentences of a text with their words. */
export const sentencesOf = (text: string): { start: number; end: number; tokens: TestWord[] }[] =>
  splitSentences(text).map(({ start, end, tokens }) => ({ start, end, tokens: tokens.map(withNorm) }));
