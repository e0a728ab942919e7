import type { Sentence, Token } from '../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

const DRIVE: ReadonlySet<string> = new Set(['drive', 'push', 'force', 'flush', 'chase', 'throw']);

/** "Drove the rebels out of the town": where they were driven from belongs to the verb, and not to them. */
export function mendDrivenOut(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verbOf = ({ deprel, head }: Token, at: number): number => {
    if (deprel !== 'nmod' || head < 0 || tokens[head]!.deprel !== 'obj') return -1;
    const verb = tokens[head]!.head;
    const isOut = kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'case' && /^out\b/.test(tokens[kid]!.norm));
    return isOut && DRIVE.has(tokens[verb]!.lemma) ? verb : -1;
  };
  if (!tokens.some((token, at) => verbOf(token, at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      const verb = verbOf(token, at);
      return verb < 0 ? token : { ...token, head: verb, deprel: 'obl' };
    }),
  );
}
