import type { Range } from '../../model/range.ts';

/** A word as number and time readers need it: a token of a tree or a raw token with its `norm`. */
export interface NumberWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly quotes and marks normalised. */
  readonly norm: string;
  /** Universal part of speech, where the sentence was tagged. */
  readonly upos?: string;
}

/** What sort of number the words say. */
export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'multiplier';

/** A number in a sentence: the tokens that say it, qualifiers included ("at least 8"), and the interval that they mean. */
export interface NumberMention extends Range {
  /** First token and one past the last, indexes in the sentence. */
  readonly first: number;
  readonly past: number;
  readonly kind: NumberKind;
  /** Money and measures count no people; missing for plain counts. */
  readonly unit?: 'currency' | 'measure';
}
