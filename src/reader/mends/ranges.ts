import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { isTree } from './keeps-tree.ts';

const LONGEST = 4;

interface RangeFound {
  readonly first: number;
  /** The words that say the range: its figures and what stands before and between them. */
  readonly past: number;
  readonly noun: number;
  /** The word outside the range that governs it. */
  readonly above: number;
}

const isNumber = (token: Token | undefined): boolean => token?.upos === 'NUM';
const says = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[at + i]?.norm === word);

// "between", figure, "and", figure
const betweenAt = (tokens: readonly Token[], first: number): number | null =>
  says(tokens, first, ['between']) &&
  isNumber(tokens[first + 1]) &&
  says(tokens, first + 2, ['and']) &&
  isNumber(tokens[first + 3])
    ? first + 4
    : null;

const UPPER = [
  ['up', 'to'],
  ['as', 'many', 'as'],
];

// "at least", figure, "and possibly up to", figure
function boundsAt(tokens: readonly Token[], first: number, { numbers }: Language): number | null {
  if (!says(tokens, first, ['at', 'least']) || !isNumber(tokens[first + 2])) return null;
  let at = first + 3;
  while (numbers.bounds.has(tokens[at]?.norm ?? '')) at++;
  const upper = at > first + 3 ? UPPER.find((words) => says(tokens, at, words)) : undefined;
  return upper && isNumber(tokens[at + upper.length]) ? at + upper.length + 1 : null;
}

// "injured up to 15 other civilians": "up" is no particle of the verb, "to" no preposition
const upToAt = (tokens: readonly Token[], first: number): number | null =>
  says(tokens, first, ['up', 'to']) && tokens[first - 1]?.upos === 'VERB' && isNumber(tokens[first + 2])
    ? first + 3
    : null;

// A range, and the noun that it counts
function rangeAt(tokens: readonly Token[], first: number, language: Language): RangeFound | null {
  const past = betweenAt(tokens, first) ?? boundsAt(tokens, first, language) ?? upToAt(tokens, first);
  if (past === null) return null;
  let noun = past;
  while (tokens[noun] && noun < past + LONGEST && ['ADJ', 'NOUN'].includes(tokens[noun]!.upos)) noun++;
  noun--;
  if (noun < past || tokens[noun]!.upos !== 'NOUN') return null;
  const verb = tokens[first - 1]?.upos === 'VERB' ? first - 1 : undefined;
  const above = tokens
    .slice(first, noun + 1)
    .map(({ head }) => head)
    .find((head) => head >= 0 && (head < first || head > noun) && tokens[head]!.upos === 'VERB');
  const governor = says(tokens, first, ['up', 'to']) ? verb : above;
  return governor === undefined ? null : { first, past, noun, above: governor };
}

/**
 * "Killed between four and five civilians", "at least 9 and up to 15 children were killed": the words count and join nothing;
 * what is counted stands under the verb.
 */
export function mendRanges(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  let found: RangeFound | null = null;
  for (let at = 0; at < tokens.length && !found; at++) found = rangeAt(tokens, at, language);
  if (!found) return sentence;
  const { first, past, noun, above } = found;
  const own = tokens[noun]!;
  const keeps = own.head === above && own.deprel !== 'conj' && !own.deprel.startsWith('obl');
  const passive = tokens.some(({ head, deprel }) => head === above && deprel === 'aux:pass');
  const relation = noun > above ? 'obj' : passive ? 'nsubj:pass' : 'nsubj';
  const arcs = new Map<number, { head: number; deprel: string }>();
  for (let at = first; at < past; at++)
    arcs.set(at, { head: noun, deprel: isNumber(tokens[at]) ? 'nummod' : 'advmod' });
  arcs.set(noun, keeps ? { head: own.head, deprel: own.deprel } : { head: above, deprel: relation });
  const mended = tokens.map((token, i) => ({ ...token, ...arcs.get(i) }));
  return isTree(mended) ? { ...sentence, tokens: mended } : sentence;
}
