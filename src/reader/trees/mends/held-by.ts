import type { Sentence, Token } from '../../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** Participles that say in whose hands a place is. */
const HELD = new Set(['held', 'controlled', 'occupied', 'besieged', 'administered', 'populated']);
/** Behind these a clause may follow: "after the army occupied villages". */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'as', 'than']);
/** In words: "the Army of the North (AN) held". */
const LONGEST = 9;

/**
 * "Targeting the rebel held village", "in the army (SAA) controlled north": without its hyphen the participle leaves whoever
 * holds the place as the object, and the place is lost.
 */
export function mendHeldBy(sentence: Sentence): Sentence {
  return sentence.tokens.reduce(
    (current, { norm }, at) => (HELD.has(norm) ? heldBehind(mendAt(current, at), at) : current),
    sentence,
  );
}

/** "Attacks in the town of Marq, held by the front": what is held is the place before the word, and not the attacks. */
function heldBehind(sentence: Sentence, held: number): Sentence {
  const { tokens } = sentence;
  const before = tokens[held - 1]?.text === ',' ? held - 2 : held - 1;
  const { deprel, head } = tokens[held]!;
  if (tokens[held + 1]?.norm !== 'by' || !/^(?:acl|advcl)$/.test(deprel) || head === before) return sentence;
  if (!NOMINAL.has(tokens[before]?.upos ?? '') || tokens[head]?.upos === 'VERB') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === held ? { ...token, head: before, deprel: 'acl' } : token)),
  );
}

function mendAt(sentence: Sentence, held: number): Sentence {
  const { tokens } = sentence;
  const place = nounAfter(tokens, held);
  const holder = holderBefore(tokens, held);
  if (place < 0 || holder === null) return sentence;
  const { head, first } = holder;
  const phrase = (at: number): boolean => at >= first && at <= place;
  const { head: governor, deprel } = tokens[head]!;
  if (phrase(governor) || tokens[place]!.head === head) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === place) return { ...token, head: governor, deprel };
    if (at === head) return { ...token, head: held, deprel: 'compound' };
    if (at === held) return { ...token, upos: 'VERB', xpos: 'VBN', head: place, deprel: 'amod' };
    if (at > held && at < place) return { ...token, head: place, deprel: token.upos === 'ADJ' ? 'amod' : 'compound' };
    const leadsOut = token.head === held || token.head === head;
    // the preposition and the article are those of the place, and so is all that follows it
    if (leadsOut && (token.deprel === 'case' || token.deprel === 'det' || at > place)) return { ...token, head: place };
    return token;
  });
  return withArcs(sentence, mended);
}

/** The last noun of the run right behind the participle. */
function nounAfter(tokens: Tokens, held: number): number {
  let at = held + 1;
  while (tokens[at]?.upos === 'ADJ') at++;
  if (!['NOUN', 'PROPN'].includes(tokens[at]?.upos ?? '')) return -1;
  while (['NOUN', 'PROPN'].includes(tokens[at + 1]?.upos ?? '')) at++;
  return at;
}

/** Whoever holds it, between a preposition or a participle and the word: "targeting the rebel", "in the army (SAA)". */
function holderBefore(tokens: Tokens, held: number): { readonly head: number; readonly first: number } | null {
  let first = held;
  while (first > 0 && held - first < LONGEST && isOfHolder(tokens[first - 1]!)) first--;
  const before = tokens[first - 1];
  if (first === held || !before || CLAUSAL.has(before.norm)) return null;
  if (before.upos !== 'ADP' && before.xpos !== 'VBG') return null;
  const heads = tokens.flatMap((token, at) =>
    at >= first && at < held && NOMINAL.has(token.upos) && (token.head < first || token.head >= held) ? [at] : [],
  );
  return heads.length === 1 ? { head: heads[0]!, first } : null;
}

const isOfHolder = ({ upos, text }: Token): boolean =>
  ['NOUN', 'PROPN', 'DET', 'ADJ'].includes(upos) || text === '(' || text === ')';
