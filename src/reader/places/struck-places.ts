import type { EventTypeId } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { kindOf } from '../nouns/kinds.ts';
import { personAt } from '../nouns/persons.ts';
import { kidBy, kidsBy, type Word } from '../trees/words.ts';
import type { PlacesHere } from './nearest-places.ts';
import type { PlaceMention } from './places.ts';
import { mentionOf, type References } from './word-places.ts';

/** Happenings that are about a place: what is taken or held may be any "town". */
export const HELD: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'territory-transferred',
  'control',
  'siege',
]);

/** "Patrolled the area", "shelled a town": that says nothing of where. "A bakery" does, and what was struck does where more is said of it: "a western port city". */
export function isTelling(doc: Document, { type }: Draft, { word }: PlaceMention): boolean {
  if (HELD.has(type) || kindOf(doc, word) !== 'area') return true;
  // "over the Lebanese border"
  if (kidsBy(word, 'amod', 'compound').some((kid) => nameOf(doc, kid) !== null)) return true;
  return VIOLENT.has(type) && kidBy(word, 'amod', 'compound', 'nmod') !== null;
}

/** What is struck is told here: no place of an earlier sentence stands for it. */
const NOTHING: References = new Map();

/** Attacks on places rather than on persons. */
const STORMED: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'attack-on-civilians',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'riot',
]);

/** "Gunmen attacked Faradje": a name that is nobody's is that of a village. */
const isStormed = (doc: Document, { type }: Draft, word: Word): boolean =>
  STORMED.has(type) &&
  kindOf(doc, word) === 'name' &&
  word.xpos === 'NNP' &&
  personAt(doc, word) === null &&
  !doc.knowledge.isGivenName(word.text.split(' ')[0]!.toLowerCase());

/** "The roof of his car": part of what moves about. */
const isPartOfThing = (doc: Document, word: Word): boolean =>
  doc.language.parts.has(word.lemma.toLowerCase()) &&
  kidsBy(word, 'nmod').some((kid) => ['materiel', 'platform'].includes(kindOf(doc, kid)));

/** "attacked the farm": what was attacked and stands fast is where. */
export function struckSites(doc: Document, draft: Draft, here: PlacesHere): PlaceMention[] {
  if (!VIOLENT.has(draft.type)) return [];
  const struck = draft.firing.fillers.filter(
    ({ role, word }) =>
      role === 'target' &&
      !isPartOfThing(doc, word) &&
      ((['site', 'area'].includes(kindOf(doc, word)) &&
        (isDefinite(word) || word.kids.some((kid) => kindOf(doc, kid) === 'name'))) ||
        isStormed(doc, draft, word)),
  );
  return struck
    .flatMap(({ word }) => mentionOf(doc, word, here, NOTHING))
    .filter((place) => isTelling(doc, draft, place));
}

/** "On the border with Uganda": says little of where what was attacked lies. */
export const isBesideCountry = ({ relation, mark, places }: PlaceMention): boolean =>
  places[0]?.kind === 'country' && (relation !== 'in' || mark === 'with');

/** "Raided Ngala, on the border with Uganda": the name of what was attacked. */
export const stormedPlaces = (doc: Document, draft: Draft, here: PlacesHere): PlaceMention[] =>
  draft.firing.fillers
    .filter(({ role, word }) => role === 'target' && isStormed(doc, draft, word))
    .flatMap(({ word }) => mentionOf(doc, word, here, NOTHING));
