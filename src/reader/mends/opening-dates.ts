import type { Sentence, Token } from '../../syntax/tree.ts';
import { isTree } from './keeps-tree.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

/** How far from the start the date may stand: "Shortly before 6:50 am on Thursday, 4 March 2021". */
const OPENING = 8;

/** The full date with which the sentence opens, joined to one word, before a comma. */
const dateAt = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    ({ text, name }, at) => at < OPENING && name >= 0 && /\s\d{4}$/.test(text) && tokens[at + 1]?.text === ',',
  );

/** The word behind the date that governs it, and the word of the opening that hangs on it. */
function above(tokens: readonly Token[], date: number): { readonly verb: number; readonly top: number } {
  let top = date;
  for (let steps = 0; steps < OPENING && tokens[top]!.head >= 0 && tokens[top]!.head <= date; steps++)
    top = tokens[top]!.head;
  return { verb: tokens[top]!.head, top };
}

const hasCase = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, deprel }) => head === at && deprel.startsWith('case'));

/** The noun behind the date that hangs on it, or as an adjunct without a preposition on the verb. */
const subjectAfter = (tokens: readonly Token[], date: number, verb: number): number =>
  tokens.findIndex(
    ({ head, upos, deprel }, at) =>
      at > date + 1 &&
      at < verb &&
      NOMINAL.has(upos) &&
      !hasCase(tokens, at) &&
      (head <= date ? head >= 0 : head === verb && (deprel === 'obl' || deprel === 'obl:unmarked')),
  );

/**
 * "On October 10, 2023, 18 civilians, including five children, were killed": what follows the date is no second name of it
 * but the subject of the verb that the date belongs to.
 */
export function mendOpeningDates(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const date = dateAt(tokens);
  if (date < 0) return sentence;
  const { verb, top } = above(tokens, date);
  if (tokens[verb]?.upos !== 'VERB') return sentence;
  const after = subjectAfter(tokens, date, verb);
  if (after < 0) return sentence;
  const subject = tokens.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  // "four members of the family, two women and two children, were killed"
  const says = subject > after ? closes(tokens, subject, verb) : false;
  if (subject > date && !hasCase(tokens, subject) && !says) return sentence;
  const passive = tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass');
  const mended = tokens.map((token, at) => {
    if (at === top) return { ...token, head: verb, deprel: 'obl' };
    if (at === after) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    return at === subject ? { ...token, head: after, deprel: says ? 'appos' : 'nmod' } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : sentence;
}

// A comma before the noun and one before its verb: it says again who they were
const closes = (tokens: readonly Token[], noun: number, verb: number): boolean => {
  const first = tokens.findIndex(({ head }, at) => at < noun && head === noun);
  let last = verb - 1;
  while (tokens[last] && ['AUX', 'ADV'].includes(tokens[last]!.upos)) last--;
  return tokens[(first < 0 ? noun : first) - 1]?.text === ',' && tokens[last]?.text === ',';
};
