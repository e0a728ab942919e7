import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { type Kind, kindOf } from '../nouns/kinds.ts';
import { isSpelledOut, listAfter } from '../nouns/lists.ts';
import { ancestors, caseOf, isUnder, kidBy, rel, type Word } from '../trees/words.ts';
import { distanceTo } from './distance.ts';
import { ownPlaces } from './each-its-own.ts';
import { isWide, type PlaceGroup } from './groups.ts';
import { isWar } from './names.ts';
import { nearestGroup, OWN, type PlacesHere, withoutGroup } from './nearest-places.ts';
import { onlyPlace } from './only-place.ts';
import { type PlaceMention, placeAt } from './places.ts';
import { placesSpelled } from './spelled-out.ts';
import { HELD, isBesideCountry, isTelling, stormedPlaces, struckSites } from './struck-places.ts';
import { isCalled, isUnknownHouse, townsOf } from './unknown-houses.ts';
import { mentionOf, namedBy, type References } from './word-places.ts';

/** How far from its trigger a place may hang and still be where it happened. */
const FARTHEST = 4;

/** How far it may hang from one whose place has no name: "captured a roadblock in Tell Marq". */
const BESIDE = 3;

/** Where a happening took place: the town rather than a house or street of it that no map knows. */
export function placesOf(
  doc: Document,
  draft: Draft,
  here: PlacesHere,
  references: References,
  others: readonly Draft[],
): PlaceMention[] {
  const spelled = spelledBehind(doc, draft);
  if (spelled.length) return distinct(spelled);
  const own = ownPlaces(doc, draft, here.named).flatMap(({ places }) => places);
  if (own.length > 1)
    return distinct(own.filter((place) => here.groups.some(({ members }) => members.includes(place))));
  const found = placesFramed(doc, draft, here, references, others);
  if (HELD.has(draft.type) || !found.some((place) => isUnknownHouse(doc, place))) return found;
  const towns = found.flatMap((place) =>
    isUnknownHouse(doc, place) ? (townsOf(doc, draft, place, here, others) ?? [place]) : [place],
  );
  return distinct(towns);
}

/** "Burned three villages (A, B and C)": of a plural whose list follows, the places are those of the list. */
const spelledBehind = (doc: Document, { core, placeWords }: Draft): PlaceMention[] => {
  const nouns = new Set([...placeWords, ...core.flatMap(({ kids }) => kids)]);
  return [...nouns].flatMap((noun) => (noun.xpos === 'NNS' ? placesSpelled(doc, noun) : []));
};

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

/** "Took a nearby town as rebels closed on Butare", "took the heights from Freedonia": none that is named in another clause. */
const isSomeOther = ({ kids }: Word): boolean =>
  kids.some(
    (kid) => kid.norm === 'nearby' || kid.norm === 'another' || (rel(kid) === 'nmod' && caseOf(kid) === 'from'),
  );

/** How far a place hangs that a clause with a subject of its own has: "in A, a man was shot, and in B, a priest was arrested". */
const APART = 2.4;

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
    (after?.norm === ',' || standsBeforeSubject(first))
  );
}

/** "In Kharkiv region shelling killed two": without a comma the subject behind it tells that it frames what follows. */
function standsBeforeSubject({ top: { deprel, parent, at } }: PlaceMention): boolean {
  const subject = deprel === 'obl' && parent !== null && kidBy(parent, 'nsubj');
  return !!subject && at < subject.at && subject.at < parent.at;
}

/**
 * Where a happening took place: what fills its row's role of place or, where that has no name, the named place that hangs
 * nearest to it in the sentence.
 */
