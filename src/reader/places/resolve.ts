import type { ClaimPlace, Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { datelinePlace } from '../times/dateline.ts';
import { isTownsArea, isWard } from './areas.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Choice, choice, LEAST_NEAR, NO_CHOICE, type RankedPlace, STRAY } from './choice.ts';
import { type Between, claimPlace, ONE_END_KM } from './claim-place.ts';
import { framesOf } from './frames.ts';
import { type Group, WIDE, weighLinks } from './link-weights.ts';
import { holdsPlaces, insideOf, isWithin, type Link, linksOf } from './links.ts';
import type { PlaceMention } from './places.ts';
import { asQuarter, quartersOf } from './quarters.ts';
import { type RoadEnds, roadEnds } from './road-ends.ts';
import { groupOf, settle } from './settling.ts';
import {
  isAbroadAlone,
  isCommonAndAlone,
  isFarFromMates,
  isFarFromNews,
  isFarQuarter,
  isLandForDistrict,
  isSaidElsewhere,
  isUntold,
  listMates,
} from './strays.ts';
import { roadBetween, roadTo, stretchOf } from './stretches.ts';
import { unlistedSpots } from './unlisted-spots.ts';

/** What the place names of a report mean, told of all of them together. */
export interface Resolver {
  /** The place that is meant; null where that cannot be told. */
  readonly resolve: (mention: PlaceMention) => Place | null;
  /** The same, with the rule by which it was decided. */
  readonly choose: (mention: PlaceMention) => Choice;
  /** Every place that the name may mean, best first: the first is the one meant only where `resolve` says so. */
  readonly ranked: (mention: PlaceMention) => readonly RankedPlace[];
  /** Mentions without those that only say in what another of them lies, or what is the other end of a way. */
  readonly innermost: (mentions: readonly PlaceMention[]) => readonly PlaceMention[];
  /** The place as a claim carries it, with the relation in which the spot lies to it. */
  readonly placeOf: (mention: PlaceMention) => ClaimPlace;
}

/** So many names before one may be of the town whose quarter it is. */
const LAST_NAMES = 4;

const keyOfName = (mention: PlaceMention): string => `${mention.name.toLowerCase()}|${mention.descriptor ?? ''}`;

/** Looks at all names of a report together: a choice for one is a reason for those of the others that fit it. */
export function makeResolver(doc: Document, given: readonly PlaceMention[]): Resolver {
  const quarters = quartersOf(given);
  const firsts = new Map(inOrder(given).map((one) => [one.nameSpan.start, one]));
  // "seized the town of Tell Marq and held it": what stands for a name is the place of the name
  const keyOf = (mention: PlaceMention): string => {
    const first = mention.descriptor === null ? firsts.get(mention.nameSpan.start) : undefined;
    return keyOfName(asQuarter(first?.name === mention.name ? first : mention, quarters));
  };
  const roads = roadEnds(doc, given);
  const mentions = inOrder(given.flatMap((mention) => roads.get(mention) ?? mention)).map((mention) =>
    asQuarter(mention, quarters),
  );
  const positions = new Map(mentions.map(({ nameSpan }, at) => [nameSpan.start, at] as const));
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (!groups.has(key)) groups.set(key, groupOf(candidatesOf(doc, mention)));
  }
  const told = [...linksOf(doc, mentions), ...framesOf(doc, mentions)];
  // of "the Gusau-Sokoto road in Zamfara" neither end need lie there
  const ends = new Set([...roads.values()].map((of) => of.at(-1)!.nameSpan.start));
  const ofPlaces = told.filter(({ inner }) => !ends.has(inner.nameSpan.start));
  for (const { inner, outer, how } of ofPlaces)
    if (how === 'in' || how === 'within' || how === 'beside')
      seekInside(keyOf(inner), inner, groups.get(keyOf(outer))?.candidates ?? []);
  const links = withRoads(told, roads);
  weighLinks(
    ofPlaces,
    (mention) => groups.get(keyOf(mention)),
    (mention) => isTownsArea(doc, mention),
  );
  const sent = datelinePlace(doc);
  settle([...groups.values()], sent);

  const ranked = (mention: PlaceMention): RankedPlace[] => {
    const group = groups.get(keyOf(mention)) ?? groupOf(candidatesOf(doc, asQuarter(mention, quarters)));
    return group.candidates
      .map(({ place, match, similarity }, at) => ({
        place,
        match,
        similarity,
        score: group.score[at]!,
        standing: group.standing[at]!,
        near: Math.max(group.near[at]!, group.inside[at] ? LEAST_NEAR : 0),
      }))
      .sort((a, b) => b.score - a.score);
  };
  const chosen = new Map<string, Choice>();
  const choose = (mention: PlaceMention): Choice => {
    if (!mention.named) return NO_CHOICE;
    const key = keyOf(mention);
    const made = chosen.get(key) ?? withoutStrays(mention);
    chosen.set(key, made);
    return made;
  };
  // of a list, or of a news, all of whose places lie elsewhere: one that no map knows is meant
  const withoutStrays = (mention: PlaceMention): Choice => {
    const list = ranked(mention).filter(({ place }) => isTold(mention, place));
    const made = choice(list);
    if (!made.place) return made;
    const mates = listMates(links, mention).flatMap((one) => choice(ranked(one)).place ?? []);
    const hasOthers = [...groups.values()].some(isSpot(made.place));
    const isStray =
      isFarFromMates(made.place, mates) ||
      isLandForDistrict(mention, made.place) ||
      (!isSaidInside(mention, made.place) &&
        (isSaidElsewhere(made.place, saidToHold(mention)) ||
          isCommonAndAlone(list, hasOthers) ||
          isFarQuarter(mention, list, namedBefore(mention)) ||
          isFarFromNews(made.place, known))) ||
      (!isTied(mention) && sent?.country !== made.place.country && isUntold(doc, list)) ||
      isAbroadAlone(doc, mention, made.place, [...settledBut(made.place, groups.values()), ...(sent ? [sent] : [])]);
    return isStray ? STRAY : made;
  };
  // The places of which it can be told that they are meant, each once.
  let places: readonly Place[] | null = null;
  const known = (): readonly Place[] => {
    places ??= [
      ...new Map(mentions.flatMap((one) => choice(ranked(one)).place ?? []).map((one) => [one.id, one])).values(),
    ];
    return places;
  };
  // What the last names before a name mean.
  const namedBefore = (mention: PlaceMention): readonly Place[] => {
    const at = positions.get(mention.nameSpan.start) ?? 0;
    return mentions.slice(Math.max(0, at - LAST_NAMES), at).flatMap((one) => choice(ranked(one)).place ?? []);
  };
  // What the text says that a name lies in.
  const saidToHold = (mention: PlaceMention): readonly Place[] =>
    links
      .filter(({ inner, how }) => inner.nameSpan.start === mention.nameSpan.start && (how === 'in' || how === 'within'))
      .flatMap(({ outer }) => choice(ranked(outer)).place ?? []);
  // The text says where the name lies, or what lies there.
  const isTied = (mention: PlaceMention): boolean => {
    const key = keyOf(mention);
    return links.some(({ inner, outer }) => [inner, outer].some((one) => keyOf(one) === key)) || groups.size > 1;
  };
  // Of "Barangay San Isidro" there are hundreds: only one that lies where the text says is meant.
  const isTold = (mention: PlaceMention, place: Place): boolean =>
    !isWard(doc, mention) || isSaidInside(mention, place);
  const isSaidInside = (mention: PlaceMention, place: Place): boolean => {
    const group = groups.get(keyOf(mention));
    return group?.candidates.some((one, at) => one.place.id === place.id && group.inside[at]) ?? false;
  };
  const resolve = (mention: PlaceMention): Place | null => choose(mention).place;
  const unlisted = unlistedSpots(doc, { links, keyOf, resolve, choose, ranked });
  return {
    resolve,
    choose,
    ranked,
    innermost: (list) => list.filter((mention) => !links.some((link) => isBackground(link, mention, list))),
    placeOf: (mention) => {
      const ends = roads.get(mention);
      const place = ends?.length === 1 ? null : resolve(mention);
      const claimed = {
        ...claimPlace(doc, mention, place, betweenOf(mention)),
        ...(place ? null : (farEnd(mention) ?? unlisted(mention))),
      };
      return { ...claimed, ...(ends ? onRoad(mention, ends) : stretchOf(doc, mention, behind(mention), resolve)) };
    },
  };

  // "The Homs road in Damascus" is where that says, wherever it leads
  function onRoad(road: PlaceMention, ends: RoadEnds): Partial<ClaimPlace> {
    const [town = null, other] = ends.map(resolve);
    if (other !== undefined) return roadBetween(doc, road, [town, other]);
    const outers = links.filter(({ inner, how }) => inner.nameSpan.start === road.nameSpan.start && how !== 'and');
    const isThere = (area: Place | null): boolean => town !== null && area !== null && isWithin(town, area);
    return town && outers.every(({ outer }) => isThere(resolve(outer))) ? roadTo(town) : {};
  }

  // "Kefar Sorra in Northmark": where no place of that very name lies there, one that is spelt nearly so may.
  function seekInside(key: string, mention: PlaceMention, outer: readonly Candidate[]): void {
    const group = groups.get(key)!;
    if (group.candidates.some(({ place }) => outer.some((one) => isWithin(place, one.place)))) return;
    const within = insideOf(outer.map(({ place }) => place));
    const more = within ? candidatesOf(doc, mention, within) : [];
    const known = new Set(group.candidates.map(({ place }) => place.id));
    const fresh = more.filter(({ place }) => !known.has(place.id));
    if (fresh.length) groups.set(key, groupOf([...group.candidates, ...fresh]));
  }

  // "Saraqib, Idlib" is one place, and so is "between Saraqib and Sarmin".
  function isBackground({ inner, outer, how }: Link, mention: PlaceMention, list: readonly PlaceMention[]): boolean {
    const starts = (one: PlaceMention): boolean => one.nameSpan.start === inner.nameSpan.start;
    if (mention.nameSpan.start !== outer.nameSpan.start || !list.some(starts)) return false;
    if (how === 'and') return inner.relation === 'between';
    if (how === 'beside' || how === 'near' || how === 'borders') return false;
    const [small, large] = [resolve(inner), resolve(outer)];
    return large !== null && (small ? isWithin(small, large) : holdsPlaces(large));
  }

  // The two names that follow a mention.
  function behind({ nameSpan }: PlaceMention): readonly PlaceMention[] {
    const at = positions.get(nameSpan.start);
    return at === undefined ? [] : mentions.slice(at + 1, at + 3);
  }

  // "between A and B": of which only B is known
  function farEnd(mention: PlaceMention): Partial<ClaimPlace> | null {
    const end = betweenOf(mention)?.place;
    if (!end || !SETTLED.has(end.kind)) return null;
    const { lat, lon, radius_km, country, admin1 } = end;
    return { lat, lon, radius_km: Math.max(radius_km, ONE_END_KM), precision: 'near', country, admin1 };
  }

  // "between A and B": the end that the mention does not name.
  function betweenOf(mention: PlaceMention): Between | null {
    if (mention.relation !== 'between') return null;
    const link = links.find((one) => one.how === 'and' && one.inner.nameSpan.start === mention.nameSpan.start);
    return link ? { place: resolve(link.outer), end: link.outer.nameSpan.end } : null;
  }
}

