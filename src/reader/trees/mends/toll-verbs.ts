import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isTree } from './keeps-tree.ts';

/** How far behind the toll its verb may stand: "the death toll from the strike on the market in the old town rose". */
const FAR = 16;

/**
 * "On Friday the death toll from the raid rose to 40", "the toll was at least 12": the toll is the subject of its verb, and
 * what it is or was is a figure.
 */
export function mendTollVerbs(sentence: Sentence, language: Language): Sentence {
  const toll = sentence.tokens.findIndex(({ lemma, upos }) => upos === 'NOUN' && language.tollNouns.has(lemma));
  if (toll < 0) return sentence;
  // "the previous toll was 20": a figure that no longer holds
  if (sentence.tokens.some(({ head, norm }) => head === toll && language.formerly.has(norm))) return sentence;
  return withSubject(sentence, toll, language) ?? withFigure(sentence, toll) ?? sentence;
}

// the first verb behind the toll, where it is one of those that tolls have and has no subject of its own
function withSubject({ tokens, ...sentence }: Sentence, toll: number, language: Language): Sentence | null {
  const verb = tokens.findIndex(({ upos, xpos }, at) => at > toll && upos === 'VERB' && /^VB[DNZP]$/.test(xpos));
  const said = tokens[verb];
  if (!said || verb - toll > FAR || !language.tollVerbs.has(said.lemma) || tokens[toll]!.head === verb) return null;
  if (tokens.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'))) return null;
  const mended = tokens.map((token, at) => (at === toll ? { ...token, head: verb, deprel: 'nsubj' } : token));
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

// "the toll was 12": the tree has the figure for its verb
function withFigure({ tokens, ...sentence }: Sentence, toll: number): Sentence | null {
  const { head: figure, deprel } = tokens[toll]!;
  const be = tokens.findIndex((token) => token.head === figure && token.deprel === 'cop');
  if (tokens[figure]?.upos !== 'NUM' || deprel !== 'nsubj' || be < 0) return null;
  const { head, deprel: how } = tokens[figure]!;
  const mended = tokens.map((token, at): Token => {
    if (at === be) return { ...token, upos: 'VERB', head, deprel: how };
    if (at === figure) return { ...token, head: be, deprel: 'obj' };
    return token.head === figure && (at < be || token.deprel === 'punct') ? { ...token, head: be } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}
