import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** Participles of whoever stands by another: what they say is a quality, and seldom the news. */
const BACKED: ReadonlySet<string> = new Set(['back', 'support', 'lead', 'assist', 'aid', 'accompany', 'arm', 'equip']);

/**
 * "Troops backed by local militiamen recaptured the town": the verb of the sentence is the one behind, which has an object and
 * no subject of its own, and the militiamen are those who back.
 */
export function mendBackedBy(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const backed = tokens.findIndex(
    ({ lemma, xpos, upos }, at) =>
      upos === 'VERB' &&
      BACKED.has(lemma) &&
      /^VB[DN]$/.test(xpos) &&
      tokens[at + 1]?.norm === 'by' &&
      tokens[at - 1]?.head === at &&
      /^nsubj/.test(tokens[at - 1]!.deprel) &&
      !hasKid(tokens, at, 'aux'),
  );
  const verb = backed < 0 ? undefined : laterVerb(tokens, backed);
  const by = tokens[backed + 1]?.head ?? -1;
  if (verb === undefined || by <= backed || by > verb || !NOMINAL.has(tokens[by]!.upos)) return sentence;
  const subject = backed - 1;
  const { head, deprel } = tokens[backed]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: token.xpos === 'VBN' ? 'VBD' : token.xpos, head, deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === backed) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    if (at === by) return { ...token, head: backed, deprel: 'obl:agent' };
    return token.head === backed && (at > verb || token.deprel === 'punct') ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}

const laterVerb = (tokens: readonly Token[], backed: number): number | undefined =>
  kidsOf(tokens, backed).find(
    (kid) =>
      kid > backed &&
      tokens[kid]!.upos === 'VERB' &&
      /^VB[DNPZ]$/.test(tokens[kid]!.xpos) &&
      /^(?:conj|advcl|parataxis|ccomp|xcomp|dep)/.test(tokens[kid]!.deprel) &&
      !['nsubj', 'mark', 'cc'].some((relation) => hasKid(tokens, kid, relation)) &&
      hasKid(tokens, kid, 'obj'),
  );
