import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

const OPENERS: ReadonlySet<string> = new Set(['as', 'after', 'before', 'while', 'until']);

/** What opens a clause that says when or why, and never what somebody says or wants. */
const NEVER_CONTENT: ReadonlySet<string> = new Set(['after', 'before', 'while', 'until', 'because', 'since']);

/** "Took the town without fighting after its soldiers fled": the clause behind "after" is nothing that is fought. */
export function mendTimeComplements(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isTime = (clause: number): boolean =>
    kidsOf(tokens, clause).some(
      (kid) => kid < clause && tokens[kid]!.deprel === 'mark' && NEVER_CONTENT.has(tokens[kid]!.norm),
    );
  if (!tokens.some(({ deprel }, at) => deprel === 'ccomp' && isTime(at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (token.deprel === 'ccomp' && isTime(at) ? { ...token, deprel: 'advcl' } : token)),
  );
}

/** "Nine died as troops loyal to the front stepped up raids": where a verb without a subject follows, "as" opens a clause. */
export function mendAsClauses(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (!tokens.some(({ norm }) => OPENERS.has(norm))) return sentence;
  const noun = tokens.findIndex(
    ({ deprel, upos }, at) => deprel === 'obl' && NOMINAL.has(upos) && opener(tokens, at) !== undefined,
  );
  const verb = noun < 0 ? undefined : verbBehind(tokens, noun);
  if (verb === undefined) return sentence;
  const as = opener(tokens, noun);
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, deprel: 'advcl' };
    if (at === as) return { ...token, upos: 'SCONJ', xpos: 'IN', head: verb, deprel: 'mark' };
    return at === noun ? { ...token, head: verb, deprel: 'nsubj' } : token;
  });
  return withArcs(sentence, mended);
}

const opener = (tokens: readonly Token[], noun: number): number | undefined =>
  kidsOf(tokens, noun).find((kid) => tokens[kid]!.deprel === 'case' && OPENERS.has(tokens[kid]!.norm));

/** The finite verb behind the noun that hangs where the noun does and has no subject. */
const verbBehind = (tokens: readonly Token[], noun: number): number | undefined =>
  kidsOf(tokens, tokens[noun]!.head).find(
    (kid) =>
      kid > noun &&
      /^(?:advcl|ccomp|obj)$/.test(tokens[kid]!.deprel) &&
      /^VB[DPZ]$/.test(tokens[kid]!.xpos) &&
      !kidsOf(tokens, kid).some((one) => /^(?:nsubj|csubj|mark|aux|cop)/.test(tokens[one]!.deprel)),
  );
