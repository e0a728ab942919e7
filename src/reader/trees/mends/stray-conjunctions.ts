import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

const TEMPORAL: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'following']);

/** The noun that a conjunction of time stands before, where the tree sets both apart and no verb follows. */
function nounOf(tokens: readonly Token[], at: number): number {
  const { norm, upos, head, deprel } = tokens[at]!;
  if (!TEMPORAL.has(norm) || !/^(?:SCONJ|ADV)$/.test(upos) || deprel !== 'parataxis' || head < 0) return -1;
  return (
    kidsOf(tokens, head).findLast(
      (kid) =>
        kid > at &&
        kid - at < 5 &&
        tokens[kid]!.deprel === 'parataxis' &&
        NOMINAL.has(tokens[kid]!.upos) &&
        !['nsubj', 'cop', 'aux'].some((relation) => hasKid(tokens, kid, relation)),
    ) ?? -1
  );
}

/** "Face charges after being arrested": a clause of time that the tree hangs on a noun is the verb's. */
function timeClause(tokens: readonly Token[]): number {
  return tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      upos === 'VERB' &&
      deprel === 'acl' &&
      tokens[head]!.deprel === 'obj' &&
      tokens[tokens[head]!.head]?.upos === 'VERB' &&
      kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'mark' && TEMPORAL.has(tokens[kid]!.norm)),
  );
}

/** "Nine are being held after raids": a word of time before a noun is its preposition, and both belong to the verb. */
export function mendStrayConjunctions(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => nounOf(tokens, index) >= 0);
  const clause = at < 0 ? timeClause(tokens) : -1;
  if (clause >= 0) {
    const verb = tokens[tokens[clause]!.head]!.head;
    return withArcs(
      sentence,
      tokens.map((token, index) => (index === clause ? { ...token, head: verb, deprel: 'advcl' } : token)),
    );
  }
  if (at < 0) return sentence;
  const noun = nounOf(tokens, at);
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return { ...token, upos: 'ADP', xpos: 'IN', head: noun, deprel: 'case' };
      return index === noun ? { ...token, deprel: 'obl' } : token;
    }),
  );
}
