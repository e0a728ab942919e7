import type { Sentence } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const ABLAZE: ReadonlySet<string> = new Set(['ablaze', 'alight', 'afire', 'alive']);

/** "Set ablaze a bus", "burned alive a herder": the object behind the adjective is that of the verb before it. */
export function mendSetAblaze(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ norm }, index) => ABLAZE.has(norm) && tokens[index - 1]?.upos === 'VERB');
  if (at < 0) return sentence;
  const object = tokens.findIndex(
    ({ head, deprel }, kid) =>
      kid > at && (head === at || head === at - 1) && /^(?:obj|nsubj|nmod|obl|dep)/.test(deprel),
  );
  if (object < 0 || tokens.some(({ head, deprel }) => head === object && deprel === 'case')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === object) return { ...token, head: at - 1, deprel: 'obj' };
      return index === at ? { ...token, upos: 'ADJ', xpos: 'JJ', head: at - 1, deprel: 'xcomp' } : token;
    }),
  );
}
