import type { EventTypeId } from '../model/index.ts';
import { VIOLENT } from './causes.ts';
import { type Document, nameOf } from './document.ts';
import type { Draft } from './drafts.ts';
import { type Kind, kindOf } from './kinds.ts';
import { isSpelledOut, listAfter } from './lists.ts';
import { personAt } from './persons.ts';
import { distanceTo, isNamesake, isNationality } from './place-distance.ts';
import { groupPlaces, isWide, type PlaceGroup } from './place-groups.ts';
import { isWar, type PlaceMention, placeAt } from './places.ts';
import { isDefinite } from './repetitions.ts';
import { countedNoun } from './tolls.ts';
import { ancestors, caseOf, kidBy, kidsBy, rel, type Word } from './words.ts';

/** What the sentences before left behind: the places that "the town" and "there" stand for. */
type References = ReadonlyMap<Word, PlaceMention>;

/** The places of one sentence as they hang together. */
export interface PlacesHere {
  readonly named: readonly PlaceMention[];
  readonly groups: readonly PlaceGroup[];
}

export const placesHere = (doc: Document, named: readonly PlaceMention[]): PlacesHere => ({
  named,
  groups: groupPlaces(doc, named),
});

/** How far from its trigger a place may hang and still be where it happened. */
const FARTHEST = 4;
/** How far it may hang from one whose place has no name: "captured a roadblock in Tell Marq". */
const BESIDE = 3;

/** True for a place with a name, also one that only a capital shows: "the al-Sahafyeen housing area", not "Ukrainian positions". */
const isCalled = (doc: Document, { named, nameSpan, word }: PlaceMention): boolean =>
  named ||
  (!word.tree.capitals &&
    word.tree.words.some(
      (one) =>
        one.start >= nameSpan.start &&
        one.end <= nameSpan.end &&
        /(?:^|-)\p{Lu}/u.test(one.text) &&
        !nameOf(doc, one)?.entries.some(({ kind }) => kind === 'actor'),
    ));

/** Where a happening took place: the town rather than a house or street of it that no map knows. */
export function placesOf(
  doc: Document,
  draft: Draft,
  here: PlacesHere,
  references: References,
  others: readonly Draft[],
): PlaceMention[] {
  const found = placesFramed(doc, draft, here, references, others);
  if (HELD.has(draft.type) || !found.some((place) => isUnknownHouse(doc, place))) return found;
  const towns = found.flatMap((place) =>
    isUnknownHouse(doc, place) ? (townsOf(doc, draft, place, here, others) ?? [place]) : [place],
  );
  return distinct(towns);
}

/** "The Victoria Hotel", "20th Street": nobody knows where they are but for the town that is told with them. */
function isUnknownHouse({ language, text }: Document, { places, name, nameSpan, end, mark }: PlaceMention): boolean {
  // "along the Line of Control in Mendhar"
  if (mark === 'along' && places[0]?.kind === 'border') return true;
  if (places.length) return false;
  const behind = text.slice(nameSpan.end, end).split(/\s+/).at(-1)!.toLowerCase();
  const own = name.split(' ').at(-1)!.toLowerCase();
  // "the N1 road"
  const isRoad = (language.lines.has(behind) || language.lines.has(own)) && /\d/.test(name);
  return isRoad || language.houses.has(behind) || language.houses.has(own);
}

// "The Victoria Hotel in Warsaw", "Warsaw's Victoria Hotel": what it lies in; else the named place that hangs near
function townsOf(
  doc: Document,
  draft: Draft,
  house: PlaceMention,
  here: PlacesHere,
  others: readonly Draft[],
): readonly PlaceMention[] | null {
  // "on the EN1 road near Muxungue"
  const isRoad = house.relation === 'along';
  const isTown = (place: PlaceMention): boolean =>
    place !== house && isCalled(doc, place) && !isUnknownHouse(doc, place) && (place.relation === 'in' || isRoad);
  const own = here.groups.find(({ all }) => all.includes(house));
  const inside = own?.all.filter(isTown);
  if (inside?.length) return [inside.find((place) => !isWide(place)) ?? inside[0]!];
  const rest = own ? withoutGroup(here, own) : here;
  return nearestGroup(doc, draft, rest, others, 2 * OWN)?.members.filter(isTown) ?? null;
}

