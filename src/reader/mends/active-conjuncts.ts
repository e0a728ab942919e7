import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const CHARGES: ReadonlySet<string> = new Set(['accuse', 'suspect', 'charge', 'convict']);

/** The verb whose object a participle of a charge qualifies; -1 where it is no such participle. */
function verbOver(tokens: Tokens, participle: number): number {
  const { lemma, xpos, deprel, head } = tokens[participle]!;
  if (!CHARGES.has(lemma) || xpos !== 'VBN' || deprel !== 'acl' || head < 0) return -1;
  const verb = tokens[head]!.deprel === 'obj' ? tokens[head]!.head : -1;
  return verb >= 0 && tokens[verb]!.upos === 'VERB' && verb < participle ? verb : -1;
}

/** True for what is said of the verb above though the tree hangs it on the participle: a second deed, "to death". */
const isOfVerb = (tokens: Tokens, at: number): boolean => {
  const { xpos, deprel, norm } = tokens[at]!;
  if (xpos === 'VBD' && deprel === 'conj') return hasKid(tokens, at, 'obj');
  return norm === 'death' && tokens[at - 1]?.norm === 'to';
};

/** "Beat a man accused of theft to death and burned his corpse": those who beat him burned it; he was accused of neither. */
export function mendActiveConjuncts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const over = (at: number): number => (tokens[at]!.head < 0 ? -1 : verbOver(tokens, tokens[at]!.head));
  if (!tokens.some((_, at) => isOfVerb(tokens, at) && over(at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isOfVerb(tokens, at) && over(at) >= 0 ? { ...token, head: over(at) } : token)),
  );
}
