import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const AMONG: ReadonlySet<string> = new Set(['of', 'among', 'amongst']);
const THOSE: ReadonlySet<string> = new Set(['those', 'the']);
/** Who died or was hurt, by the words that follow "those" or "the". */
const HARMED: ReadonlySet<string> = new Set('killed dead victims slain murdered wounded injured'.split(' '));
/** Words that may say where they died. */
const LONGEST = 11;
const BE: ReadonlySet<string> = new Set(['was', 'were', 'are', 'is']);

/** Where the words of a share stand: the dead, how many of them, the verb, and who they were. */
interface Share {
  readonly the: number;
  readonly harmed: number;
  readonly figure: number;
  readonly verb: number;
  readonly part: number;
}

/**
 * "Of those killed, six were children", "among those killed were six children", "six of the dead were children", "of the 12 people killed, five were children": no toll of its
 * own, but who some of the dead were: the dead include them.
 */
export function mendOfThoseKilled(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const share = shareIn(tokens);
  if (!share) return sentence;
  const { the, harmed, figure, verb, part } = share;
  const isHead = (at: number): boolean => at === harmed || at === part || at === verb;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', lemma: 'include', head: -1, deprel: 'root' };
      if (at === part) return { ...token, head: verb, deprel: 'obj' };
      if (at === harmed) return { ...token, upos: 'NOUN', lemma: token.norm, head: verb, deprel: 'nsubj' };
      if (at === figure) return { ...token, head: part, deprel: 'nummod' };
      if (at === the) return { ...token, head: harmed, deprel: 'det' };
      if (at === the - 1) return { ...token, head: verb, deprel: 'dep' };
      if (at > the && at < harmed)
        return { ...token, head: harmed, deprel: token.upos === 'NUM' ? 'nummod' : 'compound' };
      // what hung on the dead, on the figure or above all of it is said of the whole
      const isLost = token.head < 0 || token.head === figure || (isHead(token.head) && at < verb);
      return isLost || (token.head === part && token.upos === 'PUNCT') ? { ...token, head: verb } : token;
    }),
  );
}

function shareIn(tokens: Tokens): Share | null {
  const harmed = tokens.findIndex(
    ({ norm }, at) => at < 6 && HARMED.has(norm) && AMONG.has(tokens[articleBefore(tokens, at) - 1]?.norm ?? ''),
  );
  if (harmed < 0) return null;
  const the = articleBefore(tokens, harmed);
  const opens = the === 1;
  // "two of the 12 people killed": only at the head of the sentence
  if (!opens && the < harmed - 1) return null;
  const past = pastWhere(tokens, harmed + 1);
  const next = tokens[past]?.norm === ',' ? past + 1 : past;
  // "six of the dead were children"
  if (!opens && BE.has(tokens[next]?.norm ?? ''))
    return tokens[harmed - 3]?.upos === 'NUM' ? shareOf(tokens, { the, harmed }, harmed - 3, next, next + 1) : null;
  if (!opens) return null;
  // "of those killed, six were children"
  const figure = tokens.findIndex(({ upos }, at) => at >= next && at < next + 3 && upos === 'NUM');
  if (figure > 0 && BE.has(tokens[figure + 1]?.norm ?? ''))
    return shareOf(tokens, { the, harmed }, figure, figure + 1, figure + 2);
  // "among those killed were six children"
  return BE.has(tokens[next]?.norm ?? '') && tokens[next + 1]?.upos === 'NUM'
    ? shareOf(tokens, { the, harmed }, next + 1, next, next + 2)
    : null;
}

/** Where "the" or "those" stands before the harmed: "the 12 people killed", "those killed"; -1 where it does not. */
function articleBefore(tokens: Tokens, harmed: number): number {
  let at = harmed - 1;
  if (['people', 'persons', 'men'].includes(tokens[at]?.norm ?? '')) at--;
  if (tokens[at]?.upos === 'NUM') at--;
  return THOSE.has(tokens[at]?.norm ?? '') ? at : -1;
}

/** Past "in the raid on the port", which may stand behind the dead. */
function pastWhere(tokens: Tokens, from: number): number {
  let at = from;
  if (tokens[at]?.upos !== 'ADP') return from;
  while (at - from < LONGEST && ['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN'].includes(tokens[at]?.upos ?? '')) at++;
  return at;
}

/** The noun that ends the phrase which begins at `from`: "under-age pupils". */
function shareOf(
  tokens: Tokens,
  whole: Pick<Share, 'the' | 'harmed'>,
  figure: number,
  verb: number,
  from: number,
): Share | null {
  let part = from;
  while (tokens[part] && ['ADJ', 'NOUN', 'PROPN'].includes(tokens[part]!.upos)) part++;
  // "children aged two and fourteen"
  do part--;
  while (part > from && tokens[part]!.upos === 'ADJ');
  return part >= from && tokens[part]!.upos === 'NOUN' ? { ...whole, figure, verb, part } : null;
}
