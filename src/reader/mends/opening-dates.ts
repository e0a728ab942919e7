import type { Sentence, Token } from '../../syntax/tree.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);

/** The full date with which the sentence opens, joined to one word, before a comma. */
const dateAt = (tokens: readonly Token[]): number =>
  tokens.findIndex(
    ({ text, name }, at) => at < 5 && name >= 0 && /\s\d{4}$/.test(text) && tokens[at + 1]?.text === ',',
  );

/**
 * "On October 10, 2023, 18 civilians, including five children, were killed": what follows the date is no second name of it
 * but the subject of the verb that the date belongs to.
 */
export function mendOpeningDates(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const date = dateAt(tokens);
  if (date < 0) return sentence;
  const verb = tokens[date]!.head;
  const after = tokens.findIndex(
    ({ head, upos }, at) => at > date + 1 && head === date && NOMINAL.has(upos) && !hasCase(tokens, at),
  );
  if (after < 0 || verb < after || tokens[verb]?.upos !== 'VERB') return sentence;
  const subject = tokens.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  if (subject >= 0 && subject !== date && !hasCase(tokens, subject)) return sentence;
  const passive = tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass');
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === date) return { ...token, head: verb, deprel: 'obl' };
      if (at === after) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
      return at === subject ? { ...token, head: after, deprel: 'nmod' } : token;
    }),
  };
}

const hasCase = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, deprel }) => head === at && deprel.startsWith('case'));
