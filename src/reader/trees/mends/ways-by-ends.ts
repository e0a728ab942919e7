import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "Karkum-Qasr": two names with a dash between them. */
const PAIR = /^\p{Lu}\p{L}*[-‐‑–]\p{Lu}\p{Ll}/u;

/** "On the Karkum-Qasr highway": before a way, two names that the tagger takes for an adjective are its ends. */
export function mendWaysByEnds(sentence: Sentence, { lines }: Language): Sentence {
  const { tokens } = sentence;
  const isPair = (at: number): boolean => {
    const { text, upos, deprel } = tokens[at]!;
    return upos === 'ADJ' && deprel === 'amod' && PAIR.test(text) && lines.has(tokens[at + 1]?.lemma ?? '');
  };
  if (!tokens.some((_, at) => isPair(at))) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isPair(at) ? { ...token, upos: 'PROPN', xpos: 'NNP', lemma: token.text, deprel: 'compound' } : token,
    ),
  };
}
