import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we']);

/** "The military said it struck militants": behind a pronoun that is its subject the form is a verb, and what stands behind it its object. */
export function mendItStruck(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ xpos, deprel, head }, i) =>
      /^VB[ND]$/.test(xpos) &&
      deprel === 'amod' &&
      head > i &&
      PRONOUNS.has(tokens[i - 1]?.norm ?? '') &&
      tokens[i - 1]!.head === i &&
      tokens[i - 1]!.deprel === 'nsubj' &&
      tokens[head]!.head < i,
  );
  if (at < 0) return sentence;
  const object = tokens[at]!.head;
  const { head, deprel } = tokens[object]!;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'VERB', xpos: 'VBD', head, deprel: head < 0 ? deprel : 'ccomp' };
      if (i === object) return { ...token, head: at, deprel: 'obj' };
      return token.head === object && i < at ? { ...token, head: at } : token;
    }),
  );
}
