import type { Place, PlaceRelation, Span } from '../model/index.ts';
import { areaWordOf } from './areas.ts';
import { type Document, nameOf, timeOf } from './document.ts';
import { kindOf, namesArea, nounClass, placeEntry } from './kinds.ts';
import { personAt } from './persons.ts';
import { phraseOf } from './phrases.ts';
import { ancestors, rel, type Word } from './words.ts';

/** A place as the text speaks of it: "the Turkish-occupied city of Azaz", "southeast of Maarat al-Numan". */
export interface PlaceMention extends Span {
  /** The word that names it or, where it has no name, the head noun. */
  readonly word: Word;
  /** The words of the expression whose governor is outside it. */
  readonly top: Word;
  readonly name: string;
  readonly nameSpan: Span;
  readonly named: boolean;
  readonly relation: PlaceRelation;
  /** The preposition before it, lower case; "" where there is none. */
  readonly mark: string;
  /** Candidates of the name, best first; empty where no gazetteer knows it. */
  readonly places: readonly Place[];
  /** The kind of place that the words before or after the name speak of: "village", "province". */
  readonly descriptor: string | null;
}

interface Edge {
  readonly at: number;
  readonly relation: PlaceRelation | null;
  readonly descriptor: string | null;
}

const LINKS = new Set(['of', "'s", '’s', "'"]);
const skippable = (word: Word): boolean =>
  ['DET', 'ADJ', 'NUM'].includes(word.upos) ||
  (rel(word) === 'amod' && !(word.upos === 'VERB' && word.kids.length > 0)) ||
  (word.text.includes('-') && word.upos !== 'PROPN') ||
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

// Leftwards over "the", adjectives, "city of", "southeast of", "the vicinity of".
function leftEdge(doc: Document, from: number, words: readonly Word[]): Edge {
  let at = from;
  let relation: PlaceRelation | null = null;
  let descriptor: string | null = null;
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
      if (!said) descriptor ??= before.lemma.toLowerCase();
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
  return { at, relation, descriptor };
}

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
const isSide = ({ language }: Document, { text }: Word): boolean => language.sides.has(text);

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

// Rightwards over "city", "province", "countryside", "direction".
function rightEdge(doc: Document, from: number, words: readonly Word[]): Edge {
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
  return { at, relation, descriptor };
}

/** "In Bui division", "Kumbo, Bui division, Northwest": of the other meanings none stands so. */
function isAreaHere(words: readonly Word[], from: number, noun: number): boolean {
  const before = words[from - 1]?.norm ?? '';
  const after = words[noun + 1]?.norm ?? '.';
  return before === 'in' || before === 'near' || (before === ',' && /^[,.)]$/.test(after));
}

/** The preposition left of a token: "in", "close to"; "" where none stands there. */
function markBefore(doc: Document, at: number, words: readonly Word[]): { mark: string; at: number } {
  const one = words[at - 1];
  if (!one) return { mark: '', at };
  const two = words[at - 2] ? `${words[at - 2]!.norm} ${one.norm}` : '';
  if (two && doc.language.marks.has(two)) return { mark: two, at: at - 2 };
  if (one.upos === 'ADP' || doc.language.marks.has(one.norm)) return { mark: one.norm, at: at - 1 };
  return { mark: '', at };
}

// Of the words of the expression, the one that the rest of the sentence governs.
function topOf(first: number, last: number, word: Word): Word {
  let top = word;
  for (const up of ancestors(word)) {
    if (up.at < first || up.at > last) break;
    top = up;
  }
  return top;
}

/** The place that a word names or describes, with its relation, read off the words round it; null where it is none. */
export function placeAt(doc: Document, word: Word): PlaceMention | null {
  const { words } = word.tree;
  const name = nameOf(doc, word);
  const entry = name ? placeEntry(name.entries) : null;
  const named = !!name && word.upos !== 'PRON' && (!!entry || name.form === 'place' || name.form === 'proper');
  const left = leftEdge(doc, word.at, words);
  const right = rightEdge(doc, word.at, words);
  const { mark, at: marked } = markBefore(doc, left.at, words);
  const relation = left.relation ?? right.relation ?? relationOfMark(doc, mark, right.descriptor ?? left.descriptor);
  const nameSpan = named ? { start: name.start, end: name.end } : phraseOf(doc, word);
  const called = doc.text.slice(nameSpan.start, nameSpan.end);
  const said = right.descriptor ?? left.descriptor ?? divisionShared(doc, word);
  // "southeast of X" is part of the expression, "in X" and "near X" begin with the place
  const start = firstContent(words, mark.includes(' ') && relation !== 'in' ? marked : left.at, word.at);
  return {
    start: words[start]!.start,
    end: words[right.at]!.end,
    word,
    top: topOf(left.at, right.at, word),
    name: called,
    nameSpan: { start: nameSpan.start, end: nameSpan.end },
    named,
    relation,
    mark,
    places: entry?.places ?? [],
    descriptor: ownDescriptor(doc, word, said) ?? (named ? areaWordOf(doc, called) : null),
  };
}

