import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "Earlier five civilians were killed", "Separately two men died": an adverb with which a sentence opens is said of its verb, and of no figure. */
export function mendOpeningAdverbs(sentence: Sentence, { openingAdverbs }: Language): Sentence {
  const { tokens } = sentence;
  const [first, second] = tokens;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!first || !second || root < 2 || first.head === root) return sentence;
  if (!openingAdverbs.has(first.norm) || !/^(?:NUM|DET|ADJ|NOUN|PROPN)$/.test(second.upos)) return sentence;
  const mended = tokens.map(
    (token, at): Token => (at === 0 ? { ...token, upos: 'ADV', xpos: 'RB', head: root, deprel: 'advmod' } : token),
  );
  return withArcs(sentence, mended);
}
