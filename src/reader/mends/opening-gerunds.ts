import type { Sentence } from '../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

const BEHIND: ReadonlySet<string> = new Set(['between', 'in', 'near', 'around', 'among']);

/** "Fighting between the two sides left 20 dead": an opening in -ing before a preposition, of a verb without a subject, is its subject. */
export function mendOpeningGerunds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  // it opens the sentence, or what follows the date of one
  const at = tokens.findIndex(
    ({ xpos, deprel: how }, index) =>
      xpos === 'VBG' &&
      /^(?:advcl|csubj)/.test(how) &&
      tokens.slice(0, index).every(({ upos }) => upos !== 'VERB') &&
      (index < 2 || tokens[index - 1]!.upos === 'ADJ' || tokens[index - 1]!.text === ','),
  );
  const { xpos, deprel, head } = tokens[at] ?? { xpos: '', deprel: '', head: -1 };
  const isOpening = xpos === 'VBG' && /^(?:advcl|csubj)/.test(deprel) && BEHIND.has(tokens[at + 1]?.norm ?? '');
  if (
    !isOpening ||
    head < at ||
    hasKid(tokens, head, 'nsubj') ||
    tokens.slice(at, head).some(({ text }) => text === ',')
  )
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === at) return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.norm, deprel: 'nsubj' };
      return token.head === at && token.deprel.startsWith('obl') ? { ...token, deprel: 'nmod' } : token;
    }),
  );
}
