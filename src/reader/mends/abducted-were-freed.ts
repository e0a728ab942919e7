import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

/**
 * "Two pilots abducted in Beirut were freed": the first of two verbs has no object and the second, a passive, no subject. What
 * was done first says who they are, and the second is the verb of the sentence.
 */
export function mendAbductedWereFreed(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex(
    ({ xpos, lemma }, at) => xpos === 'VBD' && harms.has(lemma) && !hasKid(tokens, at, 'obj'),
  );
  if (first < 1) return sentence;
  const second = kidsOf(tokens, first).find(
    (kid) => tokens[kid]!.deprel === 'ccomp' && kid > first && isPassive(tokens, kid) && !hasKid(tokens, kid, 'nsubj'),
  );
  const subject = kidsOf(tokens, first).find((kid) => tokens[kid]!.deprel === 'nsubj' && kid < first);
  if (second === undefined || subject === undefined || hasKid(tokens, second, 'mark')) return sentence;
  const { head, deprel } = tokens[first]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === second) return { ...token, head, deprel };
      if (at === first) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
      if (at === subject) return { ...token, head: second, deprel: 'nsubj:pass' };
      return token.head === first && (at > second || token.deprel === 'punct') ? { ...token, head: second } : token;
    }),
  );
}
