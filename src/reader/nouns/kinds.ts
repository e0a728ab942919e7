import type { ActorKind, NameEntry } from '../../model/index.ts';
import { type Document, nameOf, numberOf, timeOf } from '../document.ts';
import type { NounClass } from '../language.ts';
import { caseOf, kidsBy, rel, type Word } from '../trees/words.ts';
import { PEOPLE } from './people.ts';
import { isTitledName, personAt } from './persons.ts';

/** What a noun phrase stands for, as far as roles need to know. */
export type Kind = NounClass | 'actor' | 'place' | 'weapon' | 'name' | 'pronoun' | 'number' | 'time' | 'other';

/** The actor that an entry stands for; places and weapons stand for none. */
export const actorEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'actor' }> | null =>
  (entries.find((entry) => entry.kind === 'actor') as Extract<NameEntry, { kind: 'actor' }> | undefined) ?? null;

/** The outlet that an entry stands for. */
export const outletEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'outlet' }> | null =>
  (entries.find((entry) => entry.kind === 'outlet') as Extract<NameEntry, { kind: 'outlet' }> | undefined) ?? null;

/** The place candidates of an entry. */
export const placeEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'place' }> | null =>
  (entries.find((entry) => entry.kind === 'place') as Extract<NameEntry, { kind: 'place' }> | undefined) ?? null;

/** The class of a common noun: by its lemma, else by the last part of a hyphenated or joined one. */
export function nounClass(doc: Document, word: Word): NounClass | null {
  const before = classes.get(word);
  if (before !== undefined) return before;
  const found = findNounClass(doc, word);
  classes.set(word, found);
  return found;
}

/** A word is asked for its class by every row that it may fill. */
const classes = new WeakMap<Word, NounClass | null>();

function findNounClass(doc: Document, word: Word): NounClass | null {
  const { nouns } = doc.language;
  const lemma = word.lemma.toLowerCase();
  const known = nouns.get(withCompound(word, lemma)) ?? nouns.get(lemma) ?? nouns.get(word.norm);
  if (known) return known;
  const last = lemma.split(/[\s-]/).at(-1)!;
  const made = last === lemma ? null : (nouns.get(last) ?? nouns.get(last.replace(/s$/, '')) ?? null);
  return (
    made ??
    neutralClass(doc, word) ??
    (word.upos === 'NOUN' && doc.language.personForms.test(last) ? 'civilians' : null)
  );
}

/** "14 hirelings were killed": a loaded noun that no table has names what its neutral word does. */
function neutralClass({ language, knowledge }: Document, { norm, upos }: Word): NounClass | null {
  if (upos !== 'NOUN') return null;
  const neutral = knowledge.loaded.get(norm) ?? language.loaded.get(norm);
  // "killing of many people"
  const head =
    neutral
      ?.replace(/ of .*/, '')
      .split(' ')
      .at(-1)
      ?.toLowerCase() ?? '';
  const known = language.nouns.get(head) ?? language.nouns.get(head.replace(/s$/, '')) ?? null;
  return known && PEOPLE.has(known) ? known : null;
}

/** "Air defence", which acts, where a defence alone is a site: the noun with the one that is compounded with it. */
function withCompound({ at, tree: { words } }: Word, lemma: string): string {
  const before = words[at - 1];
  return before?.deprel === 'compound' && before.head === at ? `${before.norm} ${lemma}` : lemma;
}

const LOCATIVE =
  /^(?:in|at|near|on|inside|within|around|outside|along|across|throughout|towards?|between|north|south|east|west)/;

/** The kind of the phrase that this word heads. */
export function kindOf(doc: Document, word: Word): Kind {
  let known = kinds.get(doc);
  if (!known) {
    known = new Map();
    kinds.set(doc, known);
  }
  const before = known.get(word);
  if (before) return before;
  const kind = findKind(doc, word);
  known.set(word, kind);
  return kind;
}

