import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "A blast in NW Ruritania": the side in short is an adjective of the name behind it. */
export function mendShortSides(sentence: Sentence, { shortSides }: Language): Sentence {
  const { tokens } = sentence;
  const isSide = ({ text }: Token, at: number): boolean =>
    shortSides.has(text) && tokens[at + 1]?.upos === 'PROPN' && /^\p{Lu}/u.test(tokens[at + 1]!.text);
  if (!tokens.some(isSide)) return sentence;
  const mended = tokens.map((token, at): Token => {
    const { text, head } = token;
    if (isSide(token, at)) {
      const norm = shortSides.get(text)!;
      return { ...token, upos: 'ADJ', xpos: 'JJ', norm, lemma: norm, head: at + 1, deprel: 'amod' };
    }
    const side = tokens[at - 1];
    // where the tree had the side for the head, the name takes its place
    if (side && isSide(side, at - 1) && head === at - 1) return { ...token, head: side.head, deprel: side.deprel };
    const above = tokens[head];
    return above && isSide(above, head) ? { ...token, head: head + 1 } : token;
  });
  return withArcs(sentence, mended);
}
