import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid } from './arcs.ts';

/** "Suffered more than 100 killed", "treated 160 wounded": a participle that is counted and has no auxiliary is a noun. */
export function mendCountedParticiples(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isCounted = ({ norm, deprel, xpos, head }: Token, at: number): boolean =>
    /^VB[ND]$/.test(xpos) &&
    ['ccomp', 'xcomp', 'obj'].includes(deprel) &&
    language.countedParticiples.has(norm) &&
    ((hasFigure(tokens, at) && !hasKid(tokens, at, 'nsubj')) ||
      (isFigure(tokens, at - 1, at) && !language.stanceOf(tokens[head]!.lemma))) &&
    !hasKid(tokens, at, 'aux') &&
    !hasKid(tokens, at, 'obj');
  const counted = new Set(tokens.flatMap((token, at) => (isCounted(token, at) ? [at] : [])));
  if (!counted.size) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (counted.has(at)) return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: token.norm, deprel: 'obj' };
      return counted.has(at + 1) && isFigure(tokens, at, at + 1) ? { ...token, deprel: 'nummod' } : token;
    }),
  };
}

const hasFigure = (tokens: readonly Token[], noun: number): boolean =>
  tokens.some(({ head, deprel }, at) => head === noun && deprel === 'nummod' && at < noun);

// A bare figure right before it that the tree takes for who was hurt
const isFigure = (tokens: readonly Token[], at: number, participle: number): boolean =>
  tokens[at]?.upos === 'NUM' && tokens[at]!.head === participle && tokens[at]!.deprel === 'nsubj:pass';