/** "On the Syrian side of the border": ground, and nobody's side in a war. */
const isBank = ({ language }: Document, word: Word): boolean =>
  language.banks.has(word.lemma) &&
  kidsBy(word, 'nmod').some((kid) => caseOf(kid) === 'of' && language.lines.has(kid.lemma));

/** "IN A RED VAN": a thing with an article, where capitals tell nothing, and not the town that is called so. */
export const isThingInCapitals = ({ language }: Document, word: Word): boolean =>
  word.tree.capitals &&
  THINGS.has(language.nouns.get(word.norm) ?? '') &&
  kidsBy(word, 'det', 'nmod:poss').some(({ norm }) => norm !== 'the');

const THINGS: ReadonlySet<string> = new Set(['platform', 'materiel', 'weapon', 'goods', 'site']);

const kinds = new WeakMap<Document, Map<Word, Kind>>();

function findKind(doc: Document, word: Word): Kind {
  if (isBank(doc, word)) return 'area';
  // "had heard nothing": no place and nobody, though a tree makes it the object of another verb
  if (doc.language.indefinites.has(word.norm)) return 'other';
  if (word.upos === 'PRON' || word.xpos === 'PRP' || word.xpos === 'PRP$') return 'pronoun';
  // "the latter lost four men"
  if (word.upos === 'ADJ' && doc.pronouns.has(word)) return 'pronoun';
  if (doc.language.vessels.test(word.text)) return 'platform';
  // "one was killed and another injured"
  if ((doc.language.oneMore.has(word.norm) || isSoManyMore(word)) && ['nsubj', 'obj'].includes(rel(word)))
    return 'number';
  const name = isThingInCapitals(doc, word) ? null : nameOf(doc, word);
  if (name) {
    const kind = kindOfName(doc, word, name.entries, name.form);
    if (kind) return kind;
  }
  const noun = nounClass(doc, word);
  // "Defense Minister Juan Ruiz": the noun opens a title, and the whole is a person
  if (noun && word.upos === 'PROPN' && !PERSONAL.has(noun) && personAt(doc, word)) return 'person';
  if (noun === 'measure') return kindOfMeasured(doc, word);
  // "struck areas of concentration of personnel": what is there is meant
  if (noun === 'area' && kidsBy(word, 'nmod').some((kid) => doc.language.gatherings.has(kid.lemma))) return 'site';
  if (noun) return noun;
  // "shot a 16-year-old"
  if (word.upos === 'NOUN' && doc.language.numbers.ageWord.test(word.norm)) return 'people';
  if (timeOf(doc, word)) return 'time';
  // "the murder of Justice Juan Ruiz"
  if (doc.language.titles.has(word.norm) && personAt(doc, word)) return 'person';
  if (word.upos === 'NUM' && countsMore(doc, word)) return 'other';
  if (word.upos === 'NUM' || (numberOf(doc, word) && word.upos !== 'NOUN')) return 'number';
  if (word.upos === 'PROPN') return 'name';
  return 'other';
}

/** "Four died and seven more were hurt". */
const isSoManyMore = (word: Word): boolean => word.norm === 'more' && kidsBy(word, 'nummod').length > 0;

/** "14 assaults near A and 9 near B": as many more of what is nobody and nothing. */
const countsMore = (doc: Document, { deprel, parent }: Word): boolean =>
  deprel === 'conj' &&
  parent?.upos === 'NOUN' &&
  kidsBy(parent, 'nummod').length > 0 &&
  kindOf(doc, parent) === 'other';