/** "In Yemen, a drone hit a market in Sanaa": the place that opens a sentence only frames the narrower one that follows. */
function placesFramed(
  doc: Document,
  draft: Draft,
  here: PlacesHere,
  references: References,
  others: readonly Draft[],
): PlaceMention[] {
  const [frame] = here.groups;
  if (frame && here.groups.length > 1 && opensSentence(frame) && frame.all.at(-1)!.end < draft.trigger.start) {
    const inside = withoutGroup(here, frame);
    const words = draft.placeWords.filter(
      (word) => !frame.all.some(({ top, word: own }) => top === word || own === word),
    );
    const found = placesAround(doc, { ...draft, placeWords: words }, inside, references, others);
    const narrower = found.filter((place) => place.named && (!isWide(place) || frame.members.every(isWide)));
    const isNear = words.length > 0 || narrower.some((place) => distanceTo(doc, place, draft) < APART);
    if (narrower.length && isNear) return narrower;
  }
  return placesAround(doc, draft, here, references, others);
}

/** How far a place hangs that a clause with a subject of its own has: "in A, a man was shot, and in B, a priest was arrested". */
const APART = 2.4;

const withoutGroup = ({ named, groups }: PlacesHere, group: PlaceGroup): PlacesHere => ({
  named: named.filter((place) => !group.all.includes(place)),
  groups: groups.filter((one) => one !== group),
});

/** In words: "in the west of the province of A, in northern B,". */
const LONGEST_OPENING = 20;

// Nothing but its own preposition and article stands before it, and a comma or the subject behind it.
function opensSentence({ all }: PlaceGroup): boolean {
  const first = all[0]!;
  const { words } = first.word.tree;
  const opening = words.slice(0, LONGEST_OPENING);
  const before = opening.filter(({ end }) => end <= first.start);
  const after = opening.find(({ start }) => start >= all.at(-1)!.end);
  return (
    before.length <= 4 &&
    before.every(
      ({ upos, norm }) => norm === ',' || upos === 'ADP' || upos === 'DET' || upos === 'CCONJ' || upos === 'ADV',
    ) &&
    (before.some(({ upos }) => upos === 'ADP') || first.relation !== 'in') &&
    after?.norm === ','
  );
}

/**
 * Where a happening took place: what fills its row's role of place or, where that has no name, the named place that hangs
 * nearest to it in the sentence.
 */
function placesAround(
  doc: Document,
  draft: Draft,
  here: PlacesHere,
  references: References,
  others: readonly Draft[],
): PlaceMention[] {
  const words = (
    draft.placeWords.length > 1 ? draft.placeWords.filter((word) => !isSpelledOut(doc, word)) : draft.placeWords
  ).filter((word) => !isWar(doc, word));
  const all = words.flatMap((word) => mentionOf(doc, word, here, references));
  const own = all.filter((place) => !isNeighbour(doc, place, words));
  const beside = all.length ? all : (nearestGroup(doc, draft, here, others, FARTHEST)?.members ?? []);
  const stormed = beside.length && beside.every(isBesideCountry) ? stormedPlaces(doc, draft, here) : [];
  if (stormed.length) return distinct(stormed);
  if (own.some((place) => isCalled(doc, place)))
    return distinct(withLists(doc, meant(notOfSource(told(draft, own), here), here), here, false));
  // "residents of X demonstrated in front of the court": a crowd is at home
  const limit = all.length && draft.type !== 'protest' ? BESIDE : FARTHEST;
  const near = nearestGroup(doc, draft, here, others, limit);
  if (near) return distinct(withLists(doc, near.members, here, true));
  if (own.length < all.length) return distinct(all.map((place) => ({ ...place, relation: 'near' })));
  const telling = own.filter((place) => isTelling(doc, draft, place));
  if (telling.length) return distinct(withLists(doc, telling, here, false));
  const struck = struckSites(doc, draft, here);
  if (struck.some((place) => place.named)) return distinct(withLists(doc, meant(struck, here), here, false));
  return [...whereClause(draft, here), ...referredPlaces(draft, references), ...struck].slice(0, 1);
}

