import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const NAMED = new Set(['PROPN', 'NOUN', 'NUM']);
const LONGEST = 8;

/** "Also injured was a vendor", "wounded by the blast were two guards": the passive with its subject behind it. */
export function mendInvertedHarm(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens[0]?.norm === 'also' ? 1 : 0;
  if (!isHarm(tokens[verb], language)) return sentence;
  const be = tokens.findIndex(({ lemma }, at) => at > verb && lemma === 'be');
  if (be < 0 || be - verb > LONGEST || !isPhrase(tokens.slice(verb + 1, be))) return sentence;
  const first = tokens.findIndex(({ upos }, at) => at > be && (NAMED.has(upos) || upos === 'VERB'));
  if (first < 0 || tokens[first]!.upos === 'VERB') return sentence;
  const subject = topOf(tokens, first, be);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBN', head: -1, deprel: 'root' };
      if (at === be) return { ...token, upos: 'AUX', head: verb, deprel: 'aux:pass' };
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj:pass' };
      return token.head < 0 || (token.head === subject && at < be) ? { ...token, head: verb } : token;
    }),
  );
}

const isHarm = (token: Token | undefined, { harms, participles }: Language): boolean =>
  !!token &&
  /^(?:VB[ND]|JJ)$/.test(token.xpos) &&
  (harms.has(token.lemma) || harms.has(participles.get(token.norm) ?? ''));

// nothing, or "by the blast": a phrase without a verb
const isPhrase = (between: readonly Token[]): boolean =>
  !between.length || (between[0]!.upos === 'ADP' && between.every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT'));

function topOf(tokens: readonly Token[], first: number, be: number): number {
  let top = first;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = tokens[top]!;
    if (head <= be || !NAMED.has(tokens[head]!.upos)) break;
    top = head;
  }
  return top;
}
