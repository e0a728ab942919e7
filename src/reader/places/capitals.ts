import type { Actor, Place } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { actorEntry, placeEntry } from '../nouns/kinds.ts';
import { caseOf, type Word } from '../trees/words.ts';

/** "The Somali capital", "Somalia's capital": the chief town of the state that is named; null where none is, or the town is named as well. */
export function capitalNamed(doc: Document, word: Word): Place | null {
  if (!isSeat(doc, word) || isNamedBehind(doc, word)) return null;
  const state = word.kids.flatMap((kid) => (isOwner(kid) ? (stateOf(doc, kid) ?? []) : []))[0];
  if (state) return chiefTown(doc, state);
  const land = isBare(word) ? onlyLand(doc) : null;
  const town = land && chiefTown(doc, land);
  // a report that names the town says by that name where it was
  return town && !doc.text.includes(town.name) ? town : null;
}

/** "The capital", and nothing more. */
const isBare = ({ kids }: Word): boolean =>
  kids.some(({ norm }) => norm === 'the') && kids.every(({ deprel }) => deprel === 'det' || deprel === 'case');

const lands = new WeakMap<Document, Actor | null>();

/** The one state of which a report says that something was in it; null where it tells of several. */
function onlyLand(doc: Document): Actor | null {
  const known = lands.get(doc);
  if (known !== undefined) return known;
  const told = new Map<string, Actor>();
  for (const { words } of doc.trees)
    for (const word of words) {
      const state = caseOf(word) === 'in' ? stateOf(doc, word) : null;
      if (state) told.set(state.id, state);
    }
  const [land = null, ...others] = told.values();
  const only = others.length ? null : land;
  lands.set(doc, only);
  return only;
}

/** No "commercial capital", which is another town. */
const isSeat = ({ language }: Document, { norm, at, tree: { words } }: Word): boolean =>
  language.seatNouns.has(norm) && !language.otherSeats.has(words[at - 1]?.norm ?? '');

/** The same, where the name of the state heads the words: "the capital of Somalia", "Somalia's capital". */
export function capitalOf(doc: Document, name: Word, words: readonly Word[]): Place | null {
  const noun = words.find((word) => isSeat(doc, word));
  if (noun && isToldOfTown(doc, name, noun, words[0]!)) return null;
  // "the capital Dhaka": the name is that of the town, by which the state is called as well
  if (!noun || !isCountry(doc, name) || isNamedBehind(doc, noun.at > name.at ? noun : name)) return null;
  const state = stateOf(doc, name);
  return state ? chiefTown(doc, state) : null;
}

/** "Dhaka, capital of Bangladesh", "the capital of Russia's Dagestan republic": what a town is that is named, or of what else it is the capital. */
function isToldOfTown(doc: Document, name: Word, noun: Word, { at }: Word): boolean {
  const { words } = name.tree;
  if (noun.at < name.at && /^['’]s?$/.test(words[name.at + 1]?.norm ?? '')) return true;
  const before = words[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  return words[before]?.text === ',' && isPlace(doc, words[before - 1]);
}

const isPlace = (doc: Document, word: Word | undefined): boolean =>
  word !== undefined && placeEntry(nameOf(doc, word)?.entries ?? []) !== null;

const isCountry = (doc: Document, word: Word): boolean =>
  placeEntry(nameOf(doc, word)?.entries ?? [])?.places.some(({ kind }) => kind === 'country') ?? false;

function isNamedBehind(doc: Document, { at, tree: { words } }: Word): boolean {
  const next = words[at + 1]?.text === ',' ? words[at + 2] : words[at + 1];
  return isPlace(doc, next);
}

const isOwner = (kid: Word): boolean =>
  ['amod', 'compound', 'nmod:poss'].includes(kid.deprel) || (kid.deprel === 'nmod' && caseOf(kid) === 'of');

function stateOf(doc: Document, word: Word): Actor | null {
  const actor = actorEntry(nameOf(doc, word)?.entries ?? [])?.actor;
  return actor?.kind === 'country' && actor.country ? actor : null;
}

// spelt as the pack or as one of the names of the state has it
function chiefTown({ knowledge }: Document, { aliases, capital, country }: Actor): Place | null {
  const isTown = ({ kind, country: own }: Place): boolean => (kind === 'city' || kind === 'town') && own === country;
  const named = (name: string): Place[] =>
    knowledge
      .findPlaces(name, { countries: country ? [country] : [] })
      .filter(({ place, match }) => match === 'exact' && isTown(place))
      .map(({ place }) => place);
  const towns = capital ? named(capital) : [];
  const all = towns.length ? towns : (aliases.en ?? []).flatMap(({ name }) => named(name));
  return all.sort((a, b) => b.population - a.population)[0] ?? null;
}
