import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Killed nine, the deadliest attack SINCE THE WAR BEGAN": the verb behind "since" and its noun is of a clause of its own, and never that
 * of the sentence.
 */
export function mendSinceItBegan(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const since = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === 'since' &&
      deprel === 'case' &&
      head > at &&
      tokens[head + 1]?.xpos === 'VBD' &&
      tokens[head + 1]!.head < 0,
  );
  if (since < 0) return sentence;
  const noun = tokens[since]!.head;
  const verb = noun + 1;
  const main = kidsOf(tokens, verb).find((kid) => kid < since && tokens[kid]!.deprel === 'ccomp') ?? -1;
  if (main < 0) return sentence;
  const above = tokens[noun]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === main) return { ...token, head: -1, deprel: 'root' };
      if (at === since) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
      if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === verb) return { ...token, head: above === verb ? main : above, deprel: 'advcl' };
      if (token.head !== verb) return token;
      return { ...token, head: main, deprel: token.deprel === 'nsubj' ? 'parataxis' : token.deprel };
    }),
  );
}
