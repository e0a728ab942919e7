import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** "One", "another", "the other": each of those that were told as several. */
const EACH: ReadonlySet<string> = new Set(['one', 'another', 'other', 'second', 'third', 'fourth']);
const AT: ReadonlySet<string> = new Set(['at', 'in', 'on', 'near', 'outside', 'inside', 'against', 'in front of']);
const JOINTS: ReadonlySet<string> = new Set([',', ';', ':', 'and', '-', '--', '–', '—', 'the', 'a']);

/**
 * "Three bombs went off, one at the park and another at the university": each says where one of them did, and none of them acts.
 * So with "three attacks, one on a bank, another on a church".
 */
export function mendOneAtEach(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const each = tokens.flatMap((_, at) => (isEach(tokens, at) ? [at] : []));
  const [first] = each;
  if (first === undefined || each.length < 2 || tokens[first]!.norm !== 'one') return sentence;
  const several = tokens.findLastIndex(
    ({ xpos, deprel }, at) =>
      at < first && xpos === 'NNS' && /^(?:nsubj|obj|root)/.test(deprel) && isCounted(tokens, at),
  );
  if (several < 0) return sentence;
  const verb = tokens[several]!.head;
  const above = verb >= 0 && verb < first && tokens[several]!.deprel.startsWith('nsubj') ? verb : several;
  const places = new Map(each.map((at) => [placeOf(tokens, at), at] as const));
  const mended = tokens.map((token, at): Token => {
    if (places.has(at)) return { ...token, head: above, deprel: above === several ? 'nmod' : 'obl' };
    return each.includes(at) ? { ...token, head: placeOf(tokens, at), deprel: 'dep' } : token;
  });
  return withArcs(sentence, mended);
}

/** The noun behind the preposition that stands right behind "one". */
const placeOf = (tokens: Tokens, at: number): number => tokens[at + 1]!.head;

function isEach(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  return (
    EACH.has(tokens[at]!.norm) &&
    at > 0 &&
    JOINTS.has(tokens[at - 1]!.norm) &&
    next?.deprel === 'case' &&
    AT.has(next.norm) &&
    next.head > at + 1
  );
}

const isCounted = (tokens: Tokens, at: number): boolean =>
  kidsOf(tokens, at).some((kid) => ['nummod', 'amod'].includes(tokens[kid]!.deprel));
