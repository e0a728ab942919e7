import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

const ATTEMPTS: ReadonlySet<string> = new Set(['attempt', 'bid']);
const DAMAGE: ReadonlySet<string> = new Set(['destroy', 'damage', 'seize', 'capture']);

/** What those told by the noun before it do the while: whoever is carried kills nobody. */
const MEANWHILE: ReadonlySet<string> = new Set([
  ...['carry', 'transport', 'ferry', 'bring', 'escort', 'guard', 'protect', 'house', 'shelter', 'contain', 'hold'],
  ...['wait', 'travel', 'ride', 'drive', 'return', 'sleep', 'work', 'belong', 'queue', 'line', 'patrol'],
]);

/**
 * "Fired tear gas to disperse the crowd, injuring three", "foiled a plot to bomb a church, arresting five": what came of it came of
 * what was done, and is no part of what was meant, tried or plotted.
 */
export function mendResultsBehindPurposes(sentence: Sentence, { harms, thwarting }: Language): Sentence {
  const { tokens } = sentence;
  const isResult = ({ xpos, deprel, head, lemma }: Token, at: number): boolean =>
    xpos === 'VBG' &&
    deprel === 'advcl' &&
    head >= 0 &&
    (harms.has(lemma) || DAMAGE.has(lemma)) &&
    tokens[at - 1]?.text === ',';
  const deeds = tokens.map((token, at) => (isResult(token, at) ? deedAbove(tokens, token.head, at, thwarting) : -1));
  if (deeds.every((deed) => deed < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (deeds[at]! < 0 ? token : { ...token, head: deeds[at]! })),
  );
}

/** The verb that was done, above what it was to bring about or what was tried; -1 where there is none before a word. */
function deedAbove(tokens: readonly Token[], meant: number, before: number, thwarting: ReadonlySet<string>): number {
  const { xpos, deprel, head } = tokens[meant]!;
  if (head < 0 || head > meant || meant > before) return -1;
  const above = tokens[head]!;
  if (deprel === 'acl') {
    const deed = tokens[above.head];
    // "rammed a bus carrying policemen, killing nine"
    if (xpos === 'VBG' && MEANWHILE.has(tokens[meant]!.lemma) && /^(?:obj|obl)$/.test(above.deprel))
      return deed?.upos === 'VERB' && above.head < meant ? above.head : -1;
    const isOf = deed?.upos === 'VERB' && (ATTEMPTS.has(above.lemma) || thwarting.has(deed.lemma));
    return isOf && above.deprel === 'obj' ? above.head : -1;
  }
  const isPurpose =
    xpos === 'VB' && deprel === 'advcl' && kidsOf(tokens, meant).some((kid) => tokens[kid]!.norm === 'to');
  return isPurpose && /^VB[DN]$/.test(above.xpos) ? head : -1;
}
