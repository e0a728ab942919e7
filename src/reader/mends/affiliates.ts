import type { Sentence, Token } from '../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const LINKED: ReadonlySet<string> = new Set(['affiliated', 'linked', 'aligned', 'allied', 'inspired', 'backed', 'led']);

/** A name, the participle that says how others belong to it, these, and what they did. */
interface Link {
  readonly name: number;
  readonly how: number;
  readonly who: number;
  readonly verb: number;
}

function linkAt(tokens: Tokens, how: number): Link | null {
  const { norm, upos, deprel } = tokens[how]!;
  const name = how - 1;
  if (!LINKED.has(norm) || upos !== 'VERB' || /^(?:acl|amod)/.test(deprel) || tokens[name]?.upos !== 'PROPN')
    return null;
  let who = how + 1;
  while (NOMINAL.has(tokens[who + 1]?.upos ?? '') && tokens[who]!.upos !== 'NUM') who++;
  const verb = who + 1;
  if (!NOMINAL.has(tokens[who]?.upos ?? '') || !/^VB[DN]$/.test(tokens[verb]?.xpos ?? '')) return null;
  return tokens[name]!.head === how ? { name, how, who, verb } : null;
}

/** "Al-Qaeda affiliated JNIM militants ambushed a patrol": what reads as the verb is a quality of those who did it. */
export function mendAffiliates(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const link = tokens.flatMap((_, at) => linkAt(tokens, at) ?? [])[0];
  if (!link) return sentence;
  const { name, how, who, verb } = link;
  const { head, deprel } = tokens[how]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head, deprel };
      if (at === who) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === how) return { ...token, xpos: 'VBN', head: who, deprel: 'amod' };
      if (at === name) return { ...token, head: how, deprel: 'compound' };
      if (at > how && at < who) return { ...token, head: who, deprel: 'compound' };
      return token.head === how || token.head === who ? { ...token, head: at < how ? who : verb } : token;
    }),
  );
}
