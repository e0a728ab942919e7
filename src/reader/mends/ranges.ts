import type { Sentence, Token } from '../../syntax/tree.ts';

const LONGEST = 4;

interface RangeFound {
  readonly first: number;
  readonly noun: number;
  /** The word outside the range that governs it. */
  readonly above: number;
}

// "between", figure, "and", figure, and the noun that they count
function rangeAt(tokens: readonly Token[], first: number): RangeFound | null {
  const [opens, low, and, high] = tokens.slice(first, first + 4);
  if (opens?.norm !== 'between' || low?.upos !== 'NUM' || and?.norm !== 'and' || high?.upos !== 'NUM') return null;
  let noun = first + 4;
  while (tokens[noun] && noun < first + 4 + LONGEST && ['ADJ', 'NOUN'].includes(tokens[noun]!.upos)) noun++;
  noun--;
  if (noun < first + 4 || tokens[noun]!.upos !== 'NOUN') return null;
  const above = [first + 1, first + 3, noun]
    .map((at) => tokens[at]!.head)
    .find((head) => head >= 0 && (head < first || head > noun));
  return above === undefined || tokens[above]!.upos !== 'VERB' ? null : { first, noun, above };
}

/** "Killed between four and five civilians": "between" with figures counts, it is no place; what is counted stands under the verb. */
export function mendRanges(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, i) => rangeAt(tokens, i) !== null);
  if (at < 0) return sentence;
  const { first, noun, above } = rangeAt(tokens, at)!;
  const own = tokens[noun]!;
  const keeps = own.head === above && own.deprel !== 'conj' && !own.deprel.startsWith('obl');
  const passive = tokens.some(({ head, deprel }) => head === above && deprel === 'aux:pass');
  const relation = noun > above ? 'obj' : passive ? 'nsubj:pass' : 'nsubj';
  const arcs = new Map<number, { head: number; deprel: string }>([
    [first, { head: first + 1, deprel: 'advmod' }],
    [first + 1, { head: noun, deprel: 'nummod' }],
    [first + 2, { head: first + 3, deprel: 'cc' }],
    [first + 3, { head: noun, deprel: 'nummod' }],
    [noun, keeps ? { head: own.head, deprel: own.deprel } : { head: above, deprel: relation }],
  ]);
  return { ...sentence, tokens: tokens.map((token, i) => ({ ...token, ...arcs.get(i) })) };
}
