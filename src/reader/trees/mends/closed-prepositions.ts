import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { NOMINAL, withArcs } from './arcs.ts';

const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** The last word of the noun phrase that begins here; -1 where none does. */
function nounFrom(tokens: readonly Token[], first: number): number {
  let at = tokens[first]?.upos === 'DET' ? first + 1 : first;
  while (INSIDE.has(tokens[at]?.upos ?? '') && INSIDE.has(tokens[at + 1]?.upos ?? '')) at++;
  return NOMINAL.has(tokens[at]?.upos ?? '') ? at : -1;
}

/** "Deployed an aircraft amid the army's advance": a word that is never anything but a preposition is no noun. */
export function mendClosedPrepositions(sentence: Sentence, { nounPrepositions }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, upos }, index) =>
      upos === 'NOUN' && nounPrepositions.has(norm) && index > 0 && nounFrom(tokens, index + 1) > 0,
  );
  if (at < 0 || !NOMINAL.has(tokens[at - 1]!.upos)) return sentence;
  const noun = nounFrom(tokens, at + 1);
  const { head, deprel } = tokens[at]!;
  const relation = tokens[head]?.upos === 'VERB' ? 'obl' : 'nmod';
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return { ...token, upos: 'ADP', xpos: 'IN', head: noun, deprel: 'case' };
      if (index === at - 1) return { ...token, head, deprel };
      if (index === noun) return { ...token, head: head < 0 ? at - 1 : head, deprel: relation };
      const isOfLeft = token.head === at || (index < at && token.head === at - 1);
      if (isOfLeft) return { ...token, head: index < at ? at - 1 : noun };
      return index > noun && token.head === at - 1 ? { ...token, head: noun } : token;
    }),
  );
}
