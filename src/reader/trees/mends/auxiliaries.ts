import type { Sentence, Token } from '../../../syntax/tree.ts';

const AUXILIARY = /^(?:aux|cop)/;
/** What an auxiliary never governs: these hang on the verb or predicate that it serves. */
const OF_THE_VERB = /^(?:nsubj|csubj|obj|obl|advmod|advcl|ccomp|xcomp|aux|expl)/;

/** "The base had again been hit": a subject that the tree hangs on the auxiliary is the verb's. */
export function mendAuxiliaries(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isStray = ({ head, deprel }: Token): boolean =>
    head >= 0 && AUXILIARY.test(tokens[head]!.deprel) && tokens[head]!.head >= 0 && OF_THE_VERB.test(deprel);
  if (!tokens.some(isStray)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token) => (isStray(token) ? { ...token, head: tokens[token.head]!.head } : token)),
  };
}
