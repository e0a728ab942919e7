import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** The second verb, where a phrase behind its object hangs on the first, which has one with the same preposition of its own; -1 else. */
function secondVerb(tokens: Tokens, at: number): number {
  const { deprel, head } = tokens[at]!;
  if (deprel !== 'obl' || head < 0 || tokens[head]!.upos !== 'VERB') return -1;
  const mark = caseAt(tokens, at);
  const verb = kidsOf(tokens, head).findLast((kid) => kid < at && tokens[kid]!.deprel === 'conj') ?? -1;
  if (mark === '' || verb < 0 || tokens[verb]!.upos !== 'VERB' || !hasKid(tokens, verb, 'obj')) return -1;
  // "killed four people in A": the tree may give A to the people
  const hosts = [head, ...kidsOf(tokens, head).filter((kid) => tokens[kid]!.deprel === 'obj')];
  const isTold = hosts
    .flatMap((host) => kidsOf(tokens, host))
    .some(
      (kid) => kid > head && kid < verb && /^(?:obl|nmod)$/.test(tokens[kid]!.deprel) && caseAt(tokens, kid) === mark,
    );
  return isTold ? verb : -1;
}

/** "Killed four in A and abducted ten in B": in B they were abducted, as what was done in A has its place. */
export function mendSecondPhrases(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((_, at) => secondVerb(tokens, at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      const verb = secondVerb(tokens, at);
      return verb < 0 ? token : { ...token, head: verb };
    }),
  );
}
