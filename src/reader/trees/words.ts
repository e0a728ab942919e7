import type { Sentence, Token } from '../../syntax/tree.ts';

/** A token that knows its neighbours in the dependency tree. */
export interface Word extends Token {
  /** Index in its sentence. */
  readonly at: number;
  readonly tree: Tree;
  readonly parent: Word | null;
  readonly kids: readonly Word[];
}

/** A sentence whose words are linked to each other. */
export interface Tree {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly parsed: boolean;
  /** True where (nearly) all letters are capitals: wire style, headlines. */
  readonly capitals: boolean;
}

type Linked = { -readonly [K in keyof Word]: K extends 'kids' ? Word[] : Word[K] };

const isCapitals = (sentence: Sentence): boolean => {
  let upper = 0;
  let lower = 0;
  for (const { text } of sentence.tokens) {
    if (text !== text.toLowerCase() && text === text.toUpperCase()) upper += text.length;
    else if (text !== text.toUpperCase()) lower += text.length;
  }
  return upper > 8 && upper > 4 * lower;
};

/** Links the tokens of a sentence into a tree of words. */
export function linkWords(sentence: Sentence, index: number): Tree {
  const words: Linked[] = [];
  const tree: Tree = {
    index,
    start: sentence.start,
    end: sentence.end,
    words: words as readonly Word[],
    parsed: sentence.parsed,
    capitals: isCapitals(sentence),
  };
  sentence.tokens.forEach((token, at) => {
    words.push({ ...token, at, tree, parent: null, kids: [] });
  });
  for (const word of words) {
    const parent = words[word.head];
    if (!parent || parent === word) continue;
    word.parent = parent as Word;
    parent.kids.push(word as Word);
  }
  return tree;
}

/** The relation without its subtype: "nsubj:pass" is "nsubj". */
export const rel = (word: Word): string => {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
};

/** Dependents that stand in one of the given relations, subtypes included, in text order. */
export const kidsBy = (word: Word, ...relations: readonly string[]): Word[] =>
  word.kids.filter((kid) => relations.includes(kid.deprel) || relations.includes(rel(kid)));

/** The first dependent in one of the given relations. */
export const kidBy = (word: Word, ...relations: readonly string[]): Word | null =>
  word.kids.find((kid) => relations.includes(kid.deprel) || relations.includes(rel(kid))) ?? null;

/** The word and those coordinated with it, in text order. */
export const withConjuncts = (word: Word): Word[] => {
  const found = [word];
  for (let i = 0; i < found.length && found.length < 60; i++) {
    for (const kid of found[i]!.kids) if (rel(kid) === 'conj') found.push(kid);
  }
  return found.sort((a, b) => a.at - b.at);
};

/** The word at the head of the coordination that this word belongs to. */
export const firstConjunct = (word: Word): Word => {
  let first = word;
  while (rel(first) === 'conj' && first.parent) first = first.parent;
  return first;
};

/** From the word's parent up to the root. */
export function* ancestors(word: Word): Generator<Word> {
  let up = word.parent;
  for (let steps = 0; up && steps < 200; steps++) {
    yield up;
    up = up.parent;
  }
}

/** True where a word hangs on another, at whatever depth. */
export const isUnder = (word: Word, above: Word): boolean => {
  for (const up of ancestors(word)) if (up === above) return true;
  return false;
};

/** The prepositions that mark a word, joined by spaces and in lower case: "in", "due to"; "" where there are none. */
export const caseOf = (word: Word): string => {
  const marks = word.kids.filter(
    (kid) => rel(kid) === 'case' && kid.norm !== "'s" && kid.norm !== "'" && kid.at < word.at,
  );
  return marks
    .flatMap((mark) => [mark, ...mark.kids.filter((kid) => rel(kid) === 'fixed')])
    .map((mark) => mark.norm)
    .join(' ');
};

/** True for words that can be the verb of a clause. */
export const isVerb = (word: Word): boolean =>
  word.upos === 'VERB' || (word.upos === 'AUX' && !['aux', 'cop'].includes(rel(word)));

/** "To capture": a verb in the infinitive with its mark. */
export const isInfinitive = (word: Word): boolean =>
  word.xpos === 'VB' && word.kids.some((kid) => rel(kid) === 'mark' && kid.norm === 'to');

/** True for nouns, names and numbers used as such. */
export const isNominal = (word: Word): boolean => ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'].includes(word.upos);

/** True where the clause of this verb is passive, or the participle is. */
export const isPassive = (verb: Word): boolean => {
  if (verb.kids.some((kid) => ['nsubj:pass', 'aux:pass', 'csubj:pass'].includes(kid.deprel))) return true;
  // "nine had died in an ambush by rebels": the rebels' is the ambush
  const isPerfect = verb.kids.some((kid) => kid.deprel === 'aux' && kid.lemma === 'have');
  if (verb.kids.some((kid) => kid.deprel === 'obl:agent')) return !isPerfect;
  if (verb.xpos !== 'VBN') return false;
  if (verb.kids.some((kid) => rel(kid) === 'obj' || kid.deprel === 'aux')) return false;
  // "were killed or injured", "were killed and scores injured": the auxiliary stands once
  if (rel(verb) === 'conj' && verb.parent?.xpos === 'VBN') return isPassive(verb.parent);
  // "he was found murdered"
  if (rel(verb) === 'advcl' || rel(verb) === 'xcomp')
    return !!verb.parent && isVerb(verb.parent) && isPassive(verb.parent);
  return ['acl', 'amod'].includes(rel(verb)) && verb.deprel !== 'acl:relcl';
};

/** Every word of the subtree, in text order; dependents in `without` are left out with all below them. */
export const subtree = (word: Word, without: (kid: Word) => boolean = () => false): Word[] => {
  const found: Word[] = [];
  const visit = (at: Word, depth: number): void => {
    found.push(at);
    if (depth < 100) for (const kid of at.kids) if (!without(kid)) visit(kid, depth + 1);
  };
  visit(word, 0);
  return found.sort((a, b) => a.at - b.at);
};

const COMPARED: ReadonlySet<string> = new Set(['less', 'fewer', 'more']);

/** "No fewer than 30", "not more than 12": the negation says how many, and denies nothing. */
export const boundsFigure = ({ at, tree: { words } }: Word): boolean =>
  COMPARED.has(words[at + 1]?.norm ?? '') && words[at + 2]?.norm === 'than';