const PARTS_OF_TOWNS = new Set(['neighbourhood', 'neighborhood', 'quarter']);

/** "The eastern neighborhoods of Aleppo": what a city has is not what it is. */
const ownDescriptor = (doc: Document, word: Word, descriptor: string | null): string | null =>
  descriptor && PARTS_OF_TOWNS.has(descriptor) && isCity(doc, word, doc.knowledge.theatre?.countries)
    ? null
    : descriptor;

const firstContent = (words: readonly Word[], from: number, to: number): number => {
  let at = from;
  while (at < to && ['the', 'a', 'an', 'in', 'at', 'on', 'to'].includes(words[at]!.norm)) at++;
  return at;
};

function relationOfMark(doc: Document, mark: string, descriptor: string | null): PlaceRelation {
  const relation = doc.language.relationOf(mark) ?? 'in';
  if (descriptor && doc.language.lines.has(descriptor) && relation === 'in') return 'along';
  return relation;
}

/** Names in the sentence that are used as places, in text order. */
export function placesNamed(doc: Document, words: readonly Word[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const word of words) {
    const name = nameOf(doc, word);
    if (!name || timeOf(doc, word) || (word.upos === 'ADJ' && !isTownBefore(doc, word))) continue;
    if (word.end !== name.end && word.start !== name.start) continue;
    if (isCorps(doc, word) || isSide(doc, word) || isPeople(doc, word)) continue;
    if (!isPlaceName(doc, word) || isSender(doc, word)) continue;
    const place = placeAt(doc, word);
    if (place) found.push(place);
  }
  return found;
}

/** "The US Marine barracks": before a noun the name is that of the force, whatever town bears it. */
const isCorps = (doc: Document, word: Word): boolean =>
  rel(word) === 'compound' && FOLK.has(doc.language.nouns.get(word.norm) ?? '');

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'another']);
const BEFORE_PLACES: ReadonlySet<string> = new Set(['near', 'in', 'outside', 'of', 'close', 'around']);

/** "A Turkana village near Kapedo": of a village that is one of several the name tells whose it is. */
function isPeople(doc: Document, { at, tree: { words } }: Word): boolean {
  const noun = words[at + 1];
  return (
    ONE.has(words[at - 1]?.norm ?? '') &&
    noun?.upos === 'NOUN' &&
    nounClass(doc, noun) === 'area' &&
    BEFORE_PLACES.has(words[at + 2]?.norm ?? '')
  );
}

/** "His Stockholm apartment": a town that the tagger takes for an adjective. */
function isTownBefore(doc: Document, word: Word): boolean {
  const { parent } = word;
  if (rel(word) !== 'amod' || !parent || doc.language.sides.has(word.norm)) return false;
  if (namesArea(doc, word)) return true;
  return isCity(doc, word) && ['area', 'site'].includes(nounClass(doc, parent) ?? '');
}

