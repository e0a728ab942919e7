import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

/** In words: "killing at least five". */
const NEAR = 3;

/** Prepositions of where something went off. */
const BESIDE: ReadonlySet<string> = new Set(['near', 'at', 'in', 'outside', 'inside', 'on', 'by', 'beside']);

/**
 * "Went off near the headquarters of the guard killing at least two people": without its comma the toll is taken for a deed of
 * those whose headquarters they are. With a figure behind it, it is what the verb before did.
 */
export function mendTollParticiples(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const toll = tokens.findIndex((token, at) => isToll(tokens, token, at) && harms.has(token.lemma));
  if (toll < 0) return sentence;
  let above = tokens[toll]!.head;
  while (above >= 0 && tokens[above]!.upos !== 'VERB') above = tokens[above]!.head;
  if (above < 0 || above > toll) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === toll ? { ...token, head: above, deprel: 'advcl' } : token)),
  );
}

const isToll = (tokens: readonly Token[], { xpos, deprel, head }: Token, at: number): boolean =>
  xpos === 'VBG' &&
  deprel === 'acl' &&
  head === at - 1 &&
  caseAt(tokens, head) === 'of' &&
  // "looking for a group of gunmen killing two a day" tells what they do
  BESIDE.has(caseAt(tokens, tokens[head]!.head)) &&
  tokens.slice(at + 1, at + 1 + NEAR).some(({ upos }) => upos === 'NUM');
