import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const THEM = new Set(['them', 'whom', 'these', 'those']);
const SHARES = new Set(['most', 'half', 'some', 'many', 'several', 'majority', 'all', 'both', 'third', 'quarter']);
const BEFORE = new Set([
  'more',
  'than',
  'at',
  'least',
  'about',
  'around',
  'over',
  'nearly',
  'almost',
  'the',
  'vast',
  'a',
]);
const OPENS = /^[,(–—-]$/;
const CLOSES = /^[,)–—;.-]$/;

/** Where a remark on those just counted begins and ends, and whom it is about. */
interface Remark {
  readonly whole: number;
  readonly first: number;
  readonly pivot: number;
  readonly past: number;
}

// "seven of them", "most of whom"; "all members", "all from the town" behind a comma
const isPivot = (tokens: Tokens, at: number): boolean => {
  const { norm, upos } = tokens[at]!;
  const ofThem = tokens[at + 1]?.norm === 'of' && THEM.has(tokens[at + 2]?.norm ?? '');
  if (ofThem) return upos === 'NUM' || SHARES.has(norm);
  const next = tokens[at + 1];
  return norm === 'all' && OPENS.test(tokens[at - 1]?.text ?? '') && ['NOUN', 'ADP', 'ADJ'].includes(next?.upos ?? '');
};

/** The end of the remark: its comma, or the verb of the sentence where it has none. */
function pastRemark(tokens: Tokens, pivot: number, closed: boolean): number {
  for (let at = pivot + 1; at < tokens.length; at++) {
    const { text, upos, xpos } = tokens[at]!;
    if (CLOSES.test(text)) return at;
    if (!closed && (upos === 'AUX' || xpos === 'VBD')) return at;
  }
  return tokens.length;
}

function remarkAt(tokens: Tokens, pivot: number): Remark | null {
  if (!isPivot(tokens, pivot)) return null;
  let first = pivot;
  while (BEFORE.has(tokens[first - 1]?.norm ?? '')) first--;
  const closed = OPENS.test(tokens[first - 1]?.text ?? '');
  let whole = closed ? first - 2 : first - 1;
  if (whole < 0) return null;
  while (tokens[whole]!.head >= 0 && tokens[whole]!.head < whole && NOMINAL.has(tokens[tokens[whole]!.head]!.upos))
    whole = tokens[whole]!.head;
  const past = pastRemark(tokens, pivot, closed);
  const clause = tokens.slice(first, past).some(({ upos }) => upos === 'AUX');
  return NOMINAL.has(tokens[whole]!.upos) && !clause && past - first < 14 ? { whole, first, pivot, past } : null;
}

/** What the remark calls them: "children" of "seven of them children"; the figure itself where there is no such noun. */
function topOf(tokens: Tokens, { pivot, past }: Remark): number {
  const from = tokens[pivot + 1]?.norm === 'of' ? pivot + 3 : pivot + 1;
  for (let at = from; at < past; at++) {
    const { upos, xpos } = tokens[at]!;
    // "eight of them Afghans"
    if (xpos === 'NNPS' && tokens[at - 1]?.norm === tokens[from - 1]?.norm) return at;
    if (upos === 'NOUN' && tokens[at + 1]?.upos !== 'NOUN') return hasCase(tokens, at) ? pivot : at;
    if (!['NOUN', 'ADJ', 'PROPN', 'DET'].includes(upos)) break;
  }
  return pivot;
}

function apply(sentence: Sentence, remark: Remark): Sentence {
  const { tokens } = sentence;
  const { whole, first, past } = remark;
  const inside = (at: number): boolean => at >= first && at < past;
  const top = topOf(tokens, remark);
  // the verb may have taken a word of the remark for its subject
  const taken = inside(tokens[whole]!.head)
    ? tokens.findIndex(({ head, deprel }, at) => inside(at) && !inside(head) && head !== whole && deprel !== 'punct')
    : -1;
  if (inside(tokens[whole]!.head) && taken < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === top) return { ...token, head: whole, deprel: 'appos' };
      if (at === whole && taken >= 0) return { ...token, head: tokens[taken]!.head, deprel: tokens[taken]!.deprel };
      if (inside(at))
        return inside(token.head) && token.head !== at && tokens[at]!.head !== -1 && at !== top
          ? token
          : { ...token, head: top, deprel: token.upos === 'NUM' ? 'nummod' : 'dep' };
      return inside(token.head) && at !== whole ? { ...token, head: whole } : token;
    }),
  );
}

/**
 * "Twenty people, seven of them children, were killed", "nine women, most of them nurses", "six men, all members of one family": the
 * remark says who they were of whom the sentence is; nobody is killed beside them.
 */
export function mendSharesOfThem(sentence: Sentence): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const remark = remarkAt(current.tokens, at);
    if (remark) current = apply(current, remark);
  }
  return current;
}
