import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** In words: "Claimed by the front.", "The front claimed." */
const LONGEST = 7;

/** True for a note's last words that say whose a deed was: such a sentence names nothing that any row asks for. */
export const isOwningUp = (norms: readonly string[]): boolean => norms.length <= LONGEST && norms.includes('claimed');

/** "Claimed by the front.", "The front claimed.": a note leaves out what was claimed, which is what it has just told. */
export function mendOwningUp(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (tokens.length > LONGEST) return sentence;
  const verb = tokens.findIndex(({ norm, head }) => norm === 'claimed' && head < 0);
  if (verb < 0) return sentence;
  const kids = tokens.flatMap(({ head }, at) => (head === verb ? [at] : []));
  const isBare = kids.every((at) => /^(?:nsubj|obl:agent|punct|aux:pass|nsubj:pass)$/.test(tokens[at]!.deprel));
  const agent = kids.find((at) => tokens[at]!.deprel === 'obl:agent');
  const subject = kids.find((at) => tokens[at]!.deprel === 'nsubj');
  if (!isBare || (agent === undefined && subject === undefined) || kids.some((at) => /:pass$/.test(tokens[at]!.deprel)))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', lemma: 'own_up' };
      if (at === agent) return { ...token, deprel: 'nsubj' };
      return agent !== undefined && token.head === agent && token.norm === 'by'
        ? { ...token, head: verb, deprel: 'dep' }
        : token;
    }),
  );
}
