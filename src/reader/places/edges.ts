import type { Place, PlaceRelation } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { kindOf, nounClass, placeEntry } from '../nouns/kinds.ts';
import { rel, type Word } from '../trees/words.ts';
import { areaWordOf } from './areas.ts';

interface Edge {
  readonly at: number;
  readonly relation: PlaceRelation | null;
  readonly descriptor: string | null;
  /** True where the noun is of several things that the place has: "the STREETS of Bishkek". */
  readonly isOwned: boolean;
}

const LINKS = new Set(['of', "'s", '’s', "'"]);

const skippable = (word: Word): boolean =>
  ['DET', 'ADJ', 'NUM'].includes(word.upos) ||
  (rel(word) === 'amod' && !(word.upos === 'VERB' && word.kids.length > 0)) ||
  (word.text.includes('-') && word.upos !== 'PROPN' && word.upos !== 'ADP') ||
  word.norm === '"' ||
  word.norm === 'the';

/** A noun that says what sort of place, or which part of it, or where it lies. */
const isDescriptor = (doc: Document, word: Word): boolean => {
  const kind = nounClass(doc, word);
  const { relations, divisions, bodies } = doc.language;
  // "state" is a government to most sentences
  return (
    kind === 'area' || kind === 'site' || relations.has(word.norm) || divisions.has(word.norm) || bodies.has(word.norm)
  );
};

const isKnownPlace = (doc: Document, word: Word): boolean => placeEntry(nameOf(doc, word)?.entries ?? []) !== null;

// "Vicinity" may begin a heading
const isNameOfItsOwn = (doc: Document, word: Word): boolean =>
  nameOf(doc, word) !== null && !doc.language.relations.has(word.norm);

/** Leftwards over "the", adjectives, "city of", "southeast of", "the vicinity of". */
export function leftEdge(doc: Document, from: number, words: readonly Word[]): Edge {
  let at = from;
  let relation: PlaceRelation | null = null;
  let descriptor: string | null = null;
  let isOwned = false;
  for (let steps = 0; steps < 6; steps++) {
    let probe = at - 1;
    while (probe >= 0 && skippable(words[probe]!) && !doc.language.relations.has(words[probe]!.norm)) probe--;
    const link = words[probe];
    if (!link) break;
    if (link.norm === 'of' || (link.norm === 'from' && doc.language.directions.has(words[probe - 1]?.norm ?? ''))) {
      const before = words[probe - 1];
      // "Shindand District of Herat" are two names
      if (!before || !isDescriptor(doc, before) || isNameOfItsOwn(doc, before)) break;
      if (isOfNameBefore(doc, before, words[from]!)) break;
      // "the home of Karimov"
      if (doc.language.owned.has(before.lemma.toLowerCase()) && !isKnownPlace(doc, words[from]!)) break;
      const said = doc.language.relations.get(before.norm) ?? null;
      relation ??= said;
      if (!said && descriptor === null) {
        descriptor = before.lemma.toLowerCase();
        isOwned = hasSeveral(before, words[from]!);
      }
      at = probe - 1;
      continue;
    }
    // "the village Hader", "transit point Rashideen"
    if (
      probe === at - 1 &&
      link.upos === 'NOUN' &&
      nounClass(doc, link) === 'area' &&
      !words[probe - 1]?.norm.endsWith('ed')
    ) {
      descriptor ??= link.lemma.toLowerCase();
      at = probe;
      continue;
    }
    // "a village called Teiba", "an area known as El Tablazo"
    const called = probe === at - 1 ? calledAt(doc, words, probe) : -1;
    if (called < 0) break;
    descriptor ??= words[called]!.lemma.toLowerCase();
    at = called;
  }
  while (at > 0 && skippable(words[at - 1]!)) at--;
  return { at, relation, descriptor, isOwned };
}

/** "The streets of Bishkek", "villages of Homs": several of what a place has; "the villages of Harma and Zorin" are called so. */
const hasSeveral = ({ xpos }: Word, name: Word): boolean =>
  xpos === 'NNS' && rel(name) !== 'conj' && !name.kids.some((kid) => rel(kid) === 'conj');

/** "The Karama neighbourhood of Homs", "Karim village of Marib province"; of "the Homs neighbourhood of Karama" the name stands behind. */
function isOfNameBefore(doc: Document, noun: Word, behind: Word): boolean {
  const lemma = noun.lemma.toLowerCase();
  const { townParts, landParts, areaLevels } = doc.language;
  const [article, name] = [noun.tree.words[noun.at - 2], noun.tree.words[noun.at - 1]];
  const isArea = nounClass(doc, noun) === 'area' || areaLevels.has(lemma);
  if (name?.upos !== 'PROPN' || !isArea) return false;
  // "Garba village of Biu LGA", "Sopore town of Baramulla" have no article, "the Homs village of Karama" has one
  if (article?.upos !== 'DET') {
    if (isKnownPlace(doc, name) && article?.upos === 'ADP') return true;
    if (
      !isKnownPlace(doc, name) &&
      kindOf(doc, name) === 'name' &&
      (isKnownPlace(doc, behind) || isAreaNoun(doc, behind))
    )
      return true;
  }
  if (!nameOf(doc, name)) return false;
  if (isDivision(doc, behind)) return true;
  return (townParts.has(lemma) || landParts.has(lemma)) && !isKnownPlace(doc, name) && isKnownPlace(doc, behind);
}

