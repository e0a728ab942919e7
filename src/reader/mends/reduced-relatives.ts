import type { Sentence, Token } from '../../syntax/tree.ts';
import { isTree } from './keeps-tree.ts';

/**
 * "Juan Ruiz and Ana Paz, kidnapped last week, were rescued": between commas the participle is said of the name before it, and
 * the verb with "be" after it is the one whose subject they are.
 */
export function mendReducedRelatives(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ upos, xpos, deprel, head }, at) =>
      upos === 'VERB' &&
      /^VB[DN]$/.test(xpos) &&
      /^(?:advcl|csubj|parataxis|dep)/.test(deprel) &&
      head > at &&
      tokens[at - 1]?.text === ',',
  );
  const verb = tokens[inner]?.head ?? -1;
  if (inner < 0 || tokens[verb]!.upos !== 'VERB') return sentence;
  const kids = (of: number): number[] => tokens.flatMap(({ head }, at) => (head === of ? [at] : []));
  const isSubject = (at: number): boolean => tokens[at]!.deprel.startsWith('nsubj');
  const subject = kids(inner).find((at) => isSubject(at) && at < inner);
  const helper = kids(verb).find((at) => tokens[at]!.deprel.startsWith('aux'));
  if (subject === undefined || helper === undefined || kids(verb).some(isSubject)) return sentence;
  if (tokens[helper - 1]?.text !== ',' || kids(inner).some((at) => /^(?:aux|mark)/.test(tokens[at]!.deprel)))
    return sentence;
  const passive = kids(verb).some((at) => tokens[at]!.deprel === 'aux:pass');
  const mended = tokens.map((token, at): Token => {
    if (at === inner) return { ...token, head: subject, deprel: 'acl', xpos: 'VBN' };
    return at === subject ? { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : sentence;
}
