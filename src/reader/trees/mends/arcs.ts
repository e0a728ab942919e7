import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isTree } from './keeps-tree.ts';

type Tokens = readonly Token[];

/** Parts of speech of words that can head a noun phrase. */
export const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

const kids = new WeakMap<Tokens, readonly (readonly number[])[]>();

/** For each word those that hang on it. Most mends leave a tree as it is: it is gathered once for all of them. */
function kidsIn(tokens: Tokens): readonly (readonly number[])[] {
  const known = kids.get(tokens);
  if (known) return known;
  const found: number[][] = tokens.map(() => []);
  for (const [kid, { head }] of tokens.entries()) found[head]?.push(kid);
  kids.set(tokens, found);
  return found;
}

const NONE: readonly number[] = [];

/** The words that hang on a word, in text order. */
export const kidsOf = (tokens: Tokens, at: number): readonly number[] => kidsIn(tokens)[at] ?? NONE;

/** True where a word hangs on another in a relation or in a subtype of it: "nsubj" is "nsubj:pass" too. */
export const hasKid = (tokens: Tokens, at: number, relation: string): boolean =>
  kidsOf(tokens, at).some((kid) => {
    const { deprel } = tokens[kid]!;
    return deprel === relation || deprel.startsWith(`${relation}:`);
  });

/** True where a noun stands behind a preposition. */
export const hasCase = (tokens: Tokens, at: number): boolean => hasKid(tokens, at, 'case');

/** The preposition before a noun, in its `norm`; "" where there is none. */
export const caseAt = (tokens: Tokens, at: number): string => {
  const kid = kidsOf(tokens, at).find((one) => tokens[one]!.deprel === 'case');
  return kid === undefined ? '' : tokens[kid]!.norm;
};

/** Words that count one: "a soldier", "another policeman". */
export const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);

/** Counted by a figure or an article of one: "ten policemen", "a soldier". */
export const isCounted = (tokens: Tokens, at: number): boolean =>
  kidsOf(tokens, at).some((kid) => INDEFINITE.has(tokens[kid]!.norm) || tokens[kid]!.deprel === 'nummod');

/** True for a verb with the auxiliary of the passive. */
export const isPassive = (tokens: Tokens, verb: number): boolean => hasKid(tokens, verb, 'aux:pass');

/** The sentence with other arcs; as it was where these would close a circle. */
export const withArcs = (sentence: Sentence, tokens: Tokens): Sentence =>
  isTree(tokens) ? { ...sentence, tokens } : sentence;

/** The sentence where one word takes the place of another, which becomes part of it in a relation. */
export const inPlaceOf = (sentence: Sentence, from: number, to: number, relation: string): Sentence => {
  const { head, deprel } = sentence.tokens[from]!;
  const tokens = sentence.tokens.map((token, at) => {
    if (at === to) return { ...token, head, deprel };
    if (at === from) return { ...token, head: to, deprel: relation };
    return token.head === from && token.deprel !== 'flat' ? { ...token, head: to } : token;
  });
  return withArcs(sentence, tokens);
};
