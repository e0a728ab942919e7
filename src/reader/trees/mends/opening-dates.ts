import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, isPassive, NOMINAL, withArcs } from './arcs.ts';

const OF_TIMES = new Set(['NOUN', 'PROPN', 'NUM', 'ADP', 'DET', 'ADJ', 'ADV']);
const LONGEST = 14;

/** A time with which a sentence opens, and what the tree hung on it. */
interface Opening {
  readonly comma: number;
  /** The noun behind the comma that the tree took for one more name of the time. */
  readonly subject: number;
  readonly verb: number;
}

/** "On 5 January", "last night", "at 9 this morning": words of time and nothing else. */
function isTime(tokens: readonly Token[], language: Language): boolean {
  const isWord = ({ norm, lemma, text, name }: Token): boolean =>
    language.timeNouns.has(lemma) || language.timeWords.has(norm) || (name >= 0 && /\s\d{4}$/.test(text));
  return (
    tokens.some(isWord) && tokens.every((token) => OF_TIMES.has(token.upos) && (isNeutral(token) || isWord(token)))
  );
}

// what a time has beside its nouns: "this", "at", "early", a figure
const isNeutral = ({ upos, norm }: Token): boolean =>
  !['NOUN', 'PROPN'].includes(upos) || /^\d{1,2}\D{0,2}$/.test(norm);

// A verb, or a noun with "be"
const isPredicate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'VERB' || tokens.some(({ head, deprel }) => head === at && deprel === 'cop');

function verbAbove(tokens: readonly Token[], from: number, after: number): number {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 0; steps++, at = tokens[at]!.head)
    if (at > after && isPredicate(tokens, at)) return at;
  return -1;
}

/** The comma that ends the opening: "During the night of Monday, on 16 October 2023," has two; -1 where the sentence has none. */
function commaAfter(tokens: readonly Token[], language: Language): number {
  let last = -1;
  for (let at = 1; at < Math.min(tokens.length, LONGEST); at++) {
    if (tokens[at]!.text !== ',') continue;
    if (!isTime(tokens.slice(last + 1, at), language)) break;
    last = at;
  }
  return last;
}

// "On 5 May 2021, four relatives, two women and two children, were killed": a noun behind the comma is no adjunct
const bareAfter = (tokens: readonly Token[], comma: number): number =>
  tokens.findIndex(
    ({ head, upos, deprel }, at) =>
      at > comma && head > at && NOMINAL.has(upos) && /^obl(?::unmarked)?$/.test(deprel) && !hasCase(tokens, at),
  );

const NEAR = new Set(['this', 'last', 'next', 'that', 'early', 'late']);

// Where the time ends: at its comma, or behind "yesterday", "last week" (between two tokens) before an article
function edgeOf(tokens: readonly Token[], language: Language): number {
  const comma = commaAfter(tokens, language);
  if (comma >= 0) return comma;
  const words = NEAR.has(tokens[0]?.norm ?? '') ? 2 : 1;
  const opens = ['DET', 'NUM', 'PROPN'].includes(tokens[words]?.upos ?? '');
  return opens && isTime(tokens.slice(0, words), language) ? words - 0.5 : -1;
}

function openingOf(tokens: readonly Token[], language: Language): Opening | null {
  const comma = edgeOf(tokens, language);
  if (comma < 0) return null;
  const top = tokens.findIndex(({ head }, at) => at < comma && (head < 0 || head > comma));
  const hung = tokens.findIndex(
    ({ head, upos }, at) => at > comma && head >= 0 && head < comma && NOMINAL.has(upos) && !hasCase(tokens, at),
  );
  // "On 25 January, commandos shot": or the figure of the date counts the noun
  const counted = top >= 0 && NOMINAL.has(tokens[tokens[top]!.head]?.upos ?? '') ? tokens[top]!.head : -1;
  const subject = hung >= 0 ? hung : counted >= 0 ? counted : bareAfter(tokens, comma);
  if (subject < 0) return null;
  const verb = verbAbove(tokens, subject, comma);
  return verb > subject ? { comma, subject, verb } : null;
}

/**
 * "On October 10, 2023, 18 civilians, including five children, were killed", "Last night, the mayor Juan Ruiz was shot", "On
 * 5 May, Juan Ruiz, mayor of the town, was killed": what follows the time is no second name of it but the subject of the verb
 * that the time belongs to.
 */
export function mendOpeningDates(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const opening = openingOf(tokens, language);
  if (!opening) return sentence;
  const old = tokens.findIndex(({ head, deprel }) => head === opening.verb && deprel.startsWith('nsubj'));
  if (old < opening.comma || old === opening.subject) return apply(sentence, opening, old, 'obl:unmarked');
  if (hasCase(tokens, old)) return apply(sentence, opening, old, 'nmod');
  return isRenamed(tokens, opening.subject, old) ? apply(sentence, opening, old, 'appos') : sentence;
}

// "Juan Ruiz, mayor of the town, was killed": the second noun stands right behind the name and a comma
const isRenamed = (tokens: readonly Token[], name: number, noun: number): boolean =>
  ['PROPN', 'NOUN'].includes(tokens[name]!.upos) &&
  tokens.slice(name + 1, noun).some(({ text }) => text === ',') &&
  tokens
    .slice(name + 1, noun)
    .every(({ upos }) => ['PUNCT', 'DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'NUM'].includes(upos));

function apply(sentence: Sentence, { comma, subject, verb }: Opening, old: number, as: string): Sentence {
  const { tokens } = sentence;
  const passive = isPassive(tokens, verb);
  const mended = tokens.map((token, at) => {
    if (at === subject) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    if (at === old) return { ...token, head: at < comma ? verb : subject, deprel: as };
    if (at < comma && (token.head < 0 || token.head > comma))
      return { ...token, head: verb, deprel: hasCase(tokens, at) ? 'obl' : 'obl:unmarked' };
    // whatever else hung on the time goes with the noun
    return at > comma && token.head >= 0 && token.head < comma ? { ...token, head: subject } : token;
  });
  return withArcs(sentence, mended);
}
