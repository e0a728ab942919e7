import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/**
 * "Captured A, B and C from D and E": D has a preposition that no other of the list has, and hangs on the verb; what is listed
 * behind it goes with it.
 */
export function mendConjunctsBehindFrom(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const source = tokens.findIndex((_, at) => isSource(tokens, at));
  if (source < 0) return sentence;
  const first = tokens[source]!.head;
  const { head: verb, deprel } = tokens[first]!;
  if (deprel !== 'obj' || tokens[verb]?.upos !== 'VERB') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === source) return { ...token, head: verb, deprel: 'obl' };
      return at > source && token.head === first && token.deprel === 'conj' ? { ...token, head: source } : token;
    }),
  );
}

// Without a comma or an "and" of its own before the preposition
function isSource(tokens: readonly Token[], at: number): boolean {
  const { deprel, head } = tokens[at]!;
  if (deprel !== 'conj') return false;
  const mark = kidsOf(tokens, at).find(
    (kid) => kid < at && tokens[kid]!.deprel === 'case' && tokens[kid]!.norm === 'from',
  );
  if (!mark || hasKid(tokens, at, 'cc')) return false;
  const before = tokens[mark - 1]!;
  return before.deprel !== 'punct' && before.head === head && kidsOf(tokens, head).includes(mark - 1);
}
