import type { Sentence, Token } from '../../../syntax/tree.ts';

/** Words that are prepositions before a noun and conjunctions before a clause. */
const EITHER = new Set(['as', 'after', 'before', 'since', 'until']);
const SUBJECT = /^(?:nsubj|csubj|expl)/;

/**
 * "Four died as government artillery shelled the suburb": a noun under "as" that a finite verb without a subject follows
 * is that verb's subject, and "as" opens the clause.
 */
export function mendClauseSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!/^(?:obl|nmod)$/.test(token.deprel)) continue;
    const mark = tokens.findIndex(({ head, deprel, norm }) => head === at && deprel === 'case' && EITHER.has(norm));
    if (mark < 0 || mark > at) continue;
    const verb = verbAfter(tokens, at);
    if (verb < 0) continue;
    return {
      ...sentence,
      tokens: tokens.map((one, i) => {
        if (i === at) return { ...one, head: verb, deprel: 'nsubj' };
        if (i === mark) return { ...one, head: verb, deprel: 'mark' };
        return one;
      }),
    };
  }
  return sentence;
}

// The next word but for adverbs and what belongs to the noun: a verb in the past that opens a clause and has no subject.
function verbAfter(tokens: readonly Token[], noun: number): number {
  let at = noun + 1;
  while (tokens[at] && (tokens[at]!.upos === 'ADV' || tokens[at]!.head === noun)) at++;
  const verb = tokens[at];
  if (verb?.upos !== 'VERB' || verb.deprel !== 'advcl' || verb.head > noun) return -1;
  const kids = tokens.filter(({ head }) => head === at);
  const finite = verb.xpos === 'VBD' || (verb.xpos === 'VBN' && kids.some(({ deprel }) => deprel === 'obj'));
  return finite && !kids.some(({ deprel }) => SUBJECT.test(deprel)) ? at : -1;
}
