import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

const OWN_CLAUSE = ['nsubj', 'cop', 'aux', 'acl', 'orphan'] as const;

/** "Killing a mother and her three children": a noun that is joined to the verb stands beside the verb's object. */
export function mendSharedObjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, at) => objectBefore(tokens, token, at) !== undefined);
  if (noun < 0) return sentence;
  const object = objectBefore(tokens, tokens[noun]!, noun)!;
  const mended = tokens.map((token, at) => (at === noun ? { ...token, head: object } : token));
  return withArcs(sentence, mended);
}

function objectBefore(tokens: readonly Token[], { upos, deprel, head }: Token, at: number): number | undefined {
  if (!NOMINAL.has(upos) || deprel !== 'conj' || head < 0 || head > at || tokens[head]!.upos !== 'VERB')
    return undefined;
  if (!hasKid(tokens, at, 'cc') || OWN_CLAUSE.some((relation) => hasKid(tokens, at, relation))) return undefined;
  const object = kidsOf(tokens, head).findLast((kid) => kid > head && kid < at && tokens[kid]!.deprel === 'obj');
  // "killed two and a third hurt": a verb in between or right behind begins something else
  const between = object === undefined ? [] : tokens.slice(object + 1, at + 2);
  return between.some((token) => token.upos === 'VERB' || token.upos === 'AUX') ? undefined : object;
}