/** "The Ghanaian embassy", "Ghana's consulate", "a U.S. base": whose it is, not where; "a statue of Columbus" shows him. */
function isSender(doc: Document, word: Word): boolean {
  const { words } = word.tree;
  if (words[word.at - 1]?.norm === 'of' && LIKENESSES.has(words[word.at - 2]?.norm ?? '')) return true;
  let at = word.at + 1;
  if (/^['’]s?$/.test(words[at]?.norm ?? '')) at++;
  while (words[at]?.upos === 'ADJ') at++;
  const noun = words[at]?.lemma.toLowerCase() ?? '';
  return doc.language.missions.has(noun) || (doc.language.garrisons.has(noun) && isCountry(doc, word));
}

const LIKENESSES: ReadonlySet<string> = new Set([
  'statue',
  'statues',
  'bust',
  'effigy',
  'effigies',
  'portrait',
  'portraits',
]);

const isCountry = (doc: Document, word: Word): boolean =>
  placeEntry(nameOf(doc, word)?.entries ?? [])?.places[0]?.kind === 'country';

const isPossessor = (word: Word): boolean => /^['’]s?$/.test(word.tree.words[word.at + 1]?.norm ?? '');

/** "The Masri family home", "the Masri (Dhaher) and Safi families": many a family has the name of a town. */
function namesKin(doc: Document, word: Word): boolean {
  const { at, tree } = word;
  let next = at + 1;
  if (tree.words[next]?.text === '(') while (tree.words[next] && tree.words[next++]!.text !== ')');
  if (tree.words[next]?.norm === 'and' && tree.words[next + 1]?.upos === 'PROPN') next += 2;
  const noun = tree.words[next]?.lemma.toLowerCase() ?? '';
  // "at her Reshimbagh residence", "the Omagh home of Arthur Ruiz": whose it is stands beside the name
  if (tree.words[next + 1]?.norm === 'of' || isOwnedBefore(tree.words, at)) return false;
  return doc.language.kin.has(noun) && !(nounClass(doc, tree.words[next]!) === 'site' && isCity(doc, word));
}

const isOwnedBefore = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.upos === 'ADJ' ? words[at - 2] : words[at - 1];
  return before?.xpos === 'PRP$';
};

/** So many people live in a city that bears its name alone: "his Moscow home". */
const CITY_PEOPLE = 100_000;
const isCity = (doc: Document, word: Word, countries?: readonly string[]): boolean =>
  placeEntry(nameOf(doc, word)?.entries ?? [])?.places.some(
    ({ population, country, kind, pack }) =>
      (population >= CITY_PEOPLE || (kind === 'city' && pack !== 'world')) &&
      (!countries || (country !== null && countries.includes(country))),
  ) ?? false;

/** "A clash between the Masri and Safi tribesmen", "between Hindus and Muslims": who fought. */
function areParties(doc: Document, { xpos, at, tree }: Word): boolean {
  const next = tree.words.slice(at + 1, at + 5);
  if (xpos === 'NNPS' || (next[0]?.norm === 'and' && next[1]?.xpos === 'NNPS')) return true;
  return next.some((one) => FOLK.has(nounClass(doc, one) ?? ''));
}

/** "Between the Nuer and Dinka": unknown names with one article are those of peoples. */
const isFolkByName = ({ at, tree: { words } }: Word): boolean =>
  words[at - 1]?.norm === 'the' && words[at + 1]?.norm === 'and' && words[at + 2]?.upos === 'PROPN';

const FOLK: ReadonlySet<string> = new Set(['people', 'civilians', 'fighters', 'force', 'group', 'person']);

/** "The Karkum, Qasr and Tell Marq districts": the noun of a place behind the last name is that of all; null where there is none. */
function sharedNoun(doc: Document, { at, tree: { words } }: Word): Word | null {
  let next = at + 1;
  while (words[next]?.text === ',' && words[next + 1]?.upos === 'PROPN') next += 2;
  if (words[next]?.text === ',') next++;
  if (words[next]?.norm !== 'and' || words[next + 1]?.upos !== 'PROPN') return null;
  const noun = words[next + 2];
  return noun?.xpos === 'NNS' && ['area', 'site'].includes(nounClass(doc, noun) ?? '') ? noun : null;
}

/** "Over the Karkum and Qasr regions": of which kind both are. */
function divisionShared(doc: Document, word: Word): string | null {
  const lemma = sharedNoun(doc, word)?.lemma.toLowerCase();
  return lemma && doc.language.divisions.has(lemma) ? lemma : null;
}

const AIMED: ReadonlySet<string> = new Set(['obj', 'obl', 'nmod', 'nsubj:pass']);

/** "Attacked Kilya (Beni, Nord-Kivu)", "mortars on Dobrinja, Sarajevo": what a place stands beside is one as well. */
function isBesidePlace(doc: Document, word: Word): boolean {
  if (!AIMED.has(word.deprel)) return false;
  const { words } = word.tree;
  const at = words.findIndex((one, i) => i > word.at && one.start >= (nameOf(doc, word)?.end ?? word.end));
  // "attacked Kurmin Kaso in Kajuru district": who is attacked there would have a given name or a title
  const isStormed = words[at]?.norm === 'in' && doc.language.placeVerbs.has(words[word.at - 1]?.norm ?? '');
  const isGiven = isStormed && doc.knowledge.isGivenName(word.text.split(' ')[0]!.toLowerCase());
  if (isToldAsArea(doc, words, at)) return true;
  if (words[at]?.text !== ',' && words[at]?.text !== '(' && (!isStormed || isGiven)) return false;
  const next = words.slice(at + 1, at + 4).find(({ upos }) => upos !== 'DET');
  if (next?.upos !== 'PROPN') return false;
  const noun = words[next.at + 1];
  // "attacked Gobu (Djugu, Ituri)"
  const wider = words[at]?.text === '(' && noun?.text === ',' ? words[next.at + 2] : undefined;
  if (wider && kindOf(doc, wider) === 'place') return true;
  return kindOf(doc, next) === 'place' || isInBrackets(doc, next) || (!!noun && doc.language.divisions.has(noun.norm));
}

/** "Attacked Vugizo, a village in Gatumba zone": what it is called behind the comma. */
function isToldAsArea(doc: Document, words: readonly Word[], comma: number): boolean {
  if (words[comma]?.text !== ',' || !ONE.has(words[comma + 1]?.norm ?? '')) return false;
  let at = comma + 2;
  while (words[at]?.upos === 'ADJ') at++;
  const noun = words[at];
  return noun?.xpos === 'NN' && nounClass(doc, noun) === 'area' && words[at + 1]?.upos !== 'NOUN';
}

/** "Villagers of Karkum": of those who live somewhere the name is that of their home, whether a map knows it or not. */
function isHome(doc: Document, word: Word): boolean {
  const { parent } = word;
  return rel(word) === 'nmod' && parent?.xpos === 'NNS' && doc.language.dwellers.has(parent.lemma.toLowerCase());
}

const DIVIDED: ReadonlySet<Place['kind']> = new Set(['district', 'province', 'region']);

/** "Karkum (Sanmatenga)", "Karkum (Dadaab, Garissa county)": in brackets behind a name stands the division in which that lies. */
function isInBrackets(doc: Document, { at, text, tree: { words } }: Word): boolean {
  const isBracketed =
    words[at - 1]?.text === '(' && words[at - 2]?.upos === 'PROPN' && /^[,)]$/.test(words[at + 1]?.text ?? '');
  return (
    isBracketed &&
    doc.knowledge.findPlaces(text).some(({ place, match }) => match === 'exact' && DIVIDED.has(place.kind))
  );
}

/** "In Barangay Maligaya, Mamasapano, Maguindanao": between commas, behind what is told as an area and before a place. */
function isInAddress(doc: Document, word: Word): boolean {
  const { words } = word.tree;
  const [before, comma, after, next] = [word.at - 2, word.at - 1, word.at + 1, word.at + 2].map((at) => words[at]);
  if (!before || comma?.text !== ',' || after?.text !== ',' || !next || kindOf(doc, next) !== 'place') return false;
  return (
    doc.language.areaLevels.has(before.norm) ||
    areaWordOf(doc, nameOf(doc, before)?.text ?? '') !== null ||
    (before.upos === 'PROPN' && leftEdge(doc, before.at, words).descriptor !== null)
  );
}

/** "The 1967 Middle East War": a war is no place, and its name no place of what was done in it. */
export const isWar = ({ language }: Document, { lemma }: Word): boolean =>
  language.wars.has(lemma.slice(lemma.lastIndexOf(' ') + 1).toLowerCase());

/** "The state news agency, Sana": what an outlet is called, whatever town bears the name. */
const isOutlet = ({ language }: Document, word: Word): boolean =>
  rel(word) === 'appos' &&
  language.outletNouns.has(word.parent?.lemma ?? '') &&
  !word.kids.some(({ norm }) => norm === 'in');

/** True for a name that is a place by its entry or form or, where nobody knows it, by the words round it. */
export function isPlaceName(doc: Document, word: Word): boolean {
  if (namesKin(doc, word) || isWar(doc, word) || isOutlet(doc, word) || doc.language.feasts.has(word.norm))
    return false;
  const kind = kindOf(doc, word);
  if (kind === 'place') return true;
  // "Remembrance Day"
  if (kind !== 'name' || /\b(?:Day|Week|Festival|Eve)$/.test(word.text)) return false;
  const { words } = word.tree;
  const left = leftEdge(doc, word.at, words);
  const right = rightEdge(doc, word.at, words);
  if (left.relation || left.descriptor || right.descriptor || right.relation) return true;
  // "in front of President Ruiz"
  if (personAt(doc, word)) return false;
  // "outside Karimov's office": the preposition is that of the office
  if (isPossessor(word)) return false;
  const { mark } = markBefore(doc, left.at, words);
  if (mark === 'between' && (areParties(doc, word) || isFolkByName(word))) return false;
  if (mark && doc.language.relationOf(mark) && !['to', 'from', 'on', 'by', 'of'].includes(mark)) return true;
  if (sharedNoun(doc, word) || isBesidePlace(doc, word) || isInAddress(doc, word) || isInBrackets(doc, word))
    return true;
  if (mark === 'of' && isHome(doc, word)) return true;
  // in a list of places
  const first = rel(word) === 'conj' ? word.parent : null;
  return (
    !!first &&
    first !== word &&
    (kindOf(doc, first) === 'place' || (kindOf(doc, first) === 'name' && isPlaceName(doc, first)))
  );
}
