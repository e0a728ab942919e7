import type { Document } from '../document.ts';
import type { Word } from '../trees/words.ts';
import { type Kind, kindOf, nounClass } from './kinds.ts';
import { phraseOf } from './phrases.ts';

/** Dashes that open an apposition: "three villages -- A, B and C". */
const DASHES: readonly string[] = ['–', '—', '--'];
const SEPARATORS = new Set([',', 'and', 'or', '&', ';', '/', ':', ...DASHES, 'including', 'namely']);
const SEPARATOR_PHRASES = ['as well as', 'in addition to', 'along with', 'together with', 'and also'];

// How many tokens of separation begin at an index.
function separation(words: readonly Word[], at: number): number {
  let past = at;
  for (let steps = 0; steps < 4; steps++) {
    const phrase = SEPARATOR_PHRASES.find((one) => one.split(' ').every((part, i) => words[past + i]?.norm === part));
    if (phrase) past += phrase.split(' ').length;
    else if (SEPARATORS.has(words[past]?.norm ?? '')) past++;
    else break;
  }
  return past - at;
}

const INSIDE = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN']);

interface Member {
  readonly head: Word;
  readonly past: number;
}

/** "Three villages: A, B and C": the words after the colon are the villages, none more. */
export function isSpelledOut(doc: Document, word: Word): boolean {
  const next = word.tree.words[endOf(doc, word)]?.norm ?? '';
  return next === ':' || next === 'namely' || DASHES.includes(next);
}

// One noun phrase from an index: determiners, adjectives, nouns, and "of X" after a noun.
function member(doc: Document, words: readonly Word[], from: number): Member | null {
  let past = from;
  let head: Word | null = null;
  while (words[past]) {
    const word = words[past]!;
    const nominal = word.upos === 'NOUN' || word.upos === 'PROPN';
    if (
      INSIDE.has(word.upos) ||
      word.xpos === 'PRP$' ||
      (word.xpos === 'VBN' && ['NOUN', 'PROPN'].includes(words[past + 1]?.upos ?? ''))
    ) {
      if (nominal) head = word;
      past++;
    } else if (word.norm === 'of' && head && kindOf(doc, head) === 'area') {
      past++;
    } else if (word.norm === "'s" && head) past++;
    else break;
  }
  return head ? { head, past } : null;
}

/** Separators after which a new member begins even where an adjunct stands between: "silos north of A, as well as B". */
const STRONG = new Set(['as', 'in', 'along', 'together', 'and']);

// Past the adjuncts of place that follow a member, where a strong separator comes after them; else where they began.
function pastAdjuncts(words: readonly Word[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && words[at]?.upos === 'ADP' && !startsPhrase(words, at); steps++) {
    at++;
    while (words[at] && (INSIDE.has(words[at]!.upos) || words[at]!.xpos === 'PRP$')) at++;
  }
  const after = words[at]?.norm === ',' ? at + 1 : at;
  return at > from && startsPhrase(words, after) ? at : from;
}

/** In words: a remark between brackets is no longer. */
const REMARK = 6;

/** "Jobar (three times), Harasta (twice)": the list goes on behind a remark on a member. */
function pastBrackets(words: readonly Word[], at: number): number {
  if (words[at]?.text !== '(') return at;
  const close = words.slice(at, at + REMARK).findIndex(({ text }) => text === ')');
  return close < 0 ? at : at + close + 1;
}

const startsPhrase = (words: readonly Word[], at: number): boolean =>
  STRONG.has(words[at]?.norm ?? '') &&
  SEPARATOR_PHRASES.some((one) => one.split(' ').every((part, i) => words[at + i]?.norm === part));

/**
 * The further members of a list that begins with a noun phrase, read off the words: "Deir Zaynun, the town of Kafr Hattin
 * and a few other villages". The tree often loses the later members of long lists; commas do not. A member before a verb
 * begins a clause of its own and is none.
 */
export function listAfter(doc: Document, word: Word, accepts: ReadonlySet<Kind>): Word[] {
  const { words } = word.tree;
  const found: Word[] = [];
  let onlyCommas = true;
  let at = endOf(doc, word);
  for (let members = 0; members < 40; members++) {
    at = pastAdjuncts(words, pastBrackets(words, at));
    const gap = separation(words, at);
    if (!gap) break;
    const next = member(doc, words, at + gap);
    if (!next || !isAccepted(doc, next.head, accepts) || beginsClause(words, next.past)) break;
    found.push(next.head);
    if (gap > 1 || words[at]!.norm !== ',') onlyCommas = false;
    at = next.past;
  }
  // "the group in the Sahel, JNIM": one more name after one comma is no list
  return found.length === 1 && onlyCommas ? [] : found;
}

/** In words: what "including" names stands no further off. */
const INCLUDED_WITHIN = 14;

/**
 * "Several towns in Idlib were bombed, including A and B", "three villages in Borno, among them C": the names behind a plural that
 * counts areas, wherever the verb stands; none where another plural comes between.
 */
export function includedPlaces(doc: Document, word: Word): Word[] {
  const { words } = word.tree;
  if (word.xpos !== 'NNS' || kindOf(doc, word) !== 'area') return [];
  const behind = words.slice(word.at + 1, word.at + INCLUDED_WITHIN);
  const opening = behind.findIndex(
    ({ norm }, i) => norm === 'including' || (norm === 'among' && behind[i + 1]?.norm === 'them'),
  );
  if (opening < 0 || behind.slice(0, opening).some(({ xpos, text }) => xpos === 'NNS' || text === ';')) return [];
  const from = word.at + 1 + opening + (behind[opening]!.norm === 'among' ? 2 : 1);
  const first = member(doc, words, from);
  if (first?.head.upos !== 'PROPN' || !PLACES.has(kindOf(doc, first.head))) return [];
  return [first.head, ...listAfter(doc, first.head, PLACES)];
}

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['place', 'name']);

// "Burned the post office, the National Bank and a shop": what a name's last word says it is
const isAccepted = (doc: Document, word: Word, accepts: ReadonlySet<Kind>): boolean =>
  accepts.has(kindOf(doc, word)) || accepts.has(nounClass(doc, word) ?? 'name');

// One past the last token of the phrase that the word heads.
function endOf(doc: Document, word: Word): number {
  const { end } = phraseOf(doc, word);
  let at = word.at;
  while (word.tree.words[at + 1] && word.tree.words[at + 1]!.end <= end) at++;
  return at + 1;
}

const beginsClause = (words: readonly Word[], at: number): boolean => {
  const next = words[at];
  return !!next && (next.upos === 'AUX' || (next.upos === 'VERB' && next.xpos !== 'VBG'));
};
