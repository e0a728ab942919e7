import type { Sentence, Token } from '../../syntax/tree.ts';
import { isTree } from './keeps-tree.ts';

type Tokens = readonly Token[];

/** Parts of speech of words that can head a noun phrase. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

/** The words that hang on a word, in text order. */
export const kidsOf = (tokens: Tokens, at: number): number[] =>
  tokens.flatMap(({ head }, kid) => (head === at ? [kid] : []));

/** True where a word hangs on another in a relation or in a subtype of it: "nsubj" is "nsubj:pass" too. */
export const hasKid = (tokens: Tokens, at: number, relation: string): boolean =>
  tokens.some(({ head, deprel }) => head === at && (deprel === relation || deprel.startsWith(`${relation}:`)));

/** True where a noun stands behind a preposition. */
export const hasCase = (tokens: Tokens, at: number): boolean => hasKid(tokens, at, 'case');

/** The preposition before a noun, in its `norm`; "" where there is none. */
export const caseAt = (tokens: Tokens, at: number): string =>
  tokens.find(({ head, deprel }) => head === at && deprel === 'case')?.norm ?? '';

/** True for a verb with the auxiliary of the passive. */
export const isPassive = (tokens: Tokens, verb: number): boolean => hasKid(tokens, verb, 'aux:pass');

/** The sentence with other arcs; as it was where these would close a circle. */
export const withArcs = (sentence: Sentence, tokens: Tokens): Sentence =>
  isTree(tokens) ? { ...sentence, tokens } : sentence;
