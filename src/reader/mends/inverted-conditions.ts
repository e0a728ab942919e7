import type { Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Had the army shelled the town, hundreds would have died": a condition that opens with its auxiliary, which the tree takes for
 * a verb of having. What it says did not happen hangs on what would have.
 */
export function mendInvertedConditions(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const [first] = tokens;
  if (first?.upos !== 'VERB' || !language.inversions.has(first.norm)) return sentence;
  if (first.head !== -1 && first.deprel !== 'advcl') return sentence;
  const subject = kidsOf(tokens, 0).find((kid) => tokens[kid]!.deprel === 'obj');
  const deed = kidsOf(tokens, 0).find((kid) => tokens[kid]!.deprel === 'xcomp' && /^VB[DN]$/.test(tokens[kid]!.xpos));
  const main = tokens.findIndex(
    ({ upos }, at) => upos === 'VERB' && kidsOf(tokens, at).some((kid) => language.modals.has(tokens[kid]!.norm)),
  );
  if (subject === undefined || deed === undefined || subject > deed || main < deed) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === 0) return { ...token, upos: 'AUX', head: deed, deprel: 'aux' };
      if (at === subject) return { ...token, head: deed, deprel: 'nsubj' };
      if (at === deed) return { ...token, xpos: 'VBN', head: main, deprel: 'advcl' };
      if (at === main) return first.head === -1 ? { ...token, head: -1, deprel: 'root' } : token;
      return token.head === 0 ? { ...token, head: main } : token;
    }),
  );
}
