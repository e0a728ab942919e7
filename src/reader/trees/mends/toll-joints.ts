import type { Sentence, Token } from '../../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];
type Arcs = ReadonlyMap<number, Partial<Token>>;

const HARMING: ReadonlyMap<string, string> = new Map([
  ['killing', 'kill'],
  ['injuring', 'injure'],
  ['wounding', 'wound'],
]);
const QUANTIFIES = new Set(['NUM', 'ADP', 'ADJ', 'ADV', 'CCONJ']);

/** The noun whose figure stands right behind: "between 10 and 18 people"; -1 where none does. */
function countedBehind(tokens: Tokens, first: number): number {
  for (let at = first; at < first + 5 && QUANTIFIES.has(tokens[at]?.upos ?? ''); at++)
    if (tokens[at]!.upos === 'NUM' && tokens[at]!.head > at && tokens[tokens[at]!.head]!.upos === 'NOUN')
      return tokens[at]!.head;
  return -1;
}

/** "Launching a raid and killing between 10 and 18 people": with a figure behind it, the second is what is done as well. */
function secondAct(tokens: Tokens, at: number): Arcs | null {
  const { norm, upos, deprel, head } = tokens[at]!;
  const lemma = HARMING.get(norm);
  if (!lemma || upos !== 'NOUN' || deprel !== 'conj' || tokens[at - 1]?.norm !== 'and') return null;
  const verb = tokens[head]!.head;
  const object = countedBehind(tokens, at + 1);
  if (tokens[verb]?.upos !== 'VERB' || object < 0 || tokens[object]!.head > at) return null;
  return new Map([
    [at, { upos: 'VERB', xpos: 'VBG', lemma, head: verb, deprel: 'conj' }],
    [object, { head: at, deprel: 'obj' }],
  ]);
}

/** "Defence Ministry: nine fighters killed": who speaks before the colon is no second subject. */
function speakerBefore(tokens: Tokens, colon: number): Arcs | null {
  if (tokens[colon]!.text !== ':') return null;
  const speaker = tokens.findIndex(({ deprel }, at) => at < colon && deprel.startsWith('nsubj'));
  if (speaker < 0) return null;
  const { head } = tokens[speaker]!;
  const own = tokens.some((token, at) => at > colon && token.head === head && token.deprel.startsWith('nsubj'));
  return own && head > colon ? new Map([[speaker, { deprel: 'parataxis' }]]) : null;
}

/** "Killed a commander as well as four of his guards": both are those who were killed. */
function asWellAs(tokens: Tokens, at: number): Arcs | null {
  const { upos, deprel, head } = tokens[at]!;
  if (!NOMINAL.has(upos) || deprel !== 'conj' || tokens[head]?.upos !== 'VERB' || head > at) return null;
  const joint = tokens.findIndex((token, i) => token.head === at && token.deprel === 'cc' && i < at);
  if (joint < 0 || tokens[joint + 1]?.norm !== 'well') return null;
  const object = tokens.findIndex((token, i) => i < joint && token.head === head && token.deprel === 'obj');
  return object < 0 ? null : new Map([[at, { head: object, deprel: 'conj' }]]);
}

/** What stands beside a toll and belongs to it, or does not. */
export function mendTollJoints(sentence: Sentence): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const { tokens } = current;
    const arcs = secondAct(tokens, at) ?? speakerBefore(tokens, at) ?? asWellAs(tokens, at);
    if (arcs)
      current = withArcs(
        current,
        tokens.map((token, i) => ({ ...token, ...arcs.get(i) })),
      );
  }
  return current;
}
