import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { isPassive, NOMINAL, withArcs } from './arcs.ts';

/** Words that a place may have before the figure: "in the village of X in the northern province of". */
const LONGEST = 14;
const OF_PLACES = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'ADV', 'PART']);
const OF_COUNTED = new Set(['ADJ', 'NOUN', 'PROPN']);
const MOST_COUNTED = 4;

/** Where the parts of such a sentence stand. */
interface Parts {
  /** The noun of the place. */
  readonly place: number;
  readonly number: number;
  /** Who is counted. */
  readonly noun: number;
  readonly verb: number;
}

/** The figure right behind a name, with nothing but the place before it; -1 where there is none. */
function numberAt(tokens: readonly Token[], { timeWords }: Language): number {
  if (tokens[0]?.upos !== 'ADP') return -1;
  for (let at = 1; at < Math.min(tokens.length, LONGEST); at++) {
    const { upos, norm } = tokens[at]!;
    const before = tokens[at - 1]!;
    // "on March 12 soldiers": a day of the month
    if (upos === 'NUM') return before.upos === 'PROPN' && !(/^\d/.test(norm) && timeWords.has(before.norm)) ? at : -1;
    if (!OF_PLACES.has(upos)) return -1;
  }
  return -1;
}

/** The verb behind those who are counted: "were shot", "died"; -1 where something else follows. */
function verbBehind(tokens: readonly Token[], noun: number): number {
  let at = noun + 1;
  const first = tokens[at];
  while (['AUX', 'ADV'].includes(tokens[at]?.upos ?? '')) at++;
  const verb = tokens[at];
  if (verb?.upos !== 'VERB') return -1;
  return (first?.upos === 'AUX' && verb.xpos === 'VBN') || verb.xpos === 'VBD' ? at : -1;
}

function partsOf(tokens: readonly Token[], language: Language): Parts | null {
  const number = numberAt(tokens, language);
  if (number < 0) return null;
  let noun = number;
  while (noun - number < MOST_COUNTED && OF_COUNTED.has(tokens[noun + 1]?.upos ?? '')) noun++;
  const verb = verbBehind(tokens, noun);
  const place = tokens.findIndex(({ upos }, at) => at > 0 && NOMINAL.has(upos));
  if (tokens[noun]!.upos !== 'NOUN' || verb < 0 || place >= number) return null;
  const isRight = tokens[noun]!.head === verb && tokens[number]!.head === noun && tokens[place]!.head === verb;
  return isRight ? null : { place, number, noun, verb };
}

/**
 * "In the eastern city of Benghazi 12 soldiers were shot": a place without a comma behind it. The figure counts the noun that
 * follows, which is whom the verb is of, and no part of the place.
 */
export function mendOpeningPlaces(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const parts = partsOf(tokens, language);
  if (!parts) return sentence;
  const passive = isPassive(tokens, parts.verb);
  return withArcs(
    sentence,
    tokens.map((token, at) => mended(tokens, at, parts, passive, language) ?? token),
  );
}

function mended(
  tokens: readonly Token[],
  at: number,
  { place, number, noun, verb }: Parts,
  passive: boolean,
  { timeWords }: Language,
): Token | null {
  const token = tokens[at]!;
  if (at === noun) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
  if (at === number) return { ...token, head: noun, deprel: 'nummod' };
  if (at > number && at < noun) return token.head < number || token.head > noun ? { ...token, head: noun } : token;
  if (at >= number) return null;
  if (token.upos === 'ADP') {
    const next = tokens.findIndex(({ upos }, i) => i > at && NOMINAL.has(upos));
    return { ...token, head: at === 0 ? place : next, deprel: 'case' };
  }
  if (at === place) return { ...token, head: verb, deprel: 'obl' };
  const leadsOut = token.head >= number || token.head < 0;
  if (!leadsOut) return null;
  return timeWords.has(token.norm)
    ? { ...token, head: verb, deprel: 'obl' }
    : { ...token, head: place, deprel: NOMINAL.has(token.upos) ? 'nmod' : token.deprel };
}
