import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/**
 * "It was able to capture the hill": what is able to do something is somebody, though the tree takes "it" for an empty
 * subject as in "it was possible to see the hill".
 */
export function mendAble(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isEmpty = ({ deprel, head }: Token): boolean => {
    const governor = tokens[head];
    return deprel === 'expl' && governor?.upos === 'ADJ' && language.abilities.has(governor.norm);
  };
  if (!tokens.some(isEmpty)) return sentence;
  return { ...sentence, tokens: tokens.map((token) => (isEmpty(token) ? { ...token, deprel: 'nsubj' } : token)) };
}
