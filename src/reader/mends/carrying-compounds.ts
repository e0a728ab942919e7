import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const CARRYING: ReadonlySet<string> = new Set(['carrying', 'transporting', 'ferrying', 'bringing', 'taking']);

/** "Helicopter carrying tourists goes down": in a headline what carries is the subject, and those carried its load. */
export function mendCarryingCompounds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, head }, index) =>
      CARRYING.has(norm) &&
      /^(?:compound|amod)$/.test(deprel) &&
      head > index &&
      tokens[index - 1]?.head === head &&
      /^(?:compound|amod)$/.test(tokens[index - 1]!.deprel),
  );
  if (at < 1) return sentence;
  const load = tokens[at]!.head;
  const { head, deprel } = tokens[load]!;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at - 1) return { ...token, head, deprel };
      if (index === at) return { ...token, upos: 'VERB', xpos: 'VBG', lemma: 'carry', head: at - 1, deprel: 'acl' };
      if (index === load) return { ...token, head: at, deprel: 'obj' };
      return token.head === load && index < at ? { ...token, head: at - 1 } : token;
    }),
  );
}
