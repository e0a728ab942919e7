import { type Document, timeOf } from '../document.ts';
import { type Phrase, phraseOf } from '../nouns/phrases.ts';
import type { Word } from '../trees/words.ts';

const OPENS_NAMES = /^[,:;(–—-]$/;
const JOINS = new Set(['and', 'or', 'as']);

const isMany = ({ number }: Phrase): boolean => number !== null && (number.max === null || number.max > 1);

const isGroup = ({ number, plural, person }: Phrase): boolean => number !== null || (plural && person === null);

const isPerson = (doc: Document, word: Word): boolean => {
  const phrase = phraseOf(doc, word);
  return phrase.number === null && (phrase.person !== null || word.upos === 'PROPN');
};

/** The comma, colon, dash or bracket behind a counted phrase where names of those whom it counts begin; -1 where none do. */
function namesBegin(doc: Document, whole: Word): number {
  const { words } = whole.tree;
  const { end } = phraseOf(doc, whole);
  let at = whole.at + 1;
  while (words[at] && (words[at]!.start < end || !OPENS_NAMES.test(words[at]!.text)) && at - whole.at < 12) {
    if (JOINS.has(words[at]!.norm) && words[at]!.start >= end) return -1;
    at++;
  }
  if (!words[at] || !OPENS_NAMES.test(words[at]!.text)) return -1;
  // behind a colon all are those counted: "three men: a grandfather, Juan Ruiz, and his sons"
  if (words[at]!.text === ':') return at;
  const first = words.slice(at + 1).find((one) => ['NOUN', 'PROPN'].includes(one.upos) && !timeOf(doc, one));
  return first && isPerson(doc, first.upos === 'NOUN' ? headOf(first) : first) ? at : -1;
}

// "journalist Juan Ruiz": the noun before a name is part of it
const headOf = (noun: Word): Word => (noun.parent?.upos === 'PROPN' && noun.parent.at > noun.at ? noun.parent : noun);

/**
 * "Two brothers, Juan and Pedro Ruiz", "killed two villagers, Juan Ruiz and his daughter Maria Ruiz", "his sons – Juan and Pedro": who are named behind a
 * number of people are among them and not counted beside them.
 */
export function isNamedAmong(doc: Document, word: Word, before: readonly Word[]): boolean {
  if (!isPerson(doc, word)) return false;
  const whole = before.findLast((one) => one.at < word.at && isGroup(phraseOf(doc, one)));
  if (!whole) return false;
  const group = phraseOf(doc, whole);
  if (group.number && !isMany(group)) return false;
  const begin = namesBegin(doc, whole);
  // without a figure a comma may as well go on to others: "killed his sisters, Juan Ruiz and a guard"
  return begin >= 0 && begin < word.at && (group.number !== null || word.tree.words[begin]!.text !== ',');
}
