import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

const LOCATIVE: ReadonlySet<string> = new Set(['outside', 'inside', 'near', 'opposite', 'off']);

/** A word of place that the tree takes for a quality of the bare noun behind it, and the act right before it that takes an article. */
function actBefore(tokens: readonly Token[], at: number): number {
  const { norm, deprel, head } = tokens[at]!;
  if (!LOCATIVE.has(norm) || deprel !== 'amod' || head <= at) return -1;
  const act = tokens[at - 1];
  if (act?.head !== head || !/^(?:amod|compound)$/.test(act.deprel) || !/^(?:ADJ|NOUN)$/.test(act.upos)) return -1;
  return kidsOf(tokens, head).some((kid) => kid < at - 1 && tokens[kid]!.deprel === 'det') ? at - 1 : -1;
}

/** "Began a sit-in outside parliament": behind a noun with an article, and before a bare one, "outside" is a preposition. */
export function mendAdjectivalPrepositions(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => actBefore(tokens, index) >= 0);
  if (at < 0) return sentence;
  const act = at - 1;
  const site = tokens[at]!.head;
  const { head, deprel } = tokens[site]!;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === act) return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm, head, deprel };
      if (index === at) return { ...token, upos: 'ADP', xpos: 'IN', deprel: 'case' };
      if (index === site) return { ...token, head: act, deprel: 'nmod' };
      return token.head === site && index < act ? { ...token, head: act } : token;
    }),
  );
}
