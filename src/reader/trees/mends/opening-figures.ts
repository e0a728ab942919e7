import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** "3 GNA fighters killed.": a figure that opens a note counts those behind it, and is no number of a list. */
export function mendOpeningFigures(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const [first, next] = tokens;
  if (!first || !/^\d{1,4}$/.test(first.text) || first.upos === 'NUM' || !next || next.upos === 'PUNCT')
    return sentence;
  let noun = 1;
  while (tokens[noun] && (NOUNS.has(tokens[noun]!.upos) || tokens[noun]!.upos === 'ADJ')) noun++;
  const counted = noun - 1;
  if (counted < 1 || !NOUNS.has(tokens[counted]!.upos) || first.head < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map(
      (token, at): Token => (at === 0 ? { ...token, upos: 'NUM', xpos: 'CD', head: counted, deprel: 'nummod' } : token),
    ),
  );
}