/** "In the east of the country, close to the border with Iraq": the neighbour only says where that lies. */
const isNeighbour = ({ language }: Document, { mark, top, word }: PlaceMention, asked: readonly Word[]): boolean =>
  language.topicMarks.has(mark) &&
  !asked.includes(top) &&
  !asked.includes(word) &&
  language.lines.has(top.parent?.norm ?? '');

/** Happenings that are about a place: what is taken or held may be any "town". */
const HELD: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'territory-transferred',
  'control',
  'siege',
]);

/** "Patrolled the area", "shelled a town": that says nothing of where. "A bakery" does, and what was struck does where more is said of it: "a western port city". */
function isTelling(doc: Document, { type }: Draft, { word }: PlaceMention): boolean {
  if (HELD.has(type) || kindOf(doc, word) !== 'area') return true;
  // "over the Lebanese border"
  if (kidsBy(word, 'amod', 'compound').some((kid) => nameOf(doc, kid) !== null)) return true;
  return VIOLENT.has(type) && kidBy(word, 'amod', 'compound', 'nmod') !== null;
}

/** "In Phoenix, hundreds marched around a jail": beside a name, a place without one counts only in a list of what was taken. */
const told = (draft: Draft, own: readonly PlaceMention[]): readonly PlaceMention[] =>
  HELD.has(draft.type) && draft.firing.fillers.some(({ role, relation }) => role === 'place' && TAKEN.has(relation))
    ? own
    : own.filter((place) => place.named);

/** "Took A and B from C, D and E": D and E are of one list with C. */
function notOfSource(own: readonly PlaceMention[], { groups }: PlacesHere): readonly PlaceMention[] {
  const of = groups.flatMap(({ all }) => (all[0]!.mark === 'from' ? all.slice(1) : []));
  return own.filter((place) => !of.includes(place));
}

const TAKEN = new Set(['obj', 'subj', 'of', 'over', 'cop']);

/** "Azaz in Aleppo province" is Azaz; "the areas of A, B and C" are all three. */
function meant(own: readonly PlaceMention[], { groups }: PlacesHere): PlaceMention[] {
  const members = own.flatMap((place) => {
    const group = groups.find(({ all }) => all.includes(place));
    if (!group) return [place];
    return isCounted(group) ? group.members : group.members.slice(firstMeant(group, group.members.indexOf(place)));
  });
  return [...new Set(members)];
}

/** "In Damascus Aleppo and Homs": of names without a comma the tree takes the first for parts of the last. */
function firstMeant({ members }: PlaceGroup, at: number): number {
  let first = Math.max(0, at);
  while (first > 0 && members[first]!.word.at === members[first - 1]!.word.at + 1) first--;
  return first;
}

/** "Two in A and four in B": the figures stand for all of the list, whichever of them the tree gives to the verb. */
const isCounted = ({ members }: PlaceGroup): boolean =>
  members.length > 1 &&
  members.every(({ mark, word, start }, at) => {
    const { words } = word.tree;
    const last = words.findLastIndex((one) => one.end <= start && one.at < word.at && one.upos !== 'DET');
    const before = words[last]?.norm === mark ? words[last - 1] : undefined;
    // "six people in A, five in B and four more in C"
    const counts = [before, words[last - 2]].some((one) => one?.upos === 'NUM') && before?.upos !== 'ADP';
    return mark !== '' && (before?.upos === 'NUM' || (counts && (at === 0 || before?.upos === 'ADJ')));
  });

