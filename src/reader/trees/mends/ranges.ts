import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isPassive } from './arcs.ts';
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

/** "More than" before the upper end: "between 20 and more than 30". */
const MORE = [['more', 'than'], ['over']];

// "between", figure, "and", figure; "between four to seven"
function betweenAt(tokens: readonly Token[], first: number): number | null {
  if (!says(tokens, first, ['between']) || !isNumber(tokens[first + 1])) return null;
  if (!['and', 'to'].includes(tokens[first + 2]?.norm ?? '')) return null;
  const more = MORE.find((words) => says(tokens, first + 3, words))?.length ?? 0;
  return isNumber(tokens[first + 3 + more]) ? first + 4 + more : null;
}

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

/** The arcs inside a range and of the noun that it counts. */
function arcsOf(tokens: readonly Token[], { first, past, noun, above }: RangeFound): Map<number, Partial<Token>> {
  const own = tokens[noun]!;
  const keeps = own.head === above && own.deprel !== 'conj' && !own.deprel.startsWith('obl');
  const passive = isPassive(tokens, above);
  const relation = noun > above ? 'obj' : passive ? 'nsubj:pass' : 'nsubj';
  const arcs = new Map<number, Partial<Token>>();
  for (let at = first; at < past; at++)
    arcs.set(at, { head: noun, deprel: isNumber(tokens[at]) ? 'nummod' : 'advmod' });
  arcs.set(noun, keeps ? { head: own.head, deprel: own.deprel } : { head: above, deprel: relation });
  return arcs;
}

/** What hung on a figure of the range: the verb takes the figure's own place, clauses go to the verb, all else to the noun. */
function freed(tokens: readonly Token[], at: number, { first, past, noun, above }: RangeFound): Partial<Token> {
  const token = tokens[at]!;
  if (token.head < first || token.head >= past) return {};
  const figure = tokens[token.head]!;
  const outside = figure.head < first || figure.head > noun;
  if (at === above) return outside ? { head: figure.head, deprel: figure.deprel } : {};
  return { head: token.upos === 'VERB' ? above : noun };
}

function mendRange(tokens: readonly Token[], found: RangeFound): readonly Token[] {
  const arcs = arcsOf(tokens, found);
  const mended = tokens.map((token, at) => ({ ...token, ...(arcs.get(at) ?? freed(tokens, at, found)) }));
  return isTree(mended) ? mended : tokens;
}

/**
 * "Killed between four and five civilians", "at least 9 and up to 15 children were killed": the words count and join nothing;
 * what is counted stands under the verb.
 */
export function mendRanges(sentence: Sentence, language: Language): Sentence {
  let { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const found = rangeAt(tokens, at, language);
    if (!found) continue;
    tokens = mendRange(tokens, found);
    at = found.noun;
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}
