import type { Place, PlaceRelation, Span } from '../../model/index.ts';
import { type Document, nameOf, timeOf } from '../document.ts';
import { isLength, isThingInCapitals, placeEntry } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { ancestors, caseOf, type Word } from '../trees/words.ts';
import { areaWordOf } from './areas.ts';
import { isOneOf } from './called.ts';
import { riverNamed } from './called-rivers.ts';
import { capitalNamed, capitalOf } from './capitals.ts';
import { isSide, leftEdge, markBefore, rightEdge } from './edges.ts';
import { divisionShared, isCity, isCorps, isPeople, isPlaceName, isSender, isTownBefore } from './names.ts';
import { nounSpelled } from './spelled-out.ts';
import { isAhead, isWayEnd, roadLeading } from './way-ends.ts';

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
  /** The place for which words stand that are not its name: "the Somali capital". */
  readonly meant?: Place;
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
  const isWay = isWayEnd(doc, words, left.at, right.at);
  const { mark, at: marked } = isWay ? { mark: 'between', at: left.at } : markBefore(doc, left.at, words);
  const top = topOf(left.at, right.at, word);
  const road = isWay ? null : roadLeading(words, marked);
  const relation = isWay
    ? 'between'
    : (left.relation ??
      right.relation ??
      (road ? 'along' : isAhead(doc, words, marked, top.parent) ? 'toward' : null) ??
      away(doc, words, marked) ??
      relationOfMark(doc, mark, right.descriptor ?? left.descriptor));
  const meant = named ? capitalOf(doc, word, words.slice(left.at, right.at + 1)) : capitalNamed(doc, word);
  // "the streets of Bishkek" are not Bishkek
  const before = left.isOwned && entry ? null : left.descriptor;
  const kind = isOneOf(words, left.at, word.at) ? null : right.descriptor;
  const said =
    kind ??
    road ??
    (entry ? riverNamed(doc, word) : null) ??
    before ??
    divisionShared(doc, word) ??
    (entry ? null : nounSpelled(doc, word));
  // "southeast of X" is part of the expression, "in X" and "near X" begin with the place
  const start = firstContent(words, mark.includes(' ') && relation !== 'in' ? marked : left.at, word.at);
  const span = { start: words[start]!.start, end: words[right.at]!.end };
  // "Somalia's capital" is called so, not Somalia
  const nameSpan = meant && named ? span : named ? { start: name.start, end: name.end } : phraseOf(doc, word);
  const called = doc.text.slice(nameSpan.start, nameSpan.end);
  return {
    ...span,
    word,
    top,
    name: called,
    nameSpan: { start: nameSpan.start, end: nameSpan.end },
    named: named || meant !== null,
    relation,
    mark,
    places: meant ? [meant] : (entry?.places ?? []),
    descriptor:
      (isOfTown(doc, word, said) ? 'quarter' : ownDescriptor(doc, word, said)) ??
      (named ? areaWordOf(doc, called) : null),
    ...(meant && { meant }),
  };
}

const PARTS_OF_TOWNS = new Set(['neighbourhood', 'neighborhood', 'quarter']);

/** "The eastern neighborhoods of Aleppo": what a city has is not what it is. */
const ownDescriptor = (doc: Document, word: Word, descriptor: string | null): string | null =>
  descriptor && PARTS_OF_TOWNS.has(descriptor) && isCity(doc, word, doc.knowledge.theatre?.countries)
    ? null
    : descriptor;

const TOWN_NOUNS: ReadonlySet<string> = new Set(['city', 'town']);

/** "The capital's Medina district": a part of that town, and no town of the name. */
const isOfTown = ({ language }: Document, { parent, deprel }: Word, descriptor: string | null): boolean =>
  descriptor === 'district' &&
  deprel === 'compound' &&
  parent?.lemma === 'district' &&
  parent.kids.some(
    (kid) => kid.deprel === 'nmod:poss' && (language.seatNouns.has(kid.norm) || TOWN_NOUNS.has(kid.norm)),
  );

const firstContent = (words: readonly Word[], from: number, to: number): number => {
  let at = from;
  while (at < to && ['the', 'a', 'an', 'in', 'at', 'on', 'to'].includes(words[at]!.norm)) at++;
  return at;
};

/** "5 km FROM Karkum", "far from": by it, and not in it; "three nuns from Karkum" are counted, and not measured. */
function away(doc: Document, words: readonly Word[], from: number): PlaceRelation | null {
  // "thousands fled from Karkum"
  if (words[from]?.norm !== 'from' || words[from - 1]?.upos === 'VERB') return null;
  const before = words.slice(Math.max(0, from - 2), from);
  return before.some((one) => AWAY.has(one.norm) || isLength(doc, one)) ? 'near' : null;
}

const AWAY: ReadonlySet<string> = new Set(['away', 'far']);

function relationOfMark(doc: Document, mark: string, descriptor: string | null): PlaceRelation {
  const relation = doc.language.relationOf(mark) ?? 'in';
  if (descriptor && doc.language.lines.has(descriptor) && relation === 'in') return 'along';
  return relation;
}

/** "In the Somali capital"; of "Somalia's capital" the state is the name, of "Mogadishu, the Somali capital" the town. */
const isCapital = (doc: Document, word: Word): boolean =>
  doc.language.seatNouns.has(word.norm) &&
  // "the Ugandan capital", and not "the capital Kampala"
  word.kids.every(
    ({ upos, deprel, at }) =>
      (upos !== 'PROPN' || (deprel === 'compound' && at < word.at && caseOf(word) === 'in')) && deprel !== 'nmod:poss',
  ) &&
  capitalNamed(doc, word) !== null &&
  !word.tree.words.slice(Math.max(0, word.at - 4), word.at).some(({ text }) => text === ',');

// Several stages ask for the places of a sentence.
const known = new WeakMap<Document, Map<readonly Word[], readonly PlaceMention[]>>();

/** Names in the sentence that are used as places, in text order. */
export function placesNamed(doc: Document, words: readonly Word[]): readonly PlaceMention[] {
  const ofDoc = known.get(doc) ?? new Map<readonly Word[], readonly PlaceMention[]>();
  known.set(doc, ofDoc);
  const found = ofDoc.get(words) ?? findPlaces(doc, words);
  ofDoc.set(words, found);
  return found;
}

function findPlaces(doc: Document, words: readonly Word[]): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const word of words) {
    const name = nameOf(doc, word);
    const capital = !name && isCapital(doc, word) ? placeAt(doc, word) : null;
    if (capital) found.push(capital);
    if (!name || timeOf(doc, word) || (word.upos === 'ADJ' && !isTownBefore(doc, word))) continue;
    if (word.end !== name.end && word.start !== name.start) continue;
    if (isCorps(doc, word) || isSide(doc, word) || isPeople(doc, word) || isThingInCapitals(doc, word)) continue;
    if (!isPlaceName(doc, word) || isSender(doc, word)) continue;
    const place = placeAt(doc, word);
    if (place) found.push(place);
  }
  return found;
}
