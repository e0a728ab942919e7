import type { Document } from '../document.ts';
import { nounClass } from '../nouns/kinds.ts';
import { isVerb, rel, type Word } from '../trees/words.ts';
import { isTownsArea, isWard, widthOf } from './areas.ts';
import { isCalledBehind } from './called.ts';
import { isWithin } from './links.ts';
import type { PlaceMention } from './places.ts';

/** Places that one phrase tells of together: "the town of A, in B province, and C" has the members A and C, and A lies in B. */
export interface PlaceGroup {
  /** The places meant, in text order. */
  readonly members: readonly PlaceMention[];
  /** Those, and the places that only say where one of them lies. */
  readonly all: readonly PlaceMention[];
}

type Link = 'list' | 'comma' | 'inner-first' | 'outer-first';

/** Words that join the members of a list. */
export const LISTING: ReadonlySet<string> = new Set(['and', 'or', '&', '/', 'plus']);
/** "A in B", "A near B", "A of B": B only says where A lies. */
const LYING = new Set(['in', 'of', 'near', 'outside', 'inside', 'within', 'on', 'at', 'from', 'off', 'around']);
const QUIET = new Set(['DET', 'ADJ', 'NUM', 'ADV']);

/** "About 40 km north of", "some 20 km from". */
const ABOUT = new Set(['about', 'around', 'some', 'roughly', 'nearly', 'just', 'over']);

const isPunctuation = (word: Word): boolean => /^[(),–—-]$/.test(word.norm);

/** A token that may stand between a place and the one it lies in: "about 100 km (60 miles) north of", "a major town in the". */
function isBridge(doc: Document, word: Word): boolean {
  if (QUIET.has(word.upos) || isPunctuation(word) || ABOUT.has(word.norm)) return true;
  // "in A landed near B"
  if (word.upos === 'VERB' && word.xpos !== 'VBN') return false;
  const kind = nounClass(doc, word);
  return (
    kind === 'area' ||
    kind === 'measure' ||
    doc.language.relations.has(word.norm) ||
    doc.language.divisions.has(word.norm) ||
    LYING.has(word.norm) ||
    doc.language.relationOf(word.norm) === 'near' ||
    (word.norm.endsWith(' of') && doc.language.relationOf(word.norm) !== null) ||
    (word.xpos === 'VBN' && LOCATED.has(word.lemma.toLowerCase()))
  );
}

const LOCATED = new Set(['locate', 'situate', 'hold', 'control', 'besiege']);

const isLying = (doc: Document, word: Word): boolean =>
  LYING.has(word.norm) ||
  (word.norm.endsWith(' of') && doc.language.relationOf(word.norm) !== null) ||
  (word.upos === 'ADP' && doc.language.relationOf(word.norm) === 'near');

