import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** What only a clause has. */
const OF_CLAUSES = ['nsubj', 'cop', 'aux', 'obj', 'case', 'mark', 'orphan'];

/** The noun right before the "and" of a noun that the tree joins to their verb; -1 where there is none. */
function firstOf(tokens: readonly Token[], at: number): number {
  const { upos, deprel, head } = tokens[at]!;
  if (!NOUNS.has(upos) || deprel !== 'conj' || tokens[head]?.upos !== 'VERB') return -1;
  if (OF_CLAUSES.some((relation) => hasKid(tokens, at, relation))) return -1;
  const and = kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel === 'cc') ?? 0;
  const first = tokens[and - 1];
  const isArgument = first !== undefined && NOUNS.has(first.upos) && first.head === head && and - 1 > head;
  return isArgument ? and - 1 : -1;
}

/** "Came under fire from airstrikes and artillery": a noun behind a noun and "and" is joined to that, and no clause of its own. */
export function mendNounsJoinedToVerbs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const firsts = tokens.map((_, at) => firstOf(tokens, at));
  if (firsts.every((first) => first < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (firsts[at]! < 0 ? token : { ...token, head: firsts[at]! })),
  );
}
