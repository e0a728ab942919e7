import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** The place of the figure in "released 12 captured policemen"; -1 where the participle is a verb, or there is none. */
const figureIn = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ upos, head, deprel }, at) => {
    const [verb, participle, noun] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (upos !== 'NUM' || head !== at + 1 || !/^(?:nsubj|nummod)/.test(deprel) || verb?.upos !== 'VERB') return false;
    const isClause = participle?.head === at - 1 && /^(?:[cx]comp|parataxis)$/.test(participle.deprel);
    return isClause && /^VB[DN]$/.test(participle.xpos) && noun?.xpos === 'NNS' && noun.head === at + 1;
  });

/** "Released 12 captured policemen": between a figure and what it counts the participle is a quality, and nobody's deed. */
export function mendCountedQualities(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const figure = figureIn(tokens);
  if (figure < 0) return sentence;
  const [verb, participle, noun] = [figure - 1, figure + 1, figure + 2];
  const mended = tokens.map((token, at): Token => {
    if (at === figure) return { ...token, head: noun, deprel: 'nummod' };
    if (at === participle) return { ...token, xpos: 'VBN', head: noun, deprel: 'amod' };
    if (at === noun) return { ...token, head: verb, deprel: 'obj' };
    return token.head === participle ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}
