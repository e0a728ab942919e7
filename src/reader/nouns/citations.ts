import { type Document, nameOf } from '../document.ts';
import { caseOf, isVerb, kidBy, type Tree, type Word, withConjuncts } from '../trees/words.ts';
import { placeEntry } from './kinds.ts';
import { phraseOf } from './phrases.ts';

/** A phrase that says whose word its sentence is, wherever it stands. */
export interface Citation {
  /** The word that cites, for `explain`. */
  readonly mark: string;
  readonly speakers: readonly Word[];
  /** Who passes their word on, where the phrase itself says so: "the agency quoted a medic as saying". */
  readonly quoter: readonly Word[];
}

const known = new WeakMap<Tree, readonly Citation[]>();

/** The citations of a sentence: "according to X", "citing Y", "the agency quoted Z as saying", "Local sources: …". */
export function citationsOf(doc: Document, tree: Tree): readonly Citation[] {
  const before = known.get(tree);
  if (before) return before;
  const found = [
    ...tree.words.flatMap((word) => [...underMark(doc, word), ...cited(doc, word)]),
    ...label(doc, tree),
    ...endLabel(doc, tree),
  ];
  known.set(tree, found);
  return found;
}

// "according to a medic"
function underMark(doc: Document, word: Word): Citation[] {
  const mark = caseOf(word);
  return doc.language.attributing.has(mark) ? [{ mark, speakers: withConjuncts(word), quoter: [] }] : [];
}

const NOMINAL = new Set(['NOUN', 'PROPN']);
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON']);

// The noun that ends the phrase after a word, with those joined to it: trees lose "citing activists" between commas.
function nounsAfter(words: readonly Word[], at: number): Word[] {
  let past = at + 1;
  while (past < words.length && past < at + 8 && INSIDE.has(words[past]!.upos)) past++;
  const head = words[past - 1]!;
  if (past === at + 1 || !NOMINAL.has(head.upos)) return [];
  return words[past]?.upos === 'CCONJ' ? [head, ...nounsAfter(words, past)] : [head];
}

// "citing activists", "quoting local officials"; "quoted a medic as saying"
function cited(doc: Document, word: Word): Citation[] {
  const { words } = word.tree;
  if (!isVerb(word) || !doc.language.citing.has(word.lemma)) return [];
  if (words[word.at + 1]?.norm === 'by') return quotedBy(words, word);
  const speakers = nounsAfter(words, word.at);
  if (!speakers.length) return [];
  if (word.xpos === 'VBG') return [{ mark: word.norm, speakers, quoter: [] }];
  const says = words.slice(speakers.at(-1)!.at + 1, speakers.at(-1)!.at + 3);
  if (!says.some((one) => isVerb(one) && one.xpos === 'VBG' && doc.language.stanceOf(one.lemma)?.speaker)) return [];
  const subject = kidBy(word, 'nsubj') ?? nounBefore(words, word);
  return [{ mark: word.norm, speakers, quoter: subject ? withConjuncts(subject) : [] }];
}

// "sources cited by Reuters", "the front, quoted by a news agency,"
function quotedBy(words: readonly Word[], verb: Word): Citation[] {
  const quoter = nounsAfter(words, verb.at + 1);
  const comma = words[verb.at - 1]?.text === ',' ? words[verb.at - 1]! : verb;
  const speaker = verb.deprel === 'acl' && verb.parent ? verb.parent : nounBefore(words, comma);
  return speaker && quoter.length ? [{ mark: `${verb.norm} by`, speakers: [speaker], quoter }] : [];
}

const nounBefore = (words: readonly Word[], verb: Word): Word | null => {
  const before = words[verb.at - 1];
  return before && NOMINAL.has(before.upos) ? before : null;
};

const LONGEST_LABEL = 5;

// "Local sources: the army shelled the town": who speaks stands before a colon at the head of the sentence.
function label(doc: Document, { words }: Tree): Citation[] {
  const colon = words.findIndex((word) => word.text === ':');
  const head = words[colon - 1];
  if (colon < 1 || colon > LONGEST_LABEL || colon > words.length - 4 || !head || !NOMINAL.has(head.upos)) return [];
  if (!words.slice(0, colon).every((word) => INSIDE.has(word.upos))) return [];
  // "Civilians: 11 killed" counts them
  if (words[colon + 1]!.upos === 'NUM' && !isOutletByName(doc, head) && !isAuthority(doc, head)) return [];
  // "Syria: rebels seize a village": where it was, or who says so
  if (!speaks(doc, head) || placeEntry(nameOf(doc, head)?.entries ?? [])) return [];
  return [{ mark: `${head.norm}:`, speakers: [head], quoter: [] }];
}

/** "Army: 12 militants killed": an authority counts others. */
const isAuthority = ({ language }: Document, { lemma }: Word): boolean =>
  language.headlineSources.has(lemma.toLowerCase()) || language.authorities.has(lemma.toLowerCase());

const speaks = (doc: Document, head: Word): boolean =>
  doc.language.sourceNouns.has(head.lemma) ||
  isAuthority(doc, head) ||
  phraseOf(doc, head).actor !== null ||
  isOutletByName(doc, head);

/** "Radio Okapi", "Horn News Agency": a name that says that it is an outlet's. */
const isOutletByName = ({ language }: Document, head: Word): boolean =>
  head.upos === 'PROPN' &&
  head.tree.words
    .slice(Math.max(0, head.at - LONGEST_LABEL), head.at + 1)
    .filter((word) => word === head || word.parent === head || word === head.parent)
    .some(({ norm }) => norm.split(' ').some((part) => language.outletNouns.has(part) || part === 'news'));

const LONGEST_END = 4;

// "Strikes kill nine in Sagaing - UN", "… near Jilib: AFRICOM": whose word a headline is stands behind its last colon or dash.
function endLabel(doc: Document, { words }: Tree): Citation[] {
  const mark = words.findLastIndex(({ text }) => /^[:–—-]$/.test(text));
  const behind = words.slice(mark + 1);
  const head = behind.at(-1);
  if (mark < 3 || !head || behind.length > LONGEST_END || !NOMINAL.has(head.upos)) return [];
  if (!behind.every((word) => INSIDE.has(word.upos)) || !words.slice(0, mark).some(isVerb)) return [];
  // "Rockets hit an airport - Ukraine": where it was, or who says so
  if (!speaks(doc, head) || placeEntry(nameOf(doc, head)?.entries ?? [])) return [];
  return [{ mark: `${words[mark]!.text} ${head.norm}`, speakers: [head], quoter: [] }];
}