/** How near a place hangs to be a happening's own, not only that of another happening beside it. */
const OWN = 1;

/** The places that hang nearest; a list of places that another happening of the kind has for its own is told there. */
function nearestGroup(
  doc: Document,
  draft: Draft,
  { groups }: PlacesHere,
  others: readonly Draft[],
  limit: number,
): PlaceGroup | null {
  const far = (group: PlaceGroup, one: Draft): number =>
    Math.min(...group.all.map((place) => distanceTo(doc, place, one)));
  let best: PlaceGroup | null = null;
  let least = limit;
  for (const group of groups) {
    const distance = far(group, draft);
    // "advanced towards X, killing five": not yet there
    if (distance >= OWN && group.members.every(({ relation }) => relation === 'toward')) continue;
    if (distance < least) [best, least] = [group, distance];
  }
  if (!best || least < OWN || best.members.length < 2) return best;
  const told = others.some((one) => one !== draft && !isWithin(one, draft) && far(best, one) < OWN);
  return told ? null : best;
}

/** "Killed two in attacks on patrols in A and B": what the patrols have for their own is the attacks' too. */
const isWithin = (inner: Draft, outer: Draft): boolean =>
  !VIOLENT.has(inner.type) && [...ancestors(inner.trigger)].some((up) => outer.core.includes(up));

// "the pass, where the army brought reinforcements": the place before the word
function whereClause(draft: Draft, { named }: PlacesHere): PlaceMention[] {
  for (const up of [draft.trigger, ...ancestors(draft.trigger)].slice(0, 4)) {
    const where = up.kids.find((kid) => kid.norm === 'where');
    if (where) return named.filter((place) => place.end <= where.start).slice(-1);
  }
  return [];
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

// "attacked the farm": what was attacked and stands fast is where.
function struckSites(doc: Document, draft: Draft, here: PlacesHere): PlaceMention[] {
  if (!VIOLENT.has(draft.type)) return [];
  const struck = draft.firing.fillers.filter(
    ({ role, word }) =>
      role === 'target' &&
      ((['site', 'area'].includes(kindOf(doc, word)) &&
        (isDefinite(word) || word.kids.some((kid) => kindOf(doc, kid) === 'name'))) ||
        isStormed(doc, draft, word)),
  );
  return struck
    .flatMap(({ word }) => mentionOf(doc, word, here, NOTHING))
    .filter((place) => isTelling(doc, draft, place));
}

/** "On the border with Uganda": says little of where what was attacked lies. */
const isBesideCountry = ({ relation, mark, places }: PlaceMention): boolean =>
  places[0]?.kind === 'country' && (relation !== 'in' || mark === 'with');

/** "Raided Ngala, on the border with Uganda": the name of what was attacked. */
const stormedPlaces = (doc: Document, draft: Draft, here: PlacesHere): PlaceMention[] =>
  draft.firing.fillers
    .filter(({ role, word }) => role === 'target' && isStormed(doc, draft, word))
    .flatMap(({ word }) => mentionOf(doc, word, here, NOTHING));

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['place', 'name', 'area', 'site']);

/** Places told in one list with the last of these; of "near A and B" both are near, of "took A near B and C" C was taken. */
function withLists(
  doc: Document,
  places: readonly PlaceMention[],
  { named, groups }: PlacesHere,
  shared: boolean,
): PlaceMention[] {
  const last = places.at(-1);
  if (!last) return [];
  const outer = new Set(groups.flatMap(({ all, members }) => all.filter((place) => !members.includes(place))));
  const more = listAfter(doc, last.word, PLACES)
    .flatMap((word) => namedBy(named, word) ?? (kindOf(doc, word) === 'name' ? (placeAt(doc, word) ?? []) : []))
    .filter((place) => !outer.has(place))
    .map((place) =>
      shared && (place.mark === '' || place.mark === 'of') ? { ...place, relation: last.relation } : place,
    );
  return [...places, ...more];
}

