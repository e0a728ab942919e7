import type { Sentence, Token } from '../../syntax/tree.ts';
import { isPassive, kidsOf, withArcs } from './arcs.ts';

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
  const isSubject = (at: number): boolean => tokens[at]!.deprel.startsWith('nsubj');
  const subject = kidsOf(tokens, inner).find((at) => isSubject(at) && at < inner);
  const helper = kidsOf(tokens, verb).find((at) => tokens[at]!.deprel.startsWith('aux'));
  if (subject === undefined || helper === undefined || kidsOf(tokens, verb).some(isSubject)) return sentence;
  if (tokens[helper - 1]?.text !== ',' || kidsOf(tokens, inner).some((at) => /^(?:aux|mark)/.test(tokens[at]!.deprel)))
    return sentence;
  const passive = isPassive(tokens, verb);
  const mended = tokens.map((token, at): Token => {
    if (at === inner) return { ...token, head: subject, deprel: 'acl', xpos: 'VBN' };
    return at === subject ? { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' } : token;
  });
  return withArcs(sentence, mended);
}
