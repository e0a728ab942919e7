import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, inPlaceOf, withArcs } from './arcs.ts';

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'parataxis', 'advcl', 'xcomp']);

/** A bare noun that the tree takes for a clause, right before the noun that is the subject of the same verb. */
const isQualifier = (tokens: readonly Token[], at: number): boolean => {
  const { upos, deprel, head } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    upos === 'NOUN' &&
    CLAUSES.has(deprel) &&
    next?.upos === 'NOUN' &&
    next.deprel.startsWith('nsubj') &&
    next.head === head &&
    !['cop', 'nsubj', 'obj', 'aux', 'case'].some((relation) => hasKid(tokens, at, relation))
  );
};

/** "Led away by plainclothes agents": the tree breaks off behind the first of two nouns that follow a preposition. */
const breaksOff = (tokens: readonly Token[], at: number): boolean => {
  const { upos, deprel, head } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    upos === 'NOUN' &&
    /^obl/.test(deprel) &&
    next?.upos === 'NOUN' &&
    next.deprel === 'parataxis' &&
    next.head === head &&
    hasKid(tokens, at, 'case') &&
    !['cop', 'nsubj', 'obj', 'aux', 'case'].some((relation) => hasKid(tokens, at + 1, relation))
  );
};

/** "Captured the drug lord": the second noun is set beside the first, with neither comma nor article, and is what both name. */
const isSplit = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    tokens[at]!.xpos === 'NN' &&
    next !== undefined &&
    next.deprel === 'appos' &&
    next.head === at &&
    next.text === next.norm &&
    /^NNP?$/.test(next.xpos)
  );
};

/** "Aleppo's police command said": the first noun says of what kind the second is. */
export function mendNounsBeforeNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex((_, at) => isQualifier(tokens, at));
  if (first < 0) {
    const broken = tokens.findIndex((_, at) => breaksOff(tokens, at) || isSplit(tokens, at));
    return broken < 0 ? sentence : inPlaceOf(sentence, broken, broken + 1, 'compound');
  }
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, head: first + 1, deprel: 'compound' };
      return token.head === first ? { ...token, head: first + 1 } : token;
    }),
  );
}
