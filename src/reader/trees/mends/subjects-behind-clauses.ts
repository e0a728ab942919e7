import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** Where a noun phrase begins. */
const firstOf = (tokens: Tokens, noun: number): number => {
  let at = noun;
  while (tokens[at - 1]?.head === noun && tokens[at - 1]!.upos !== 'PUNCT') at--;
  return at;
};

/** The noun that the tree gives to what opens the sentence, between a comma and a verb that has no subject; -1 where none is. */
function subjectOf(tokens: Tokens, root: number): number {
  if (tokens[root]!.xpos !== 'VBD' || ['nsubj', 'csubj', 'expl', 'aux'].some((one) => hasKid(tokens, root, one)))
    return -1;
  let noun = root - 1;
  while (tokens[noun]?.upos === 'ADV') noun--;
  const { upos = '', deprel = '', head = -1 } = tokens[noun] ?? {};
  if (!NOMINAL.has(upos) || !/^(?:conj|appos)$/.test(deprel) || head < 0 || head > noun) return -1;
  const joined = kidsOf(tokens, noun).some((kid) => tokens[kid]!.deprel === 'cc');
  const isOpening = kidsOf(tokens, root).some((kid) => kid < head && /^(?:advcl|obl)/.test(tokens[kid]!.deprel));
  if (joined || hasCase(tokens, noun) || !isOpening) return -1;
  return tokens[firstOf(tokens, noun) - 1]?.text === ',' ? noun : -1;
}

/** "A day after a bomb killed five, gunmen attacked a bus": who stands between the comma and the verb acts, and was not killed as well. */
export function mendSubjectsBehindClauses(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  const noun = root < 0 ? -1 : subjectOf(tokens, root);
  if (noun < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === noun ? { ...token, head: root, deprel: 'nsubj' } : token)),
  );
}