const namedBy = (named: readonly PlaceMention[], word: Word): PlaceMention | undefined =>
  named.find((place) => place.word === word || place.top === word);

// A place word may be named, may hold a name ("the silos northeast of Palmyra"), may repeat one ("the town"), or have none.
function mentionOf(doc: Document, word: Word, here: PlacesHere, references: References): PlaceMention[] {
  const { named } = here;
  const exact = namedBy(named, word);
  if (exact) return [exact];
  const noun = countedNoun(doc, word);
  if (noun !== word) return mentionOf(doc, noun, here, references);
  // "the area east of Tell Marq" points to nothing told before
  const isToldHere = named.some(({ top, relation }) => top.parent === word && relation.endsWith('-of'));
  const known = isToldHere ? undefined : references.get(word);
  if (known) return [known];
  if (word.upos === 'PRON') return [];
  // "hit Qasr Hamid in Syria": a name that nobody knows is still a name
  if (kindOf(doc, word) === 'name') return [placeAt(doc, word)].filter((place) => place !== null);
  const inside = named.filter(
    (place) =>
      place.word.tree === word.tree &&
      [...ancestors(place.word)].includes(word) &&
      !crosses(place.word, word) &&
      !(place.word.parent && (isNationality(doc, place.word, place.word.parent) || isNamesake(doc, place.word.parent))),
  );
  const fallback = placeAt(doc, word);
  if (inside.length)
    return inside.filter((place) => !inside.some((other) => other !== place && hangsBelow(place.word, other.word)));
  if (!fallback) return [];
  // "Kuwait was invaded", "Kabul fell"
  const isPlace = fallback.places.length > 0 && word.deprel.startsWith('nsubj');
  return isPlace || ['area', 'site', 'place', 'name'].includes(kindOf(doc, word)) ? [fallback] : [];
}

// "Azaz in northern Aleppo": the outer name hangs below the inner; of "Arima and Midan Ghazal" neither does.
function hangsBelow(word: Word, above: Word): boolean {
  let at = word;
  while (rel(at) === 'conj' && at.parent) at = at.parent;
  return at !== above && [...ancestors(at)].includes(above);
}

// A clause or conjunct between the two: the name belongs there.
const LEADING: ReadonlySet<string> = new Set(['leading', 'linking', 'connecting', 'running']);

function crosses(from: Word, to: Word): boolean {
  let at: Word | null = from;
  while (at && at !== to) {
    // "all roads leading to the city"
    if (at !== from && ['acl', 'advcl', 'appos', 'parataxis'].includes(rel(at)) && !LEADING.has(at.norm)) return true;
    if (rel(at) === 'conj' && at.parent === to) return true;
    at = at.parent;
  }
  return false;
}

function referredPlaces(draft: Draft, references: References): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const [word, place] of references) {
    if (word.tree !== draft.trigger.tree || word.upos === 'PRON') continue;
    const locative =
      word.norm === 'there' || ['in', 'at', 'near', 'on', 'inside', 'outside', 'around', 'into'].includes(caseOf(word));
    if (locative && ownsDirectly(draft, word)) found.push(place);
  }
  return found;
}

const ownsDirectly = (draft: Draft, word: Word): boolean => {
  const core = new Set([...draft.core, ...draft.folded.flatMap((folded) => folded.core)]);
  return [...ancestors(word)].some((up) => core.has(up));
};

const distinct = (list: readonly PlaceMention[]): PlaceMention[] =>
  list.filter(
    (one, at) =>
      list.findIndex(
        (other) => other.start === one.start || (other.name === one.name && other.word.tree === one.word.tree),
      ) === at,
  );