function kindOfName(doc: Document, word: Word, entries: readonly NameEntry[], form: string): Kind | null {
  if (form === 'group') return 'actor';
  if (form === 'place') return 'place';
  const actor = actorEntry(entries);
  const place = placeEntry(entries);
  if (actor && place) return standsForPlace(word) && !isBandBefore(word, actor.actor.kind) ? 'place' : 'actor';
  if (actor) {
    const { kind } = actor.actor;
    if (kind === 'civilians' || kind === 'medical' || kind === 'protesters' || kind === 'rioters') return 'civilians';
    if ((kind === 'media' || kind === 'aid-organisation') && nounClass(doc, word) === 'civilians') return 'civilians';
    if (kind === 'person') return 'person';
    return kind === 'generic' ? (nounClass(doc, word) ?? 'fighters') : 'actor';
  }
  const weapon = entries.some((entry) => entry.kind === 'weapon');
  if (place && isTitledName(doc, word)) return 'person';
  if (place && !(weapon && word.text === word.text.toUpperCase())) return 'place';
  if (outletEntry(entries)) return 'actor';
  if (weapon) return 'weapon';
  // "Shrine razed": a common noun whose capital is that of its sentence
  if (form === 'proper' && word.at === 0 && !/\s/.test(word.text) && nounClass(doc, word)) return null;
  const isName = word.upos === 'PROPN' || hasSeveralWords(word) || namesArea(doc, word) || standsAsName(doc, word);
  return form === 'proper' && isName ? 'name' : null;
}

/** "Encircled Sake": a capital within a sentence, before which no article stands, on a noun of one thing that no table knows. */
const standsAsName = (doc: Document, word: Word): boolean =>
  word.xpos === 'NN' &&
  word.at > 0 &&
  /^\p{Lu}\p{Ll}/u.test(word.text) &&
  word.tree.words[word.at - 1]!.upos !== 'PUNCT' &&
  nounClass(doc, word) === null &&
  !doc.language.headlineSources.has(word.norm) &&
  !kidsBy(word, 'det', 'amod', 'compound', 'nmod:poss', 'nummod').length;

const BANDS: ReadonlySet<ActorKind> = new Set<ActorKind>(['rebel-group', 'political-militia', 'criminal-group']);

/** "A Hamas command centre": whose it is, whatever village bears the name. */
const isBandBefore = (word: Word, kind: ActorKind): boolean =>
  BANDS.has(kind) && ['compound', 'amod', 'nmod:poss'].includes(word.deprel);

/** "Masisi territory": a name that the tagger takes for an adjective, before the noun of an area. */
export const namesArea = ({ language }: Document, { upos, parent, at }: Word): boolean =>
  upos === 'ADJ' && parent?.at === at + 1 && language.areaLevels.has(parent.norm);

/** "Dozens of militants", "a wave of air strikes": the noun after "of" is what is meant; null where a word counts nothing. */
export const measuredBy = (doc: Document, word: Word): Word | null =>
  nounClass(doc, word) === 'measure' ? (kidsBy(word, 'nmod', 'obl').find((kid) => caseOf(kid) === 'of') ?? null) : null;

function kindOfMeasured(doc: Document, word: Word): Kind {
  const inner = measuredBy(doc, word);
  if (inner) return kindOf(doc, inner);
  return numberOf(doc, word) ? 'number' : 'measure';
}

const hasSeveralWords = (word: Word): boolean => word.text.includes(' ');

/** "In Damascus" is a place; "Damascus said" is its government. */
function standsForPlace(word: Word): boolean {
  const mark = caseOf(word);
  if (LOCATIVE.test(mark) || mark === 'from' || mark === 'of' || mark === 'to' || mark === 'on') return true;
  if (['compound', 'amod', 'nmod', 'appos', 'flat', 'obl'].includes(rel(word)))
    return rel(word) !== 'nmod' || mark !== 'by';
  if (rel(word) === 'conj' && word.parent) return standsForPlace(word.parent);
  return rel(word) === 'obj';
}

/** Kinds of one of whom a name beside it may be: "the mayor, Juan Ruiz". */
export const PERSONAL: ReadonlySet<Kind> = new Set<Kind>(['person', 'civilians', 'government', 'fighters', 'people']);

/** A unit of length: "five MILES", and not a figure that is a noun. */
export const isLength = (doc: Document, word: Word): boolean =>
  word.upos !== 'NUM' && word.upos !== 'DET' && nounClass(doc, word) === 'measure';
