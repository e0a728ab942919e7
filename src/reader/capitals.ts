import type { Actor, Place } from '../model/index.ts';
import { type Document, nameOf } from './document.ts';
import { actorEntry, placeEntry } from './kinds.ts';
import { caseOf, type Word } from './words.ts';

/** "The Somali capital", "Somalia's capital": the chief town of the state that is named; null where none is, or the town is named as well. */
export function capitalNamed(doc: Document, word: Word): Place | null {
  if (!doc.language.seatNouns.has(word.norm)) return null;
  const { words } = word.tree;
  const next = words[word.at + 1]?.text === ',' ? words[word.at + 2] : words[word.at + 1];
  if (next && placeEntry(nameOf(doc, next)?.entries ?? []) !== null) return null;
  const state = word.kids.flatMap((kid) => (isOwner(kid) ? (stateOf(doc, kid) ?? []) : []))[0];
  return state ? chiefTown(doc, state) : null;
}

const isOwner = (kid: Word): boolean =>
  ['amod', 'compound', 'nmod:poss'].includes(kid.deprel) || (kid.deprel === 'nmod' && caseOf(kid) === 'of');

function stateOf(doc: Document, word: Word): Actor | null {
  const actor = actorEntry(nameOf(doc, word)?.entries ?? [])?.actor;
  return actor?.kind === 'country' && actor.country ? actor : null;
}

// by the name of its chief town a state is called as well
function chiefTown({ knowledge }: Document, { aliases, country }: Actor): Place | null {
  const towns = (aliases.en ?? [])
    .flatMap(({ name }) => knowledge.findPlaces(name))
    .filter(({ place, match }) => match === 'exact' && place.kind === 'city' && place.country === country)
    .map(({ place }) => place);
  return towns.sort((a, b) => b.population - a.population)[0] ?? null;
}
