import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isTree } from './keeps-tree.ts';

const JOINTS = new Set(['and', 'while', 'but']);
const WITHIN = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'ADP', 'ADV']);
const LONGEST = 9;

interface Counted {
  readonly joint: number;
  readonly first: number;
  /** The noun or figure that heads what is counted. */
  readonly head: number;
  readonly last: number;
  readonly verb: number;
}

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');

/** The participle behind an auxiliary of its own: "were reportedly injured". */
function passiveAfter(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.upos !== 'AUX') return -1;
  let next = at + 1;
  while (['AUX', 'ADV'].includes(tokens[next]?.upos ?? '')) next++;
  return tokens[next]?.upos === 'VERB' && tokens[next]!.xpos === 'VBN' && tokens[at]!.head === next ? next : -1;
}

/** "Dozens of others, including a woman, were injured": past the remark between two commas; -1 where it holds a clause. */
function pastAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at;
  const close = tokens.findIndex(({ text }, i) => i > at && text === ',');
  const inner = tokens.slice(at + 1, close);
  return close > 0 && inner.length < LONGEST && !inner.some(({ upos }) => upos === 'AUX') ? close + 1 : -1;
}

function countedAt(tokens: readonly Token[], joint: number, language: Language): Counted | null {
  const first = joint + 1;
  let last = joint;
  while (WITHIN.has(tokens[last + 1]?.upos ?? '') && last - joint < LONGEST) last++;
  const verb = passiveAfter(tokens, pastAside(tokens, last + 1));
  const phrase = tokens.slice(first, last + 1);
  const counts = phrase.some(
    ({ upos, norm }) => upos === 'NUM' || norm === 'number' || language.numbers.openPlurals.has(norm),
  );
  if (verb < 0 || !counts) return null;
  const of = phrase.findIndex(({ norm }) => norm === 'of');
  const end = of > 0 ? first + of - 1 : last;
  const head = ['NOUN', 'NUM'].includes(tokens[end]!.upos) ? end : -1;
  return head < 0 ? null : { joint, first, head, last, verb };
}

/** What hangs on the verb's subject: all of the phrase and of the remark behind it that leads out of them. */
function innerArcs(tokens: readonly Token[], { first, head, last, verb }: Counted): Map<number, Partial<Token>> {
  const arcs = new Map<number, Partial<Token>>();
  for (let at = first; at < verb; at++) {
    const token = tokens[at]!;
    const leadsOut = token.head < first || token.head >= verb;
    if (at === head || !leadsOut || token.upos === 'AUX') continue;
    if (at <= last) arcs.set(at, { head, deprel: token.upos === 'NUM' ? 'nummod' : 'advmod' });
    else if (token.upos !== 'PUNCT' && token.upos !== 'ADV') arcs.set(at, { head, deprel: 'nmod' });
  }
  return arcs;
}

function arcsOf(tokens: readonly Token[], found: Counted): Map<number, Partial<Token>> {
  const { joint, head, verb } = found;
  const arcs = innerArcs(tokens, found);
  // "20 members, including eight women, two of whom were pregnant, and four men were killed": one subject, in parts
  if (
    tokens[head]!.deprel === 'conj' &&
    tokens.some((token, at) => at < joint && token.head === verb && isSubject(token))
  )
    return new Map();
  arcs.set(head, { head: verb, deprel: 'nsubj:pass' });
  arcs.set(joint, { head: verb, deprel: 'cc' });
  const earlier = tokens.findLastIndex(({ upos, deprel }, at) => at < joint && upos === 'VERB' && deprel !== 'case');
  if (earlier < 0) return arcs;
  const clause = tokens[verb]!.head;
  if (isSubject(tokens[verb]!) && clause > verb && tokens[earlier]!.head === verb) {
    // "… were injured when the house was bombed": what was done to them is no subject of the bombing
    arcs.set(earlier, { head: tokens[clause]!.head, deprel: tokens[clause]!.deprel });
    arcs.set(verb, { head: earlier, deprel: 'conj' });
    arcs.set(clause, { head: verb, deprel: 'advcl' });
    return arcs;
  }
  // "fifteen were killed and up to 20 were injured": the first subject belongs to the first verb
  if (tokens[earlier]!.head === verb) {
    arcs.set(earlier, { head: tokens[verb]!.head, deprel: tokens[verb]!.deprel });
    tokens.forEach((token, at) => {
      if (at < joint && token.head === verb && isSubject(token)) arcs.set(at, { head: earlier });
    });
  }
  if (tokens[earlier]!.head === verb || tokens[verb]!.head >= joint || tokens[verb]!.head === earlier)
    arcs.set(verb, { head: earlier, deprel: 'conj' });
  return arcs;
}

/** "Three were killed and up to 20 were injured": what is counted right before a verb with its own auxiliary is its subject. */
export function mendCountedSubjects(sentence: Sentence, language: Language): Sentence {
  let { tokens } = sentence;
  for (let at = 2; at < tokens.length; at++) {
    const found = JOINTS.has(tokens[at]!.norm) ? countedAt(tokens, at, language) : null;
    if (!found || tokens[found.head]!.head === found.verb) continue;
    const arcs = arcsOf(tokens, found);
    const mended = tokens.map((token, i) => ({ ...token, ...arcs.get(i) }));
    if (isTree(mended)) tokens = mended;
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}
