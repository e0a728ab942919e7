import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** "Was gang-raped on a bus", "was forcibly disappeared": what reads as a quality behind "was" tells what was done to somebody. */
export function mendAdjectivesAsPassives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => isPassive(tokens, index, language));
  if (at < 0) return sentence;
  const mended = tokens.map((token, index): Token => {
    if (index === at) return { ...token, upos: 'VERB', xpos: 'VBN', lemma: language.knownLemmas.get(token.norm)! };
    if (token.head !== at) return token;
    if (token.deprel === 'cop') return { ...token, deprel: 'aux:pass' };
    return token.deprel === 'nsubj' ? { ...token, deprel: 'nsubj:pass' } : token;
  });
  return withArcs(sentence, mended);
}

function isPassive(tokens: readonly Token[], at: number, language: Language): boolean {
  const { upos, norm } = tokens[at]!;
  const lemma = upos === 'ADJ' && /(?:ed|en|nt)$/.test(norm) ? language.knownLemmas.get(norm) : undefined;
  if (!lemma) return false;
  const isHarm = language.harms.has(lemma) || language.intransitives.has(lemma) || norm.includes('-');
  if (!isHarm && !isDoneBy(tokens, at) && !isToDeath(tokens, at)) return false;
  const kids = kidsOf(tokens, at).map((kid) => tokens[kid]!);
  return (
    kids.some(({ deprel, lemma: be }) => deprel === 'cop' && be === 'be') &&
    kids.some(({ deprel }) => deprel === 'nsubj')
  );
}

// "Were burnt to death"
const isToDeath = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.norm === 'death';

// "Were beaten and robbed by guards"
const isDoneBy = (tokens: readonly Token[], at: number): boolean =>
  [at, ...kidsOf(tokens, at).filter((kid) => tokens[kid]!.deprel === 'conj')].some((verb) =>
    kidsOf(tokens, verb).some((kid) => tokens[kid]!.deprel === 'obl:agent'),
  );