function placesAround(
  doc: Document,
  draft: Draft,
  around: PlacesHere,
  references: References,
  others: readonly Draft[],
): PlaceMention[] {
  const here = withoutWhence(draft, around);
  const words = (
    draft.placeWords.length > 1 ? draft.placeWords.filter((word) => !isSpelledOut(doc, word)) : draft.placeWords
  ).filter((word) => !isWar(doc, word) && !isWhence(draft, word));
  const all = withoutHolders(words.flatMap((word) => mentionOf(doc, word, here, references)));
  const own = all.filter((place) => !isNeighbour(doc, place, words));
  const beside = all.length ? all : (nearestGroup(doc, draft, here, others, FARTHEST)?.members ?? []);
  const stormed = beside.length && beside.every(isBesideCountry) ? stormedPlaces(doc, draft, here) : [];
  if (stormed.length) return distinct(stormed);
  if (own.some((place) => isCalled(doc, place)))
    return distinct(withLists(doc, meant(notOfSource(told(draft, own), here), here), here, false));
  // "residents of X demonstrated in front of the court": a crowd is at home
  const limit =
    HELD.has(draft.type) && words.some(isSomeOther) ? OWN : all.length && draft.type !== 'protest' ? BESIDE : FARTHEST;
  const near = nearestGroup(doc, draft, here, others, limit);
  if (near) return distinct(withLists(doc, near.members, here, true));
  if (own.length < all.length) return distinct(all.map((place) => ({ ...place, relation: 'near' })));
  const telling = own.filter((place) => isTelling(doc, draft, place));
  if (telling.length) return distinct(withLists(doc, telling, here, false));
  const only = all.length ? null : onlyPlace(doc, draft, here, others);
  if (only) return distinct(withLists(doc, only.members, here, true));
  const struck = struckSites(doc, draft, here);
  if (struck.some((place) => place.named)) return distinct(withLists(doc, meant(struck, here), here, false));
  return [...whereClause(draft, here), ...referredPlaces(draft, references), ...struck].slice(0, 1);
}

/** "Crossed from A into B", "entered A from the north", "advanced from A on B": B is where they came to, and A where they were before. */
const isWhence = ({ type, placeWords }: Draft, word: Word): boolean =>
  (type === 'deployment' || type === 'offensive') &&
  caseOf(word) === 'from' &&
  placeWords.some((one) => caseOf(one) !== 'from' && (caseOf(one) !== '' || rel(one) === 'obj'));

const withoutWhence = (draft: Draft, here: PlacesHere): PlacesHere =>
  here.groups
    .filter(({ all }) => all.some(({ top }) => isWhence(draft, top)))
    .reduce((rest, group) => withoutGroup(rest, group), here);

/** In words: "the Marq quarter of the city". */
const HELD_BY = 4;

/** "The Marq quarter in the city": the city only says where the quarter lies. */
const withoutHolders = (all: readonly PlaceMention[]): readonly PlaceMention[] =>
  all.filter(({ word, top }) => {
    const isNamedHere = word === top || (word.tree === top.tree && isUnder(word, top));
    return isNamedHere || !all.some((one) => one.top.at < top.at && top.at - one.top.at <= HELD_BY);
  });

/** "In the east of the country, close to the border with Iraq": the neighbour only says where that lies. */
const isNeighbour = ({ language }: Document, { mark, top, word }: PlaceMention, asked: readonly Word[]): boolean =>
  language.topicMarks.has(mark) &&
  !asked.includes(top) &&
  !asked.includes(word) &&
  language.lines.has(top.parent?.norm ?? '');

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

// "the pass, where the army brought reinforcements": the place before the word
function whereClause(draft: Draft, { named }: PlacesHere): PlaceMention[] {
  for (const up of [draft.trigger, ...ancestors(draft.trigger)].slice(0, 4)) {
    const where = up.kids.find((kid) => kid.norm === 'where');
    if (where) return named.filter((place) => place.end <= where.start).slice(-1);
  }
  return [];
}

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
  return near([...places, ...more]);
}

/** "Near A, B and C": all three are near, where none but the first has a preposition of its own. */
const near = (members: readonly PlaceMention[]): PlaceMention[] => {
  const [first, ...others] = members;
  if (!first || !SHARED.has(first.relation)) return [...members];
  const isBare = ({ mark }: PlaceMention): boolean => mark === '' || mark === 'of';
  return others.every(isBare) ? [first, ...others.map((one) => ({ ...one, relation: first.relation }))] : [...members];
};

const SHARED: ReadonlySet<PlaceMention['relation']> = new Set<PlaceMention['relation']>(['near', 'toward']);

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
