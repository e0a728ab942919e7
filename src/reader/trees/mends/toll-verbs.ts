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
  return (
    asHeadline(sentence, toll, language) ??
    withSubject(sentence, toll, language) ??
    withFigure(sentence, toll) ??
    sentence
  );
}

/** "Death toll from Marq blast climbs to 40": the last form in -s before the figure is the verb, and the blast a noun. */
function asHeadline({ tokens, ...sentence }: Sentence, toll: number, language: Language): Sentence | null {
  const verb = tokens.findIndex(
    ({ norm, upos }, at) =>
      at > toll &&
      upos === 'NOUN' &&
      norm.endsWith('s') &&
      language.tollVerbs.has(lemmaOf(norm)) &&
      (tokens[at + 1]?.upos === 'NUM' || (tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.upos === 'NUM')),
  );
  if (verb < 0 || verb - toll > FAR) return null;
  const root = tokens.findIndex(({ head }) => head < 0);
  // "the toll rose as fighting climbs to 3 fronts"
  if (root > verb || (root > toll && root !== verb - 1)) return null;
  const blast = root > toll ? root : -1;
  const mended = tokens.map((token, at): Token => {
    if (at === verb)
      return { ...token, upos: 'VERB', xpos: 'VBZ', lemma: lemmaOf(token.norm), head: -1, deprel: 'root' };
    if (at === toll) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === blast) return { ...token, upos: 'NOUN', xpos: 'NN', head: toll, deprel: 'nmod' };
    if (at > verb) return token.head < verb ? { ...token, head: verb, deprel: behind(token) } : token;
    if (at > toll && at < blast && token.head === toll) return { ...token, head: blast, deprel: 'compound' };
    return at > toll && at < blast && token.upos === 'ADP' ? { ...token, head: blast } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

const lemmaOf = (norm: string): string => norm.replace(/(?<=ch|ss)es$|s$/, '');

const behind = ({ deprel }: Token): string => (deprel.startsWith('nmod') ? 'obl' : deprel);

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
