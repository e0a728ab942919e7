import type { Sentence } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** Participles that are prepositions where no one is said to do so. */
const PREPOSITIONS = new Set(['following', 'concerning', 'regarding']);
const CLAUSE = new Set(['xcomp', 'advcl', 'acl', 'ccomp', 'conj', 'dep']);

/** "Was damaged following the explosion of two bombs": nobody followed anything. */
export function mendFollowingNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, xpos, deprel, head }, i) =>
      PREPOSITIONS.has(norm) && xpos === 'VBG' && CLAUSE.has(deprel) && head >= 0 && head < i,
  );
  if (at < 0 || hasKid(tokens, at, 'nsubj') || hasKid(tokens, at, 'aux')) return sentence;
  const noun = tokens.findIndex(({ head, deprel }, i) => i > at && head === at && deprel === 'obj');
  if (noun < 0) return sentence;
  const { head } = tokens[at]!;
  const relation = tokens[head]!.upos === 'VERB' ? 'obl' : 'nmod';
  return withArcs(
    sentence,
    tokens.map((token, i) => {
      if (i === at) return { ...token, upos: 'ADP', xpos: 'IN', lemma: token.norm, head: noun, deprel: 'case' };
      if (i === noun) return { ...token, head, deprel: relation };
      return token.head === at ? { ...token, head: token.deprel === 'punct' ? noun : head } : token;
    }),
  );
}
