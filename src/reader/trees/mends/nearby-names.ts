import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

const COMPARED: ReadonlySet<string> = new Set(['earlier', 'later', 'before', 'ago', 'afterwards']);

/** "Had taken nearby Katale a day earlier": the tree has Katale earlier, and not taken. */
export function mendNearbyNames(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const near = tokens.findIndex(
    ({ norm, upos }, at) => norm === 'nearby' && upos === 'ADV' && tokens[at + 1]?.upos === 'PROPN',
  );
  const place = near + 1;
  const verb = near - 1;
  if (near < 1 || tokens[verb]!.upos !== 'VERB' || hasKid(tokens, verb, 'obj')) return sentence;
  const above = tokens[place]!.head;
  if (!COMPARED.has(tokens[above]?.norm ?? '') || !tokens[place]!.deprel.startsWith('nsubj')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === place) return { ...token, head: verb, deprel: 'obj' };
      if (at === near) return { ...token, upos: 'ADJ', xpos: 'JJ', head: place, deprel: 'amod' };
      if (at === above) return { ...token, head: verb, deprel: 'advmod' };
      return token.head === place && at > place ? { ...token, head: above, deprel: 'obl:unmarked' } : token;
    }),
  );
}
