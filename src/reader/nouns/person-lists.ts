import { type Document, nameOf } from '../document.ts';
import { isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { type PersonName, personAt } from './persons.ts';
import { phraseOf } from './phrases.ts';

/** A person of a list: the word that the name begins or ends with, and the name. */
interface Listed {
  readonly word: Word;
  readonly name: PersonName;
}

const MOST_WORDS = 80;

/** "A minor known as Carlos" is one of a list; "Juan Ruiz, known as Carlos" is told of twice. */
const isNaming = ({ xpos, at, tree: { words } }: Word): boolean =>
  xpos === 'VBN' &&
  words[at + 1]?.norm === 'as' &&
  ['NOUN', 'ADJ'].includes((words[at - 1]?.upos === 'ADV' ? words[at - 2] : words[at - 1])?.upos ?? '');

/** What ends a list of persons: a clause begins, or ends. */
const isBorder = (word: Word): boolean =>
  (isVerb(word) && !isNaming(word)) ||
  ['AUX', 'SCONJ', 'INTJ'].includes(word.upos) ||
  [
    'who',
    'which',
    'that',
    'whose',
    'where',
    'when',
    'by',
    'with',
    'because',
    'according',
    'including',
    'said',
    ':',
  ].includes(word.norm) ||
  /^[.!?:"“”]$/.test(word.text);

/** The words from one on, leftwards or rightwards, up to where the list must end. */
function stretch(from: Word, step: 1 | -1): Word[] {
  const { words } = from.tree;
  const found: Word[] = [];
  for (let at = from.at + step; words[at] && found.length < MOST_WORDS && !isBorder(words[at]!); at += step)
    found.push(words[at]!);
  return step < 0 ? found.reverse() : found;
}

function personsIn(doc: Document, words: readonly Word[]): Listed[] {
  const found: Listed[] = [];
  for (const word of words) {
    if (word.upos !== 'PROPN' || found.some(({ name }) => name.start <= word.start && word.end <= name.end)) continue;
    const name = namesBand(doc, word) ? null : personAt(doc, word);
    if (name && name.start <= word.start && !isOfAnother(word)) found.push({ word, name });
  }
  return found;
}

/** "Juan Ruiz, a brother of the mayor Luis Rey": whose brother he was is none of the list, nor whom "and" joins to that name. */
function isOfAnother(word: Word): boolean {
  if (rel(word) === 'conj' && word.parent?.upos === 'PROPN' && word.parent.at < word.at)
    return isOfAnother(word.parent);
  const { words } = word.tree;
  let at = word.at - 1;
  while (at > 0 && (words[at]!.upos === 'DET' || words[at]!.upos === 'ADJ' || isPlainNoun(words[at]!))) at--;
  const noun = words[at - 1];
  return words[at]?.norm === 'of' && noun?.xpos === 'NN' && rel(noun) === 'appos';
}

// "the drug lord": a tagger may take the last word before a name for a part of it
const isPlainNoun = ({ upos, text, norm }: Word): boolean => upos === 'NOUN' || (upos === 'PROPN' && text === norm);

/** "A leader of the Jaime Ruiz front": the front is called after him. */
const namesBand = ({ language }: Document, { deprel, at, tree }: Word): boolean =>
  deprel === 'compound' && language.groupForms.has(tree.words[at + 1]?.norm ?? '');

// "…, police chief Juan Ruiz said": the last name before a verb begins the next clause
const opensClause = (word: Word): boolean => {
  const { words } = word.tree;
  const after = words[word.at + 1];
  return !!after && (isVerb(after) || after.upos === 'AUX');
};

/**
 * The further persons of a list that one of them begins or ends: "the priests Juan Ruiz, rector of the college, Ana Ortiz, and
 * their cook, Maria Paz, were killed". Trees lose such lists at the first remark; names, commas and "and" do not.
 */
export function personsBeside(doc: Document, member: Word, trigger: Word): Word[] {
  const before = member.at < trigger.at;
  const own = personAt(doc, member);
  const words =
    before || isBehindSemicolon(member, own) ? [...stretch(member, -1), ...stretch(member, 1)] : stretch(member, 1);
  const persons = personsIn(doc, words).filter(({ name }) => name.start !== own?.start);
  const listed = before
    ? persons.filter(({ word }) => !isInside(word, member))
    : persons.filter(({ word }) => !opensClause(word));
  return separated(words, listed) ? listed.map(({ word }) => word) : [];
}

/** "Among the injured are Juan Ruiz, 53; Ana Paz, 24": the tree may keep the second alone. */
const isBehindSemicolon = ({ at, tree: { words } }: Word, name: PersonName | null): boolean => {
  const first = words.findLastIndex((word) => word.at <= at && word.start <= (name?.start ?? 0));
  return name !== null && words[first - 1]?.text === ';';
};

/**
 * "Killed three journalists: Juan Ruiz, a photographer, Ana Paz and Eva Sol", "those who were kidnapped are Juan Ruiz and Ana
 * Paz": those after the colon, or the verb, are the journalists.
 */
export function spelledOut(doc: Document, member: Word): Word[] {
  const { words } = member.tree;
  const copula = copulaBehind(member);
  const colon = copula?.at ?? words.findIndex(({ text }, at) => at > member.at && text === ':');
  const isSeveral = phraseOf(doc, member).plural || member.norm === 'those';
  if (colon < 0 || !isSeveral || words[colon + 1]?.text === '"') return [];
  const listed = stretch(words[colon]!, 1);
  const persons = personsIn(doc, listed).map(({ word }) => word);
  // among those who are plainly persons a name that nobody knows is one too
  const others = persons.length ? listed.filter((word) => isUnknownName(doc, word)) : [];
  return [...new Set([...persons, ...others])].sort((a, b) => a.at - b.at);
}

/** "Those who were kidnapped ARE Juan Ruiz and Ana Paz": behind the clause that says what befell them. */
const copulaBehind = (member: Word): Word | undefined =>
  member.deprel.startsWith('nsubj') && member.parent?.upos === 'PROPN' && kidsBy(member, 'acl').length > 0
    ? kidsBy(member.parent, 'cop').find(({ at }) => at > member.at)
    : undefined;

const isUnknownName = (doc: Document, word: Word): boolean => {
  const name = nameOf(doc, word);
  return (
    word.upos === 'PROPN' &&
    /^\p{Lu}\S+ \p{Lu}/u.test(word.text) &&
    (!name || (name.entries.length === 0 && name.form === 'proper')) &&
    [':', ',', ';', 'and'].includes(word.tree.words[word.at - 1]?.norm ?? '')
  );
};

/** "Seven members of the family of the journalist Juan Ruiz": he is part of the phrase and none of the list. */
function isInside(word: Word, member: Word): boolean {
  let inner = false;
  for (let at = word; at.parent && at !== member; at = at.parent) {
    if (rel(at) === 'conj') return false;
    inner ||= rel(at) === 'nmod';
    if (at.parent === member) return inner;
  }
  return false;
}

// A comma or "and" stands before each that follows another
const separated = (words: readonly Word[], listed: readonly Listed[]): boolean =>
  listed.length > 0 && words.some((word) => [',', ';', 'and'].includes(word.norm));