/** "Of Biu local government area": told as an area, not as a village. */
function isAreaNoun(doc: Document, { at, text, tree: { words } }: Word): boolean {
  let next = at + 1;
  while (doc.language.campKinds.has(words[next]?.norm ?? '')) next++;
  return doc.language.areaLevels.has(words[next]?.norm ?? '') || areaWordOf(doc, text) !== null;
}

/** "South" of "south Kashmir" names nothing by itself. */
export const isSide = ({ language }: Document, { text }: Word): boolean => language.sides.has(text);

const DIVISIONS: ReadonlySet<Place['kind']> = new Set(['province', 'country', 'region']);

function isDivision(doc: Document, word: Word): boolean {
  // "of south Kashmir"
  if (isSide(doc, word)) return true;
  const places = placeEntry(nameOf(doc, word)?.entries ?? [])?.places ?? [];
  return places.length > 0 && places.every(({ kind }) => DIVISIONS.has(kind));
}

// The noun of a place before "called" or "known as"; -1 where there is none.
function calledAt(doc: Document, words: readonly Word[], at: number): number {
  const verb = words[at]!.norm === 'as' ? at - 1 : at;
  const noun = words[verb - 1];
  const names = verb === at ? CALLED.has(words[verb]!.norm) : words[verb]?.norm === 'known';
  return names && noun?.upos === 'NOUN' && nounClass(doc, noun) === 'area' ? verb - 1 : -1;
}

const CALLED = new Set(['called', 'named', 'dubbed']);

/** Rightwards over "city", "province", "countryside", "direction". */
export function rightEdge(doc: Document, from: number, words: readonly Word[]): Edge {
  let at = from;
  let relation: PlaceRelation | null = null;
  let descriptor: string | null = null;
  while (words[at + 1]) {
    let probe = at + 1;
    if (LINKS.has(words[probe]!.norm) && words[probe]!.norm !== 'of') probe++;
    // "Jabaliya refugee camp", "Wase local government area"
    let kind = at + 1;
    while (doc.language.campKinds.has(words[kind]?.norm ?? '')) kind++;
    if (kind > at + 1 && words[kind] && isDescriptor(doc, words[kind]!)) {
      descriptor ??= words[kind]!.lemma.toLowerCase();
      at = kind;
      continue;
    }
    while (words[probe]?.upos === 'ADJ') probe++;
    const next = words[probe];
    // the tagger does not know every such word: "Orikhiv hromada"
    const isNoun = next?.upos === 'NOUN' || doc.language.areaLevels.has(next?.text ?? '');
    if (!next || !isNoun || !isDescriptor(doc, next) || (probe > at + 1 && rel(next) === 'root')) break;
    if (doc.language.bodies.has(next.norm) && !isAreaHere(words, from, probe)) break;
    // "Aleppo residential neighbourhood" is one in Aleppo: behind an adjective the noun says nothing of what the name is
    const own =
      probe - 1 === from || words[probe - 1]!.upos !== 'ADJ' || doc.language.sides.has(words[probe - 1]!.norm);
    if (own && !doc.language.relations.has(next.norm)) descriptor ??= next.lemma.toLowerCase();
    relation ??= doc.language.relations.get(next.norm) ?? null;
    at = probe;
  }
  return { at, relation, descriptor, isOwned: false };
}

/** "In Bui division", "Kumbo, Bui division, Northwest": of the other meanings none stands so. */
function isAreaHere(words: readonly Word[], from: number, noun: number): boolean {
  const before = words[from - 1]?.norm ?? '';
  const after = words[noun + 1]?.norm ?? '.';
  return before === 'in' || before === 'near' || (before === ',' && /^[,.)]$/.test(after));
}

/** The preposition left of a token: "in", "close to"; "" where none stands there. */
export function markBefore(doc: Document, at: number, words: readonly Word[]): { mark: string; at: number } {
  const one = words[at - 1];
  if (!one) return { mark: '', at };
  const two = words[at - 2] ? `${words[at - 2]!.norm} ${one.norm}` : '';
  if (two && doc.language.marks.has(two)) return { mark: two, at: at - 2 };
  if (one.upos === 'ADP' || doc.language.marks.has(one.norm)) return { mark: one.norm, at: at - 1 };
  return { mark: '', at };
}
