import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Coalition strikes kill nine", "Ruritania fighting kills nine": of two verbs side by side the first is a noun, where it is one as well. */
export function mendStrikesThatKill(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, at) => isNounBeforeVerb(tokens, token, at, language));
  if (noun < 0) return sentence;
  const verb = noun + 1;
  const { head, deprel } = tokens[noun]!;
  const mended = tokens.map((token, at): Token => {
    if (at === noun) return { ...token, ...asNoun(token), head: verb, deprel: 'nsubj' };
    if (at === verb) return deprel.startsWith('nsubj') ? token : { ...token, head, deprel };
    if (token.head !== noun) return token;
    return token.deprel.startsWith('nsubj') && at < noun
      ? { ...token, deprel: token.upos === 'ADJ' ? 'amod' : 'compound' }
      : { ...token, head: at < noun && token.upos !== 'PUNCT' ? noun : verb };
  });
  return withArcs(sentence, mended);
}

const asNoun = ({ norm, lemma }: Token): Pick<Token, 'upos' | 'xpos' | 'lemma'> =>
  norm.endsWith('s') ? { upos: 'NOUN', xpos: 'NNS', lemma } : { upos: 'NOUN', xpos: 'NN', lemma: norm };

function isNounBeforeVerb(
  tokens: readonly Token[],
  { upos, norm, head, deprel }: Token,
  at: number,
  language: Language,
): boolean {
  const next = tokens[at + 1];
  return (
    upos === 'VERB' &&
    (language.nounsBeforeVerbs.has(norm) || (language.verbNouns.has(norm) && norm.endsWith('s'))) &&
    next?.upos === 'VERB' &&
    (next.head === at || (head === at + 1 && deprel.startsWith('nsubj'))) &&
    /^VB[DPZ]?$/.test(next.xpos) &&
    hasKid(tokens, at, 'nsubj') &&
    hasKid(tokens, at + 1, 'obj')
  );
}
