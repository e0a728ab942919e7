import type { Sentence } from '../../../syntax/tree.ts';
import { inPlaceOf, withArcs } from './arcs.ts';

const HAVING: ReadonlySet<string> = new Set(['has', 'have', 'had']);

/** "The offensive has yet to begin": what has not come about is the verb, and "has" its auxiliary. */
export function mendYetTo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const deed = tokens.findIndex(
    ({ xpos, head, deprel }, at) =>
      xpos === 'VB' &&
      at > 2 &&
      ['advcl', 'xcomp'].includes(deprel) &&
      tokens[at - 1]!.norm === 'to' &&
      tokens[at - 2]!.norm === 'yet' &&
      head === at - 3 &&
      HAVING.has(tokens[head]!.norm),
  );
  if (deed < 0) return sentence;
  const having = deed - 3;
  const mended = inPlaceOf(sentence, having, deed, 'aux');
  return withArcs(
    mended,
    mended.tokens.map((token, at) => (at === having ? { ...token, upos: 'AUX' } : token)),
  );
}
