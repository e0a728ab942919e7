import { type Document, nameOf } from '../document.ts';
import { indexOf } from '../frames/rows.ts';
import { kindOf, namesArea, nounClass, placeEntry } from '../nouns/kinds.ts';
import { personAt } from '../nouns/persons.ts';
import { kidsBy, rel, type Word } from '../trees/words.ts';
import { leftEdge, markBefore, rightEdge } from './edges.ts';
import { isSpelledPlace } from './spelled-out.ts';
import { isApposed, isBefallen, isBesidePlace, isHome, isInAddress, isInBrackets } from './told-as-places.ts';
import { isWayEnd } from './way-ends.ts';

/** "The US Marine barracks": before a noun the name is that of the force, whatever town bears it. */
export const isCorps = (doc: Document, word: Word): boolean =>
  rel(word) === 'compound' && FOLK.has(doc.language.nouns.get(word.norm) ?? '');

/** Words before one of several. */
export const ONE: ReadonlySet<string> = new Set(['a', 'an', 'another']);

const BEFORE_PLACES: ReadonlySet<string> = new Set(['near', 'in', 'outside', 'of', 'close', 'around']);

/** "A Turkana village near Kapedo": of a village that is one of several the name tells whose it is. */
export function isPeople(doc: Document, { at, tree: { words } }: Word): boolean {
  const noun = words[at + 1];
  return (
    ONE.has(words[at - 1]?.norm ?? '') &&
    noun?.upos === 'NOUN' &&
    nounClass(doc, noun) === 'area' &&
    BEFORE_PLACES.has(words[at + 2]?.norm ?? '')
  );
}

/** "His Stockholm apartment": a town that the tagger takes for an adjective. */
export function isTownBefore(doc: Document, word: Word): boolean {
  const { parent } = word;
  if (rel(word) !== 'amod' || !parent || doc.language.sides.has(word.norm)) return false;
  if (namesArea(doc, word)) return true;
  return isCity(doc, word) && ['area', 'site'].includes(nounClass(doc, parent) ?? '');
}

/** "The Ghanaian embassy", "Ghana's consulate", "a U.S. base": whose it is, not where; "a statue of Columbus" shows him. */
export function isSender(doc: Document, word: Word): boolean {
  const { words } = word.tree;
  const of = words[word.at - 1]?.norm === 'of' ? words[word.at - 2] : undefined;
  // "the Bank of Boston" has branches elsewhere
  if (of && (LIKENESSES.has(of.norm) || of.text === 'Bank')) return true;
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

/** "President Karimov's residence", "the home of President Karimov": who has a title lives there, and is no place. */
function isHomeOfPerson(doc: Document, word: Word): boolean {
  const { at, tree } = word;
  const home = isPossessor(word) ? tree.words[at + 2] : undefined;
  const before = tree.words.slice(Math.max(0, at - 4), at);
  const of = before.findLastIndex(({ norm }) => norm === 'of');
  const isAt = [home, of > 0 ? before[of - 1] : undefined].some((noun) => noun && doc.language.kin.has(noun.lemma));
  return isAt && personAt(doc, word)?.titled === true;
}

const isOwnedBefore = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1]?.upos === 'ADJ' ? words[at - 2] : words[at - 1];
  return before?.xpos === 'PRP$';
};

/** So many people live in a city that bears its name alone: "his Moscow home". */
const CITY_PEOPLE = 100_000;

/** A town so large that its bare name is known. */
export const isCity = (doc: Document, word: Word, countries?: readonly string[]): boolean =>
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

const BODIES: ReadonlySet<string> = new Set(['force', 'group', 'government']);

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
export function divisionShared(doc: Document, word: Word): string | null {
  const lemma = sharedNoun(doc, word)?.lemma.toLowerCase();
  return lemma && doc.language.divisions.has(lemma) ? lemma : null;
}

/** "The 1967 Middle East War": a war is no place, and its name no place of what was done in it. */
export const isWar = ({ language }: Document, { lemma }: Word): boolean =>
  language.wars.has(lemma.slice(lemma.lastIndexOf(' ') + 1).toLowerCase());

/** "The state news agency, Sana": what an outlet is called, whatever town bears the name. */
const isOutlet = ({ language }: Document, word: Word): boolean =>
  rel(word) === 'appos' &&
  language.outletNouns.has(word.parent?.lemma ?? '') &&
  !word.kids.some(({ norm }) => norm === 'in');

