import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

const BELOW = new Set(['conj', 'appos', 'parataxis', 'list', 'acl', 'dep']);
const PLURAL = new Set(['were', 'are', 'have']);

const isClause = ({ upos, deprel }: Token): boolean => upos === 'VERB' && !['amod', 'acl'].includes(deprel);

/**
 * "A Spaniard, Juan Ruiz, a Frenchman and an Italian were kidnapped": where the first of a list was taken for the root and the
 * verb hangs on it, the verb is the root and the list its subject.
 */
export function mendListRoots(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || !NOMINAL.has(tokens[root]!.upos)) return sentence;
  const verb = tokens.findIndex(
    ({ upos, head, deprel }, at) => at > root && upos === 'VERB' && head === root && BELOW.has(deprel),
  );
  if (verb < 0 || tokens.slice(0, verb).some(isClause)) return sentence;
  const kids = kidsOf(tokens, verb);
  const subject = kids.find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  const auxiliary = kids.find((kid) => tokens[kid]!.deprel.startsWith('aux'));
  if (subject === undefined || auxiliary === undefined || subject < root || auxiliary < subject) return sentence;
  if (!PLURAL.has(tokens[auxiliary]!.norm)) return sentence;
  const and = tokens.findLastIndex(({ norm }, at) => at < subject && at > root && norm === 'and');
  if (and < 0 || tokens.slice(and + 1, subject).some(({ text }) => text === ',' || text === ';')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === verb) return { ...token, head: -1, deprel: 'root' };
      if (at === root) return { ...token, head: verb, deprel: tokens[subject]!.deprel };
      if (at === subject) return { ...token, head: root, deprel: 'conj' };
      if (at === and) return { ...token, head: subject };
      return token;
    }),
  );
}
