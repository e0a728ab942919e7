import type { Sentence, Token } from '../../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

const THEM = new Set(['them', 'whom']);
const WITHIN = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN']);

const isOwners = (token: Token | undefined): boolean => token?.norm === "'s";

/** The noun right behind "among them": "a girl"; -1 where none stands there. */
function namedBehind(tokens: readonly Token[], first: number): number {
  for (let at = first; WITHIN.has(tokens[at]?.upos ?? '') || isOwners(tokens[at]); at++)
    // "the imam's two wives": they, and not the imam
    if (tokens[at]!.upos === 'NOUN' && tokens[at + 1]?.upos !== 'NOUN' && !isOwners(tokens[at + 1])) return at;
  return -1;
}

/**
 * "Nine civilians were killed among them a girl and two women": whom the remark names is a part of those counted, neither who killed
 * them nor a part of their name.
 */
export function mendAmongThem(sentence: Sentence): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length - 2; at++) {
    const { tokens } = current;
    if (tokens[at]!.norm !== 'among' || !THEM.has(tokens[at + 1]!.norm)) continue;
    const named = namedBehind(tokens, at + 2);
    const whole = tokens[at + 1]!.head;
    if (named < 0 || whole < 0 || whole >= at) continue;
    // "25 people, among them soldiers, were killed": the verb is that of the 25
    const isSwapped = tokens[whole]!.head === named;
    // a clause of its own: "among them a girl was the youngest"
    if (!isSwapped && tokens[tokens[named]!.head]?.upos === 'VERB' && tokens[named]!.head > named) continue;
    const noun = NOMINAL.has(tokens[whole]!.upos);
    current = withArcs(
      current,
      tokens.map((token, i): Token => {
        if (i === whole && isSwapped) return { ...token, head: tokens[named]!.head, deprel: tokens[named]!.deprel };
        if (i === named) return { ...token, head: whole, deprel: noun ? 'nmod' : 'obl' };
        if (isOwners(tokens[i + 1]) && i > at && i < named) return { ...token, head: named, deprel: 'nmod:poss' };
        if (i === at) return { ...token, head: named, deprel: 'case' };
        return i === at + 1 ? { ...token, head: named, deprel: 'dep' } : token;
      }),
    );
  }
  return current;
}