/** What is said of the end of a road is said of the road: "the Homs-Palmyra highway in Homs". */
function withRoads(links: readonly Link[], roads: ReadonlyMap<PlaceMention, RoadEnds>): readonly Link[] {
  const ofRoads = [...roads].flatMap(([road, ends]) =>
    links
      .filter(({ inner, how }) => inner.nameSpan.start === ends.at(-1)!.nameSpan.start && how !== 'and')
      .map((link) => ({ ...link, inner: road })),
  );
  return [...links, ...ofRoads];
}

/** Mentions in text order, each once: of two of one name the one that says what kind of place it is. */
function inOrder(mentions: readonly PlaceMention[]): PlaceMention[] {
  const byStart = new Map<number, PlaceMention>();
  for (const one of mentions) {
    const known = byStart.get(one.nameSpan.start);
    if (one.named && !(known?.descriptor && one.descriptor === null)) byStart.set(one.nameSpan.start, one);
  }
  return [...byStart.values()].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

const SETTLED: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);

/** Another name of the report that means a place with a spot in the same country. */
const isSpot =
  (than: Place) =>
  ({ candidates, share }: Group): boolean =>
    candidates.some(
      ({ place }, at) =>
        share[at]! > 0.5 && !WIDE.has(place.kind) && place.id !== than.id && place.country === than.country,
    );

/** The other places of a report of which one candidate has most of the weight. */
const settledBut = (than: Place, groups: Iterable<Group>): readonly Place[] =>
  [...groups].flatMap(({ candidates, share }) =>
    candidates.filter(({ place }, at) => share[at]! > 0.5 && place.id !== than.id).map(({ place }) => place),
  );
