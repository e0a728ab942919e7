import type { Sentence, Token } from '../../syntax/tree.ts';
import { isTree } from './keeps-tree.ts';

/**
 * "Juan Ruiz, a presidential hopeful, was shot": a noun or adjective between commas without "be" of its own is what the name
 * before it was, and the verb after it is the sentence's.
 */
export function mendAppositiveRoots(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  const kids = (of: number): number[] => tokens.flatMap(({ head }, at) => (head === of ? [at] : []));
  const subject = kids(root).find((at) => at < root && tokens[at]!.deprel.startsWith('nsubj'));
  if (subject === undefined || !isNominal(tokens[root]!) || tokens[root + 1]?.text !== ',') return sentence;
  if (kids(root).some((at) => /^(?:cop|aux)/.test(tokens[at]!.deprel))) return sentence;
  if (!tokens.slice(subject, root).some(({ text }) => text === ',')) return sentence;
  const verb = kids(root).find((at) => at > root && tokens[at]!.upos === 'VERB' && tokens[at]!.deprel !== 'conj');
  if (verb === undefined || tokens[root + 2]?.head !== verb || !tokens[root + 2]!.deprel.startsWith('aux'))
    return sentence;
  if (kids(verb).some((at) => tokens[at]!.deprel.startsWith('nsubj'))) return sentence;
  const passive = kids(verb).some((at) => tokens[at]!.deprel === 'aux:pass');
  const mended = tokens.map((token, at) => {
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    if (at === root) return { ...token, head: subject, deprel: 'appos' };
    // what stands before the name and after the verb is the verb's
    return token.head === root && (at < subject || at > verb) ? { ...token, head: verb } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : sentence;
}

const isNominal = ({ upos }: Token): boolean => ['ADJ', 'NOUN', 'PROPN'].includes(upos);
