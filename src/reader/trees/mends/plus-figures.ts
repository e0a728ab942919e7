import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "40+ civilians were killed", "leaves 80+ dead": the sign belongs to its figure, and the figure counts what stands behind it. */
export function mendPlusFigures(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const plus = tokens.findIndex(({ text, start }, at) => text === '+' && isFigure(tokens[at - 1], start));
  const counted = plus + 1;
  const noun = tokens[counted];
  if (plus < 0 || !noun || !(noun.upos === 'NOUN' || language.countedNouns.has(noun.norm))) return sentence;
  const figure = plus - 1;
  // where the figure or its sign stands for the noun, the noun takes its place
  const own = [figure, plus, counted].find((at) => {
    const { head } = tokens[at]!;
    return head < figure || head > counted;
  })!;
  const { head, deprel } = tokens[own]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === plus) return { ...token, head: figure, deprel: 'advmod' };
      if (at === figure) return { ...token, head: counted, deprel: 'nummod' };
      if (at !== counted) return token.head === plus || token.head === figure ? { ...token, head: counted } : token;
      const as = own === counted || deprel !== 'parataxis' ? deprel : 'obj';
      return { ...token, upos: 'NOUN', xpos: 'NNS', head, deprel: as };
    }),
  );
}

const isFigure = (token: Token | undefined, past: number): boolean => token?.upos === 'NUM' && token.end === past;
