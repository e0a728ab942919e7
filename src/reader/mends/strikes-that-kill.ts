import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { withArcs } from './arcs.ts';

/** "Coalition strikes kill nine": of two verbs side by side the first is a noun, where it is one as well. */
export function mendStrikesThatKill(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, at) => isNounBeforeVerb(tokens, token, at, language));
  if (noun < 0) return sentence;
  const verb = noun + 1;
  const { head, deprel } = tokens[noun]!;
  const mended = tokens.map((token, at): Token => {
    if (at === noun)
      return { ...token, upos: 'NOUN', xpos: /s$/.test(token.norm) ? 'NNS' : 'NN', head: verb, deprel: 'nsubj' };
    if (at === verb) return { ...token, head, deprel };
    if (token.head !== noun) return token;
    return token.deprel.startsWith('nsubj') && at < noun
      ? { ...token, deprel: token.upos === 'ADJ' ? 'amod' : 'compound' }
      : { ...token, head: at < noun && token.upos !== 'PUNCT' ? noun : verb };
  });
  return withArcs(sentence, mended);
}

function isNounBeforeVerb(tokens: readonly Token[], { upos, norm }: Token, at: number, language: Language): boolean {
  const next = tokens[at + 1];
  return (
    upos === 'VERB' &&
    language.verbNouns.has(norm) &&
    norm.endsWith('s') &&
    next?.upos === 'VERB' &&
    next.head === at &&
    /^VB[DPZ]?$/.test(next.xpos) &&
    tokens.some(({ head, deprel }) => head === at && deprel.startsWith('nsubj')) &&
    tokens.some(({ head, deprel }) => head === at + 1 && deprel === 'obj')
  );
}
