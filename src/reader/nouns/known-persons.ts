import { type Document, nameOf } from '../document.ts';
import { caseOf, isNominal, rel, type Tree, type Word } from '../trees/words.ts';
import { kindOf } from './kinds.ts';
import { type PersonName, personAt } from './persons.ts';
import type { Phrase } from './phrases.ts';

/** A person whom the text names in full: the word that heads the name, its parts, and the words that say who it is. */
interface KnownPerson {
  readonly word: Word;
  readonly text: string;
  readonly parts: readonly string[];
  readonly said: ReadonlySet<string>;
}

const partsOf = (name: string): string[] => name.toLowerCase().replace(/\./g, '').split(/\s+/);

/** How many words before a name may say who it is: "former Antioquia police commander Juan Ruiz". */
const BEFORE = 5;

// "Senator Juan Ruiz", "Juan Ruiz, a senator from Cali", "the senator, Juan Ruiz"
function saidOf(word: Word, { start }: PersonName): Set<string> {
  const { words } = word.tree;
  const own = [...word.text.slice(0, Math.max(0, start - word.start)).matchAll(/\S+/g)].map(([text]) =>
    text.toLowerCase(),
  );
  const said = new Set(own);
  const at = words.findIndex((one) => one.end > start);
  for (let i = at - 1; i >= 0 && at - i <= BEFORE; i--) {
    const one = words[i]!;
    if (!isNominal(one) && one.upos !== 'ADJ') break;
    for (const text of one.norm.split(/\s+/)) said.add(text);
  }
  const beside = [...word.kids.filter((kid) => rel(kid) === 'appos'), ...(rel(word) === 'appos' ? [word.parent!] : [])];
  for (const noun of beside)
    for (const one of [noun, ...noun.kids.filter((kid) => ['amod', 'compound'].includes(rel(kid)))])
      if (one !== word) said.add(one.norm);
  return said;
}

function personsOf(doc: Document, tree: Tree): KnownPerson[] {
  const found = new Map<number, KnownPerson>();
  for (const word of tree.words) {
    if (word.upos !== 'PROPN' && !nameOf(doc, word)) continue;
    const person = personAt(doc, word);
    if (!person || found.has(person.start)) continue;
    const text = person.text.replace(/\s+/g, ' ');
    found.set(person.start, { word, text, parts: partsOf(text), said: saidOf(word, person) });
  }
  return [...found.values()];
}

const cache = new WeakMap<readonly Tree[], Map<Tree, readonly KnownPerson[]>>();

/** The persons whom a sentence names; found once for each. */
function personsIn(doc: Document, tree: Tree): readonly KnownPerson[] {
  let known = cache.get(doc.trees);
  if (!known) {
    known = new Map();
    cache.set(doc.trees, known);
  }
  const before = known.get(tree);
  if (before) return before;
  const persons = tree.parsed ? personsOf(doc, tree) : [];
  known.set(tree, persons);
  return persons;
}

/** True where a name is part of a longer one: a family name, or all but the last of two. */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length) return false;
  const at = full.findIndex((_, i) => short.every((part, k) => full[i + k] === part));
  return at > 0 || (at === 0 && short.length > 1);
}

type ByPart = ReadonlyMap<string, readonly KnownPerson[]>;

const byPart = new WeakMap<readonly Tree[], ByPart>();

/** All persons of a text by each part of their names; gathered once. */
function personsByPart(doc: Document): ByPart {
  const known = byPart.get(doc.trees);
  if (known) return known;
  const found = new Map<string, KnownPerson[]>();
  for (const tree of doc.trees)
    for (const one of personsIn(doc, tree))
      for (const part of new Set(one.parts)) {
        const list = found.get(part);
        if (list) list.push(one);
        else found.set(part, [one]);
      }
  byPart.set(doc.trees, found);
  return found;
}

/** The full name of which the text uses a short one: "Ruiz" is Juan Ruiz, if it names but one Ruiz. Null where it is not known. */
function fullNameOf(doc: Document, short: string): string | null {
  const parts = partsOf(short);
  if (parts.length > 3 || !/^\p{Lu}\p{L}{2}/u.test(short)) return null;
  const fuller = (personsByPart(doc).get(parts[0]!) ?? []).filter((one) => isShortFor(parts, one.parts));
  const longest = [...fuller].sort((a, b) => b.parts.length - a.parts.length)[0];
  if (!longest) return null;
  return fuller.every((one) => one.parts.every((part) => longest.parts.includes(part))) ? longest.text : null;
}

const NAMES: ReadonlySet<string> = new Set(['name', 'person']);

/** The person of a phrase by the fullest name that the text has for them; null where it has no fuller one. */
export const fullNameIn = (doc: Document, { kind, name, person, actor }: Phrase): string | null =>
  !actor && (person !== null || NAMES.has(kind)) ? fullNameOf(doc, person ?? name) : null;

/** How many sentences back "the senator" may point. */
const FAR = 12;
const CALLED = new Set(['person', 'government', 'civilians']);
const OTHERS = new Set(['former', 'other', 'second', 'new', 'another', 'next', 'same']);

/** True for "the senator", "this police commander": one person, called by what they are. */
function isRole(doc: Document, word: Word): boolean {
  if (!['NN', 'NNP'].includes(word.xpos) || !CALLED.has(kindOf(doc, word)) || personAt(doc, word)) return false;
  if (!/^(?:nsubj|obj|obl|nmod)/.test(word.deprel)) return false;
  const isDefinite = word.kids.some((kid) => ['the', 'this', 'that'].includes(kid.norm) && kid.at < word.at);
  return (
    isDefinite &&
    !word.kids.some(
      (kid) =>
        OTHERS.has(kid.norm) ||
        ['appos', 'acl', 'flat', 'conj', 'nummod'].includes(rel(kid)) ||
        (rel(kid) === 'nmod' && caseOf(kid) === 'of'),
    )
  );
}

/** The person named before whom a definite noun calls by their role; null where it may be several. */
export function personCalled(doc: Document, word: Word): Word | null {
  if (!isRole(doc, word)) return null;
  const asked = [word, ...word.kids.filter((kid) => ['amod', 'compound'].includes(rel(kid)))].map(({ norm }) => norm);
  const { index } = word.tree;
  const before = doc.trees
    .slice(Math.max(0, index - FAR), index + 1)
    .flatMap((tree) => personsIn(doc, tree))
    .filter((one) => one.word.tree !== word.tree || one.word.at < word.at);
  const called = before.filter(({ said }) => asked.every((one) => said.has(one)));
  const last = called.at(-1);
  if (!last) return null;
  const isOne = called.every(
    ({ parts }) => parts.at(-1) === last.parts.at(-1) || isShortFor(parts, last.parts) || isShortFor(last.parts, parts),
  );
  return isOne ? last.word : null;
}