/** "In Kabul's Macroyan": what a place has, behind a preposition of place. */
function isOwnedByTown(doc: Document, word: Word): boolean {
  const { words } = word.tree;
  const owner = words[word.at - 2];
  if (!owner || words[word.at - 1]?.deprel !== 'case' || owner.deprel !== 'nmod:poss' || owner.parent !== word)
    return false;
  const { mark } = markBefore(doc, owner.at, words);
  return doc.language.locatives.has(mark) && kindOf(doc, owner) === 'place' && !isPossessor(word);
}

/** "In the Military Academy": which house it is stands before it, and no town is called Academy there. */
const isHouseByKind = (doc: Document, word: Word): boolean =>
  word.upos === 'PROPN' &&
  nounClass(doc, word) === 'site' &&
  kidsBy(word, 'compound', 'amod').some((kid) => kid.at === word.at - 1 && !nameOf(doc, kid)?.entries.length);

/** "The Battle of Cedar Creek": the battle, and no town that is called so. */
const isNamedBattle = ({ language }: Document, { norm, at, tree: { words } }: Word): boolean =>
  words[at + 1]?.norm === 'of' && indexOf(language).nouns.has(norm);

/** "Colonel Luis Paredes": a later word of a person's name, whatever town bears it. */
function isLaterName(doc: Document, word: Word): boolean {
  if (word.deprel !== 'flat' || !word.parent) return false;
  const person = personAt(doc, word.parent);
  return person !== null && person.start < word.start && word.end <= person.end;
}

/** "Riding in a white Toyota": of a town there is but one. */
const isOneOfMany = (doc: Document, word: Word): boolean =>
  kidsBy(word, 'det').some(({ norm }) => norm === 'a' || norm === 'an') &&
  word.tree.words[word.at + 1]?.upos !== 'NOUN' &&
  SETTLED.has(placeEntry(nameOf(doc, word)?.entries ?? [])?.places[0]?.kind ?? '');

const SETTLED: ReadonlySet<string> = new Set(['city', 'town', 'village']);

/** True for a name that is a place by its entry or form or, where nobody knows it, by the words round it. */
export function isPlaceName(doc: Document, word: Word): boolean {
  if (
    namesKin(doc, word) ||
    isHomeOfPerson(doc, word) ||
    isLaterName(doc, word) ||
    isOneOfMany(doc, word) ||
    isWar(doc, word) ||
    isNamedBattle(doc, word) ||
    isHouseByKind(doc, word) ||
    isOutlet(doc, word) ||
    doc.language.feasts.has(word.norm)
  )
    return false;
  const kind = kindOf(doc, word);
  if (kind === 'place') return true;
  // "the National Police station": whose it is
  if (word.text.includes(' ') && BODIES.has(nounClass(doc, word) ?? '')) return false;
  // "an Islamic school"
  if (doc.language.faiths.has(word.norm)) return false;
  // "Remembrance Day"
  if (kind !== 'name' || /\b(?:Day|Week|Festival|Eve)$/.test(word.text)) return false;
  const { words } = word.tree;
  const left = leftEdge(doc, word.at, words);
  const right = rightEdge(doc, word.at, words);
  if (left.relation || left.descriptor || right.descriptor || right.relation) return true;
  if (isWayEnd(doc, words, left.at, right.at)) return true;
  // "in front of President Ruiz"
  if (personAt(doc, word)) return false;
  if (isOwnedByTown(doc, word)) return true;
  // "outside Karimov's office": the preposition is that of the office
  if (isPossessor(word)) return false;
  const { mark } = markBefore(doc, left.at, words);
  if (mark === 'between' && (areParties(doc, word) || isFolkByName(word))) return false;
  if (mark && doc.language.relationOf(mark) && !['to', 'from', 'on', 'by', 'of'].includes(mark)) return true;
  if (sharedNoun(doc, word) || isBesidePlace(doc, word) || isInAddress(doc, word) || isInBrackets(doc, word))
    return true;
  if (mark === 'of' && isHome(doc, word)) return true;
  if (isSpelledPlace(doc, word) || isBefallen(doc, word) || isApposed(doc, word)) return true;
  // in a list of places
  const first = rel(word) === 'conj' ? word.parent : null;
  return (
    !!first &&
    first !== word &&
    (kindOf(doc, first) === 'place' || (kindOf(doc, first) === 'name' && isPlaceName(doc, first)))
  );
}