/** How a place hangs together with the next one, read off the words between: trees lose long lists and nested names. */
function linkOf(doc: Document, first: PlaceMention, second: PlaceMention): Link | null {
  const { words } = first.word.tree;
  if (second.start < first.end) return second.word.at > first.word.at ? sharedNoun(first, second) : null;
  const between = withoutKind(
    doc,
    words.slice(first.word.at, second.word.at).filter((word) => word.start >= first.end && word.end <= second.start),
  );
  const norms = between.map((word) => word.norm).filter((norm) => norm !== '"');
  if (isDirected(second) && between.every((word) => isBridge(doc, word)))
    return holds(first, second) ? 'outer-first' : 'inner-first';
  if (isAcrossRiver(second) && between.every(({ upos, norm }) => norm === ',' || upos === 'ADP' || upos === 'DET'))
    return 'inner-first';
  if (!between.length) return rightAfter(first, second);
  if (first.mark === 'from' && isTakenFromNext(second)) return null;
  // "in A (B region), C": the country behind the brackets
  if (norms.join('') === '),' && isWide(second)) return 'inner-first';
  // "a school in A (B, C province)": in brackets stands what A lies in, or a quarter of it
  if (norms.length === 1 && norms[0] === '(') return PARTS.has(second.descriptor ?? '') ? null : 'inner-first';
  const beside = norms[0] === ',' && between.slice(1).every(({ upos }) => upos === 'DET' || upos === 'ADJ');
  if (beside && isCalledBehind(first, second) && !isWide(second)) return 'outer-first';
  if (beside && isSaidOf(doc, second, true)) return 'inner-first';
  if (beside && between.length === 1 && isSaidOf(doc, first, false)) return 'outer-first';
  // "in A direction, the village of B": the axis of a briefing, and a spot on it
  if (beside && first.relation === 'toward' && first.end > first.nameSpan.end) return 'outer-first';
  // "in A, between B and C": these only say where A lies
  if (beside && second.relation === 'between' && second.start < second.nameSpan.start) return 'inner-first';
  if (beside) return 'comma';
  if (
    norms[0] &&
    /^['’]s?$/.test(norms[0]) &&
    between.slice(1).every((word) => isBridge(doc, word) && !isLying(doc, word))
  )
    return 'outer-first';
  if (opensClause(first, second)) return null;
  if (isListing(doc, between) || isSharedOut(second, first, between)) return 'list';
  // ", the capital of B", ", 40 km north of B": the words that say so are part of the second
  if (norms[0] === ',' && isDescribed(second) && between.every((word) => isBridge(doc, word))) return 'inner-first';
  const lying = between.findLast((word) => isLying(doc, word));
  if (!lying || !between.every((word) => isBridge(doc, word)) || /^[,(]$/.test(norms.at(-1) ?? '')) return null;
  // "against the minister in the town of B": what comes first lies elsewhere
  if (doc.language.topicMarks.has(first.mark) && first.mark !== 'over' && !isFarOff(first)) return null;
  // "north of A in B and C": these are where, unless B is wide enough to hold both
  if (lying.norm === 'in' && isBearing(first) && !isWide(second)) return 'outer-first';
  if (lying.norm === 'from' && !between.some((word) => word.upos === 'NUM')) return null;
  return liesIn(doc, first, second, lying.norm) ? 'inner-first' : 'outer-first';
}

/** "Shelled A and B was hit by air strikes": what happened to B is told anew. */
function opensClause(
  { top: { parent: before, at: first } }: PlaceMention,
  { top: { parent, deprel, at } }: PlaceMention,
) {
  const isSubject = deprel.startsWith('nsubj') && parent !== null && isVerb(parent) && parent.at > at;
  return isSubject && before !== null && isVerb(before) && before.at < first && before !== parent;
}

/** "In A, across the Nile from B": on which side of the river A lies. */
const isAcrossRiver = ({ mark, places, descriptor }: PlaceMention): boolean =>
  mark === 'across' && (descriptor === 'river' || places[0]?.kind === 'river');

/** "30 km from B": how far off something lies, and nothing's source. */
const isFarOff = ({ mark, relation }: PlaceMention): boolean => mark === 'from' && relation === 'near';

/** "North of B", "on the outskirts of B": words that say how what stands before them lies to B. */
const isDirected = ({ start, nameSpan, relation, mark }: PlaceMention): boolean =>
  start < nameSpan.start && mark.includes(' ') && (relation.endsWith('-of') || relation === 'near');

// "South of the town", not of a roundabout or a quarter in it
const isBearing = ({ start, nameSpan, relation, descriptor, places }: PlaceMention): boolean =>
  start < nameSpan.start &&
  descriptor === null &&
  places.length > 0 &&
  relation.endsWith('-of') &&
  relation !== 'outskirts-of';

/** "In Iraq close to Mosul", "in Homs province, north of Palmyra": an area that is known to hold the second; of an unknown one the second says where it lies. */
const holds = (first: PlaceMention, second: PlaceMention): boolean =>
  isWide(first) &&
  !isWide(second) &&
  first.places.some((outer) => second.places.some((inner) => isWithin(inner, outer)));

/** True where words before the name say how a spot lies to it, or what of it is meant. */
const isDescribed = ({ start, nameSpan, relation, word }: PlaceMention): boolean =>
  start < nameSpan.start &&
  (relation !== 'in' ||
    word.tree.words
      .slice(Math.max(0, word.at - ROUND), word.at + 1)
      .some((one) => one.norm === 'of' && one.start >= start && one.end <= nameSpan.start));

/** What a place is for the one that it lies in, or which part: "the capital of A", "A's largest city", "the last part of A". */
function isSaidOf(doc: Document, { start, end, nameSpan, word }: PlaceMention, parts: boolean): boolean {
  const words = word.tree.words.slice(Math.max(0, word.at - ROUND), word.at + ROUND);
  const before = words.filter((one) => one.start >= start && one.end <= nameSpan.start);
  const after = words.filter((one) => one.start >= nameSpan.end && one.end <= end);
  const noun = before.findLast(({ norm }) => norm !== 'of' && norm !== 'the');
  if (before.some(({ norm }) => norm === 'of') && noun)
    return DESCRIBING.has(noun.lemma.toLowerCase()) || (parts && doc.language.relations.get(noun.norm) === 'in');
  return /^['’]s?$/.test(after[0]?.norm ?? '') && after.length > 1;
}

/** In words: no expression of a place reaches further from its name. */
const ROUND = 12;

/** Nouns of what a place is to another, where "city" and "province" are part of what it is called. */
const DESCRIBING = new Set(['capital', 'stronghold', 'bastion', 'centre', 'center', 'hub']);

// "in Iraq near Mosul", "in Mosul on Nineveh Street": the narrower is meant, wherever it stands
function liesIn(doc: Document, first: PlaceMention, second: PlaceMention, mark: string): boolean {
  if (mark === 'in' || mark === 'of') return first.places[0]?.kind !== 'country';
  if (isWide(first) !== isWide(second)) return isWide(second);
  // "a village on the Homs road": the road leads far beyond, while that by two names is between them
  if (mark === 'on' && second.relation === 'along' && !/[-‐‑–]/.test(second.name)) return true;
  return !(mark === 'at' || mark === 'on') || isSpot(doc, first) || !isSpot(doc, second);
}

/** A street, a bridge, a hospital: less than a town. */
function isSpot(doc: Document, { descriptor, name }: PlaceMention): boolean {
  const word = descriptor ?? name.split(' ').at(-1)!.toLowerCase();
  return doc.language.lines.has(word) || doc.language.nouns.get(word) === 'site';
}

// "north of the capital, B": what B is called first
function withoutKind(doc: Document, between: readonly Word[]): readonly Word[] {
  const noun = between.at(-2);
  if (between.at(-1)?.norm !== ',' || !noun || nounClass(doc, noun) !== 'area') return between;
  return between.slice(0, -1);
}

/** Nouns of settlements: what stands behind "of" is their name. */
const SETTLEMENTS = new Set([
  'city',
  'town',
  'village',
  'hamlet',
  'capital',
  'settlement',
  'port',
  'stronghold',
  'bastion',
]);

/** Nouns of parts of a town: a name on either side of them may be that of the town. */
const PARTS = new Set(['suburb', 'district', 'neighbourhood', 'neighborhood', 'quarter', 'borough', 'ward']);

const peopleOf = ({ places }: PlaceMention): number => Math.max(0, ...places.map(({ population }) => population));

const isQuarter = ({ places }: PlaceMention): boolean =>
  places.length > 0 && places.every(({ kind }) => kind === 'neighbourhood');

// "The West Bank city of Hebron" is Hebron, "the Shaar area of Aleppo" is Shaar: the noun between belongs to both
function sharedNoun(first: PlaceMention, second: PlaceMention): Link {
  const { words } = first.word.tree;
  const noun = words.findLast((word) => word.end <= first.end && word.start >= second.start);
  // "Silopi town of the southern province of Sirnak": the second has a noun of its own
  const ownNoun = words.some(
    ({ norm, start, end }) => norm === 'of' && start > first.end + 3 && end < second.nameSpan.start,
  );
  if (noun && ownNoun) return 'inner-first';
  // "Baghdad's northern district of Shula": what has the district is outside
  if (/^['’]s?$/.test(words[first.word.at + 1]?.norm ?? '')) return 'outer-first';
  // "the Baltic states of Estonia and Latvia": those are they; of "the A and B districts of C" they are A and B
  const listed =
    rel(first.word) === 'conj' ||
    first.word.kids.some((kid) => rel(kid) === 'conj') ||
    LISTING.has(words[first.word.at - 1]?.norm ?? '');
  if (noun && (SETTLEMENTS.has(noun.lemma.toLowerCase()) || (noun.xpos === 'NNS' && !listed))) return 'outer-first';
  // "the Damascus suburb of Jobar", "the Jobar suburb of Damascus": the greater has the suburb
  if (noun && second.descriptor && second.descriptor !== noun.lemma.toLowerCase()) return 'inner-first';
  if (noun && PARTS.has(noun.lemma.toLowerCase()) && peopleOf(first) !== peopleOf(second))
    return peopleOf(first) > peopleOf(second) ? 'outer-first' : 'inner-first';
  if (noun && isQuarter(first) !== isQuarter(second)) return isQuarter(second) ? 'outer-first' : 'inner-first';
  if (isWide(first) !== isWide(second)) return isWide(first) ? 'outer-first' : 'inner-first';
  // "the central Mexico state of Hidalgo"
  if (isCountry(first) && !isCountry(second)) return 'outer-first';
  return first.places.length > 0 && second.places.length === 0 ? 'outer-first' : 'inner-first';
}

const isCountry = ({ places }: PlaceMention): boolean => places[0]?.kind === 'country';

/**
 * "Idlib city Saraqib": what has its kind after it holds what follows. "In Damascus Aleppo and Homs": two cities without a word
 * between them are a list that lost its comma.
 */
function rightAfter(first: PlaceMention, second: PlaceMention): Link | null {
  if (first.descriptor) return 'outer-first';
  if (!isTown(first) || !isTown(second) || isCountry(first) || isCountry(second)) return null;
  if (first.end !== first.nameSpan.end || second.start !== second.nameSpan.start) return null;
  return first.places.some((one) => second.places.some((other) => one.id === other.id)) ? null : 'list';
}

// ", and", "and in the", ", near": separators, then at most a preposition of place and an article
function isListing(doc: Document, between: readonly Word[]): boolean {
  let at = 0;
  let said = false;
  while (between[at] && (between[at]!.norm === ',' || LISTING.has(between[at]!.norm))) {
    said ||= LISTING.has(between[at]!.norm);
    at++;
  }
  if (!said && between[at]?.norm === 'as' && between[at + 1]?.norm === 'well' && between[at + 2]?.norm === 'as') {
    said = true;
    at += 3;
  }
  return (
    said &&
    between
      .slice(at)
      .every((word) => QUIET.has(word.upos) || (word.upos === 'ADP' && doc.language.relationOf(word.norm) !== null))
  );
}

/** "A from X, B and C from Y": what stands before the next source is no more of the first. */
function isTakenFromNext({ mark, end, word: { tree, at } }: PlaceMention): boolean {
  if (mark !== '') return false;
  const after = tree.words.slice(at + 1, at + ROUND).filter((one) => one.start >= end);
  return after.find(({ upos, norm }) => !QUIET.has(upos) && upos !== 'PROPN' && !LISTING.has(norm))?.norm === 'from';
}

/** "Six in A, five in B and four more in C": a figure and the same preposition again. */
const isSharedOut = (second: PlaceMention, first: PlaceMention, between: readonly Word[]): boolean =>
  second.mark !== '' &&
  second.mark === first.mark &&
  (between[0]?.norm === ',' || LISTING.has(between[0]?.norm ?? '')) &&
  between.some(({ upos }) => upos === 'NUM') &&
  between.every(({ norm, upos }) => norm === ',' || LISTING.has(norm) || norm === second.mark || QUIET.has(upos));

const WIDE = new Set(['country', 'province', 'region', 'continent', 'governorate', 'state', 'oblast', 'county']);
/** A country, province or the like: by what the words call it or, where they do not say, by all that bear the name. */
export function isWide({ descriptor, places }: PlaceMention): boolean {
  if (descriptor) return WIDE.has(descriptor);
  return places[0]?.kind === 'country' || (places.length > 0 && places.every(({ kind }) => WIDE.has(kind)));
}

/** What towns and villages lie in, by its size or by the word that says so: "Fizi territory", "Kajuru LGA". */
const isHolder = (doc: Document, place: PlaceMention): boolean => isWide(place) || isTownsArea(doc, place);

/** A town so large that villages and quarters are told by it. */
const LARGE = 50_000;
const isTown = (place: PlaceMention): boolean => peopleOf(place) >= LARGE;

/** Groups the places of one sentence, in text order. */
export function groupPlaces(doc: Document, mentions: readonly PlaceMention[]): PlaceGroup[] {
  const sorted = [...mentions].sort((a, b) => a.word.at - b.word.at);
  const runs: { places: PlaceMention[]; links: Link[] }[] = [];
  for (const place of sorted) {
    const run = runs.at(-1);
    const link = run ? linkOf(doc, run.places.at(-1)!, place) : null;
    if (run && link) {
      run.places.push(place);
      run.links.push(link);
    } else runs.push({ places: [place], links: [] });
  }
  return runs.map(({ places, links }) => ({ members: membersOf(doc, places, links), all: places }));
}

// Of a run of places the ones meant: those that no other is said to lie in or to hold.
function membersOf(doc: Document, places: readonly PlaceMention[], links: readonly Link[]): PlaceMention[] {
  const outer = new Set<PlaceMention>();
  let inner = places[0]!;
  for (const [at, link] of links.entries()) {
    const next = places[at + 1]!;
    const kind = link === 'comma' ? commaLink(doc, places, links, at) : link;
    // "the mountains of A and B", "near the borders of A and B": both only say where the first lies
    const shared = kind === 'list' && outer.has(places[at]!) && !next.mark && isWide(next) && isWide(places[at]!);
    // "between A and B", "at A and B streets": one spot, which both say
    const spot = kind === 'list' && isOneSpot(doc, places[at]!, next);
    // "a town near Iraq's city of B", "the capital of Russia's C republic": what is nearer only tells more of the way
    const onward = kind === 'outer-first' && outer.has(places[at]!);
    if (kind === 'inner-first' || shared || onward || spot) outer.add(next);
    else {
      if (kind === 'outer-first') outer.add(inner);
      inner = next;
    }
  }
  return places.filter((place) => !outer.has(place));
}

/** "The provinces of A, B and C": as many as there are names. */
function isPlural({ descriptor, start, nameSpan, word: { at, tree } }: PlaceMention): boolean {
  if (!descriptor || start === nameSpan.start) return false;
  const before = tree.words.slice(Math.max(0, at - ROUND), at);
  return before.some((one) => one.start >= start && one.xpos === 'NNS' && one.lemma.toLowerCase() === descriptor);
}

const isOneSpot = ({ language, text }: Document, first: PlaceMention, second: PlaceMention): boolean =>
  first.relation === 'between' ||
  ((first.mark === 'at' || first.mark === 'of') &&
    language.crossings.has(lastWord(text.slice(second.start, second.end))));

const lastWord = (words: string): string => words.split(/\s+/).at(-1)!.toLowerCase();

/** "A, B, C district, D province", "Barangay A, B, C": commas alone, with a word that says what one is, lead from the narrow to the wide. */
const isAddress = (doc: Document, places: readonly PlaceMention[], links: readonly Link[], at: number): boolean =>
  links.slice(at).every((link) => link === 'comma' || link === 'inner-first') &&
  (places.slice(at + 1).some(({ descriptor, end, nameSpan }) => descriptor !== null && end > nameSpan.end) ||
    (places[0] !== undefined && !isPlural(places[0]) && (isWard(doc, places[0]) || isTownsArea(doc, places[0]))));

// "A, B": B holds A, unless the commas go on to an "and" ("A, B and C"); a wide place among towns holds the one before it.
function commaLink(doc: Document, places: readonly PlaceMention[], links: readonly Link[], at: number): Link {
  const [before, next] = [places[at]!, places[at + 1]!];
  if (
    isPlural(before) ||
    (before !== places[0] && links.slice(0, at).every((one) => one === 'comma') && isPlural(places[0]!))
  )
    return 'list';
  if (isHolder(doc, next) && !isHolder(doc, before)) return 'inner-first';
  // "A commune, B department, C region"
  const [narrow, wide] = [widthOf(doc, before), widthOf(doc, next)];
  if (narrow !== null && wide !== null && narrow < wide) return 'inner-first';
  if (isWard(doc, before) && !isWard(doc, next) && isAddress(doc, places, links, at)) return 'inner-first';
  const end = links.findIndex((link, i) => i > at && link !== 'comma' && link !== 'inner-first');
  // "captured the West Bank, Gaza and Sinai"
  const isTaken = rel(before.top) === 'obj' && links[end] === 'list';
  // "police posts in A, B and C": of which A gives a province the name; "in Iraq, B and C" are in Iraq
  const isListed = links[end] === 'list' && !isCountry(before) && before.word.tree.words[1] !== before.word;
  if (isWide(before) && !isWide(next)) return places[0] === before && !isTaken && !isListed ? 'outer-first' : 'list';
  if (links[end] === 'list' || (links.length > 2 && !isAddress(doc, places, links, at))) return 'list';
  // "shelled Dobrinja, Sarajevo": a village that nobody knows, and the town by which it lies
  if (end < 0 && links.length === 1 && !before.places.length && isTown(next)) return 'inner-first';
  // "captured A, B and advanced": what is taken is listed, where something happens is nested
  return rel(before.top) === 'obj' || before.top.deprel === 'nsubj:pass' ? 'list' : 'inner-first';
}
