import type { Sentence } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun } from './verbal-nouns.ts';

/** "Kidnapping of two nurses in the port.": what opens in -ing before "of" is a noun, also where nothing follows but its adjuncts. */
export function mendVerbalNounRoots(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const [first, next] = tokens;
  if (first?.xpos !== 'VBG' || first.upos !== 'VERB' || first.head >= 0) return sentence;
  // "Shelling southeast of the port"
  const isOfSide = next?.norm.endsWith(' of') && !tokens.some(({ upos, head }) => upos === 'VERB' && head >= 0);
  if (next?.norm !== 'of' && !isOfSide) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === 0) return asVerbalNoun(token, token.deprel);
      return token.head === 0 ? belowVerbalNoun(token) : token;
    }),
  );
}
