import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

const AUXILIARY = /^(?:aux|cop)/;
/** What an auxiliary never governs: these hang on the verb or predicate that it serves. */
const OF_THE_VERB = /^(?:nsubj|csubj|obj|obl|advmod|advcl|ccomp|xcomp|aux|expl)/;

/** "The base had again been hit": a subject that the tree hangs on the auxiliary is the verb's. */
export function mendAuxiliaries(given: Sentence): Sentence {
  const sentence = withPerfects(given);
  const { tokens } = sentence;
  const isStray = ({ head, deprel }: Token): boolean =>
    head >= 0 && AUXILIARY.test(tokens[head]!.deprel) && tokens[head]!.head >= 0 && OF_THE_VERB.test(deprel);
  if (!tokens.some(isStray)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token) => (isStray(token) ? { ...token, head: tokens[token.head]!.head } : token)),
  };
}

const HAVE: ReadonlySet<string> = new Set(['had', 'has', 'have']);

/** "Said the toll had climbed to 236": an auxiliary that the tree sets beside its participle as a verb of its own. */
function withPerfects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, head }, i) =>
      HAVE.has(norm) &&
      !AUXILIARY.test(deprel) &&
      head >= 0 &&
      tokens[i + 1]?.xpos === 'VBN' &&
      tokens[i + 1]!.head === head &&
      /^(?:parataxis|ccomp)$/.test(tokens[i + 1]!.deprel) &&
      !hasKid(tokens, i, 'obj') &&
      !hasKid(tokens, i + 1, 'nsubj'),
  );
  if (at < 0) return sentence;
  const { deprel } = tokens[at]!;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at) return { ...token, upos: 'AUX', head: at + 1, deprel: 'aux' };
      if (i === at + 1) return { ...token, deprel };
      return token.head === at ? { ...token, head: at + 1 } : token;
    }),
  );
}
