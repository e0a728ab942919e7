import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf } from './arcs.ts';

/** "In Serb-held Ilijas": what the tagger takes for the first half of a name says who holds it. */
export function mendCompoundAdjectives(sentence: Sentence, { adjectiveForms }: Language): Sentence {
  const { tokens } = sentence;
  const held = tokens.findIndex(
    ({ upos, norm }, at) =>
      upos === 'PROPN' &&
      norm.includes('-') &&
      adjectiveForms.has(norm.slice(norm.lastIndexOf('-') + 1)) &&
      tokens[at + 1]?.head === at &&
      tokens[at + 1]!.deprel === 'flat',
  );
  if (held < 0) return sentence;
  const mended = inPlaceOf(sentence, held, held + 1, 'amod');
  return {
    ...mended,
    tokens: mended.tokens.map((token, at) => (at === held ? { ...token, upos: 'ADJ', xpos: 'JJ' } : token)),
  };
}
