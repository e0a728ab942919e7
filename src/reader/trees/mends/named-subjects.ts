import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const SINGULAR = new Set(['was', 'has', 'is']);
const LOOSE = new Set([
  'appos',
  'conj',
  'flat',
  'nmod',
  'nmod:desc',
  'dep',
  'list',
  'parataxis',
  'obl:unmarked',
  'obl:tmod',
  'compound',
]);

/** The first word of the run of nouns, names and what stands before them that ends at a word. */
function runTo(tokens: readonly Token[], last: number): number {
  let first = last;
  while (first > 0 && ['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM'].includes(tokens[first - 1]!.upos)) first--;
  return first;
}

/**
 * "Today in San Juan, the port on the coast, Judge Ana Ruiz was shot": the name right before the auxiliary, with a comma before
 * it and none behind, is the subject, whatever farther left the tree took for it.
 */
export function mendNamedSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token, at) => token.upos === 'VERB' && auxiliaryOf(tokens, at) > 0);
  const auxiliary = verb < 0 ? -1 : auxiliaryOf(tokens, verb);
  if (auxiliary < 3 || !SINGULAR.has(tokens[auxiliary]!.norm)) return sentence;
  const last = auxiliary - 1;
  const first = runTo(tokens, last);
  if (first < 2 || tokens[first - 1]!.text !== ',' || tokens[last]!.upos !== 'PROPN') return sentence;
  const head = tokens.findIndex(({ head: up }, at) => at >= first && at <= last && (up < first || up > last));
  const subject = tokens.findIndex(({ head: up, deprel }) => up === verb && deprel.startsWith('nsubj'));
  if (head < 0 || subject >= first || !LOOSE.has(tokens[head]!.deprel) || tokens[head]!.upos !== 'PROPN')
    return sentence;
  // "the mayor of the port, Juan Ruiz was …": only where the subject so far cannot be one
  if (subject >= 0 && !language.timeWords.has(tokens[subject]!.norm) && !isPlacedBefore(tokens, subject))
    return sentence;
  const relation = tokens[subject]?.deprel ?? 'nsubj:pass';
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === head) return { ...token, head: verb, deprel: relation };
      if (at === subject) return { ...token, head: verb, deprel: 'obl:unmarked' };
      return token;
    }),
  );
}

const auxiliaryOf = (tokens: readonly Token[], verb: number): number =>
  tokens.findIndex(({ head, deprel }, at) => head === verb && at < verb && deprel.startsWith('aux'));

// "in Buenaventura, the port …": what stands beside a place behind a preposition
const isPlacedBefore = (tokens: readonly Token[], subject: number): boolean => {
  const comma = tokens.findLastIndex(({ text }, at) => at < subject && text === ',');
  const before = tokens[comma - 1];
  return (
    comma > 0 &&
    before?.upos === 'PROPN' &&
    tokens
      .slice(Math.max(0, comma - 4), comma)
      .some(({ upos, norm }) => upos === 'ADP' && ['in', 'at', 'near'].includes(norm))
  );
};
