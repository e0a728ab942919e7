import { kilometres } from '../model/geometry.ts';
import type { ClaimPlace, Place } from '../model/index.ts';
import { isTownsArea, isWard, seatReach } from './areas.ts';
import { type Between, claimPlace, spotOf } from './claim-place.ts';
import { datelinePlace } from './dateline.ts';
import type { Document } from './document.ts';
import { type Group, sharesOf, WIDE, weighLinks } from './link-weights.ts';
import { type Candidate, candidatesOf, divisionKeyOf } from './place-candidates.ts';
import { holdsPlaces, insideOf, isWithin, type Link, linksOf } from './place-links.ts';
import type { PlaceMention } from './places.ts';
import { type RoadEnds, roadEnds } from './road-ends.ts';
import { isAbroadAlone, isCommonAndAlone, isFarFromMates, isUntold, listMates } from './strays.ts';
import { roadBetween, stretchOf } from './stretches.ts';

/** A place that a name may mean, with how well it suits this report. */
export interface RankedPlace {
  readonly place: Place;
  readonly match: Candidate['match'];
  readonly similarity: number;
  readonly score: number;
  /** What of the score it has by itself, with what the text says that it lies in. */
  readonly standing: number;
  /** What the other names of the report that lie near count for it. */
  readonly near: number;
}

/** What was made of the candidates of a name, and by which rule. */
export interface Choice {
  readonly place: Place | null;
  readonly rule: 'none' | 'stray' | 'too-little' | 'far-spelling' | 'too-close' | 'alone' | 'wide' | 'leads';
  /** What the rule asks for, where it asks for a number. */
  readonly least: number | null;
  /** What the best has of that. */
  readonly has: number | null;
}

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

const ROUNDS = 3;
/** Below this a place is not said to be meant: unresolved beats wrong. */
const LEAST_SCORE = 1;
/** The only place of its very name in the world: "the drone reached Eilat", in a report of a war elsewhere. */
const LEAST_ALONE = 0.8;
/** So far a place must lead the next, unless that lies next to it: more where the spelling was guessed. */
const LEAST_LEAD = { exact: 0.15, normalised: 0.6, skeleton: 0.6, 'edit-distance': 0.6 } as const;
/** Below this a spelling is so far off that only other names near by make a place of it: of those alone on the development set one in three was wrong. */
const SURE_SPELLING = 0.72;
const LEAST_NEAR = 0.3;
/** With consonants that differ by more, the province that it is said to lie in is not enough: of those with that alone every second was wrong. Two names near are. */
const FAR_SPELLING: Readonly<Record<Candidate['match'], number>> = {
  exact: 0,
  normalised: 0,
  skeleton: 0.56,
  'edit-distance': 0.65,
};
/** A village that is one of thousands: guessed by edits alone, every second was wrong, however few they are. */
const FAR_VILLAGE: typeof FAR_SPELLING = { ...FAR_SPELLING, 'edit-distance': SURE_SPELLING };
const LEAST_NEAR_FAR = 1.25;
const SAME_SPOT_KM = 10;
/** So far a province must lead a place of its name in another country. */
const LEAST_LEAD_ABROAD = 0.3;
/** Sums of tenths are not exact: 19.4 leads 18.8 by a hair less than 0.6. */
const ROUNDING = 1e-9;
/** What it counts that other names of the report lie in the same country, or division. */
const COUNTRY = 3;
const DIVISION = 3;
/** And what it counts that the district in which a place lies is named, or a place in the district. */
const DISTRICT = 2;
/** What it counts that another name lies near: so much within so many kilometres. */
const NEARNESS: readonly (readonly [km: number, worth: number])[] = [
  [25, 1.2],
  [60, 0.9],
  [150, 0.6],
  [400, 0.25],
];

const keyOfName = (mention: PlaceMention): string => `${mention.name.toLowerCase()}|${mention.descriptor ?? ''}`;

const isNamed = (a: PlaceMention, b: PlaceMention): boolean => a.name.toLowerCase() === b.name.toLowerCase();

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
  const told = linksOf(doc, mentions);
  // of "the Gusau-Sokoto road in Zamfara" neither end need lie there
  const ends = new Set([...roads.values()].map(([, to]) => to.nameSpan.start));
  const ofPlaces = told.filter(({ inner }) => !ends.has(inner.nameSpan.start));
  for (const { inner, outer, how } of ofPlaces)
    if (how !== 'and' && how !== 'near') seekInside(keyOf(inner), inner, groups.get(keyOf(outer))?.candidates ?? []);
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
      isCommonAndAlone(list, hasOthers) ||
      (!isTied(mention) && sent?.country !== made.place.country && isUntold(doc, list)) ||
      isAbroadAlone(doc, mention, made.place, [...settledBut(made.place, groups.values()), ...(sent ? [sent] : [])]);
    return isStray ? STRAY : made;
  };
  // The text says where the name lies, or what lies there.
  const isTied = (mention: PlaceMention): boolean => {
    const key = keyOf(mention);
    return links.some(({ inner, outer }) => [inner, outer].some((one) => keyOf(one) === key)) || groups.size > 1;
  };
  // Of "Barangay San Isidro" there are hundreds: only one that lies where the text says is meant.
  const isTold = (mention: PlaceMention, place: Place): boolean => {
    if (!isWard(doc, mention)) return true;
    const group = groups.get(keyOf(mention));
    return group?.candidates.some((one, at) => one.place.id === place.id && group.inside[at]) ?? false;
  };
  const resolve = (mention: PlaceMention): Place | null => choose(mention).place;
  return {
    resolve,
    choose,
    ranked,
    innermost: (list) => list.filter((mention) => !links.some((link) => isBackground(link, mention, list))),
    placeOf: (mention) => {
      const place = resolve(mention);
      const claimed = place
        ? claimPlace(doc, mention, place, betweenOf(mention))
        : {
            ...claimPlace(doc, mention, null, betweenOf(mention)),
            ...(spotInTown(mention) ??
              spotOfName(mention) ??
              spotInArea(mention) ??
              spotBeside(mention) ??
              divisionSaid(mention)),
          };
      const ends = roads.get(mention);
      return {
        ...claimed,
        ...(ends ? roadBetween(doc, mention, ends.map(resolve)) : stretchOf(doc, mention, behind(mention), resolve)),
      };
    },
  };

  // "The Karama quarter of Homs", "the Nour bakery in Taiz": somewhere in the town, which the radius covers
  function spotInTown(mention: PlaceMention): Partial<ClaimPlace> | null {
    const part = partOfTown(doc, mention);
    if (!part || mention.relation === 'between') return null;
    // "Kabul's Khair Khana area" is in the town, also where the town gives a province its name
    const isOwned = links.some(({ inner, outer }) => inner === mention && outer.nameSpan.end < inner.start);
    const isTown = (place: Place | null): boolean =>
      place !== null && TOWNS.has(place.kind) && (part === 'town' || isOwned || !holdsPlaces(place));
    const town = outersOf(mention).find(isTown);
    if (!town) return null;
    const { lat, lon, radius_km, country, admin1 } = town;
    return { lat, lon, radius_km: Math.max(radius_km, TOWN_KM), precision: 'district', country, admin1 };
  }

  // "The University of Karkum": what bears the name of a town is there, where nothing else is told
  function spotOfName(mention: PlaceMention): Partial<ClaimPlace> | null {
    const name = / of (?:the )?(\p{Lu}[^,]*)$/u.exec(mention.name)?.[1];
    if (!name || mention.relation === 'between') return null;
    const town = resolve({ ...mention, name, descriptor: null, places: [] });
    if (!town || !TOWNS.has(town.kind)) return null;
    const { lat, lon, radius_km, country, admin1 } = town;
    return { lat, lon, radius_km: Math.max(radius_km, TOWN_KM), precision: 'district', country, admin1 };
  }

  // "The Nour school, Karama quarter, Homs": what each lies in, from the inside out
  function outersOf(mention: PlaceMention): (Place | null)[] {
    let keys: ReadonlySet<string> = new Set([keyOf(mention)]);
    const places: (Place | null)[] = [];
    for (let steps = 0; steps < OUTWARDS; steps++) {
      const outers = links
        .filter(({ inner, how }) => (how === 'in' || how === 'within') && keys.has(keyOf(inner)))
        .map(({ outer }) => outer);
      places.push(...outers.map(resolve));
      keys = new Set(outers.map(keyOf));
    }
    return places;
  }

  // "Kilya (Beni territory)", "Kajera, Zurmi": nobody knows the village, yet its district, or the town that is told with it
  function spotInArea(mention: PlaceMention): Partial<ClaimPlace> | null {
    if (mention.relation === 'between') return null;
    const outers = links.filter(
      ({ inner, how }) => (how === 'in' || how === 'within') && keyOf(inner) === keyOf(mention),
    );
    const area = outers.flatMap((link) => areaOf(link) ?? [])[0];
    if (!area || area.radius_km > WIDEST_KM) return null;
    const { lat, lon, radius_km, country, admin1 } = area;
    return { lat, lon, radius_km: Math.max(radius_km, DISTRICT_KM), precision: 'district', country, admin1 };
  }

  // "Tell Marq farm, north of Homs", "Ruman, 5 km from Homs": nobody knows it, yet the text says how it lies to a town
  function spotBeside(mention: PlaceMention): Partial<ClaimPlace> | null {
    if (mention.relation === 'between') return null;
    const { outer } = links.find(({ inner, how }) => how === 'near' && keyOf(inner) === keyOf(mention)) ?? {};
    const town = outer && resolve(outer);
    if (town && isKnownElsewhere(mention, town)) return null;
    // what is guessed itself says nothing of another
    if (!town || !SETTLED.has(town.kind) || ranked(outer)[0]!.match !== 'exact') return null;
    const { lat, lon, country, admin1 } = town;
    const near = doc.language.distanceBefore(doc.text.slice(mention.nameSpan.end, outer.nameSpan.start)) === null;
    const spot = near
      ? { lat, lon, radius_km: Math.max(town.radius_km, BESIDE_KM), precision: 'near' as const }
      : spotOf(doc, outer, town, null);
    return { ...spot, country, admin1 };
  }

  // A town or quarter of that name elsewhere in the country is rather another spelling's, or an error; of a village there are others.
  function isKnownElsewhere(mention: PlaceMention, { country }: Place): boolean {
    const { place, rule } = choose(mention);
    const isOther = (one: RankedPlace): boolean =>
      one.place.kind !== 'village' &&
      (rule !== 'stray' || one.place.country === country) &&
      (one.match === 'exact' || one.match === 'normalised');
    return place !== null || (rule !== 'none' && ranked(mention).some(isOther));
  }

  // a district; a town so large, or set in brackets, that the village beside it is no second of a list
  function areaOf({ inner, outer, how }: Link): Place | null {
    const place = resolve(outer);
    if (!place || place.kind === 'district') return place;
    // "(Kpendjal prefecture": a small region or province says as much as a district
    const isSmall = holdsPlaces(place) && !TOWNS.has(place.kind) && place.radius_km <= SMALL_KM;
    if (isSmall && doc.language.areaLevels.has(outer.descriptor ?? '')) return place;
    const reach = seatReach(doc, outer, place);
    if (reach !== null) return { ...place, radius_km: Math.max(place.radius_km, reach) };
    // "Karam, Kabul": of a city whose province is no wider than its surroundings either is meant
    if (how === 'within' && place.population >= METROPOLIS && isCityProvince(doc, place))
      return { ...place, radius_km: Math.max(place.radius_km, DISTRICT_KM) };
    // a ward lies in the town itself, though the town gives its region the name
    if (!TOWNS.has(place.kind) || (holdsPlaces(place) && !isWard(doc, inner))) return null;
    const isApart = doc.text.slice(inner.nameSpan.end, outer.nameSpan.start).includes('(');
    const kind = outer.descriptor ?? outer.name.split(' ').at(-1)!.toLowerCase();
    return how === 'in' ||
      isApart ||
      isWard(doc, inner) ||
      doc.language.divisions.has(kind) ||
      place.population >= LARGE
      ? place
      : null;
  }

  // "Deir Sorra in the province of Hama": no spot, yet the text says in which country and division it lies
  function divisionSaid(mention: PlaceMention): Pick<ClaimPlace, 'country' | 'admin1'> {
    const inside = links.filter(({ how }) => how === 'in' || how === 'within');
    // "the village of Tell Marq in Hama … fired at Tell Marq": the same village
    const told =
      inside.find(({ inner }) => keyOf(inner) === keyOf(mention)) ??
      inside.find(({ inner }) => isNamed(inner, mention));
    for (let [at, steps] = [keyOf(told?.inner ?? mention), 0]; steps < OUTWARDS; steps++) {
      const outers = inside.filter(({ inner }) => keyOf(inner) === at).map((link) => link.outer);
      // of "Ruritania's city of Tell Marq" the city says more
      const outer = outers.find((one) => resolve(one)?.kind !== 'country') ?? outers[0];
      const place = outer && resolve(outer);
      if (place && (holdsPlaces(place) || place.admin1))
        return { country: place.country, admin1: place.admin1 ?? (place.kind === 'province' ? place.name : null) };
      if (!outer) break;
      at = keyOf(outer);
    }
    return { country: null, admin1: null };
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
    if (how === 'beside' || how === 'near') return false;
    const [small, large] = [resolve(inner), resolve(outer)];
    return large !== null && (small ? isWithin(small, large) : holdsPlaces(large));
  }

  // The two names that follow a mention.
  function behind({ nameSpan }: PlaceMention): readonly PlaceMention[] {
    const at = positions.get(nameSpan.start);
    return at === undefined ? [] : mentions.slice(at + 1, at + 3);
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
  const ofRoads = [...roads].flatMap(([road, [, to]]) =>
    links
      .filter(({ inner, how }) => inner.nameSpan.start === to.nameSpan.start && how !== 'and')
      .map((link) => ({ ...link, inner: road })),
  );
  return [...links, ...ofRoads];
}

const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town']);
/** "North of a town" without a distance: so far from its middle. */
const BESIDE_KM = 15;
const SETTLED: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);
/** So many names that lie in each other are followed. */
const OUTWARDS = 3;
/** What lies in a town is no further from its middle, unless the town is known to be larger. */
const TOWN_KM = 8;

/** What lies in a district, or by a town that is told with it, is within so many kilometres of its middle; of a wider area the middle says nothing. */
const DISTRICT_KM = 25;
const WIDEST_KM = 120;
const SMALL_KM = 45;
/** People of a town by which villages and quarters are told. */
const LARGE = 50_000;

/** People of a city that is a world of quarters, and how far a province may reach that is little more than its city. */
const METROPOLIS = 1_000_000;
const CITY_PROVINCE_KM = 60;

const isCityProvince = ({ knowledge }: Document, { name, country }: Place): boolean =>
  knowledge
    .findPlaces(`${name} Province`)
    .concat(knowledge.findPlaces(name))
    .every(
      ({ place }) => place.country !== country || place.kind !== 'province' || place.radius_km <= CITY_PROVINCE_KM,
    );

/** Whether the words of a name say that it is part of a town, or may be part of a province as well; null where they say neither. */
function partOfTown({ language, text }: Document, { name, nameSpan, end }: PlaceMention): 'town' | 'land' | null {
  const behind = text.slice(nameSpan.end, end).split(/\s+/).at(-1)!.toLowerCase();
  const own = name.split(' ').at(-1)!.toLowerCase();
  if (language.townParts.has(behind) || language.townParts.has(own)) return 'town';
  return language.landParts.has(behind) || language.landParts.has(own) ? 'land' : null;
}

const QUARTERS: ReadonlySet<string> = new Set(['neighbourhood', 'neighborhood', 'quarter']);

/** Names of which the text says that they are quarters, and never that they are anything else. */
function quartersOf(mentions: readonly PlaceMention[]): ReadonlyMap<string, string> {
  const kinds = Map.groupBy(
    mentions.filter(({ named, descriptor }) => named && descriptor !== null && descriptor !== 'area'),
    ({ name }) => name.toLowerCase(),
  );
  const quarters = [...kinds].filter(([, list]) => list.every(({ descriptor }) => QUARTERS.has(descriptor!)));
  return new Map(quarters.map(([name, [first]]) => [name, first!.descriptor!]));
}

/** "The Karam neighbourhood of Homs was shelled. … in Karam": the quarter, and no town of that name. */
function asQuarter(mention: PlaceMention, quarters: ReadonlyMap<string, string>): PlaceMention {
  const descriptor =
    mention.named && QUARTERS.has(mention.descriptor ?? '') ? null : quarters.get(mention.name.toLowerCase());
  return descriptor ? { ...mention, descriptor } : mention;
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

function groupOf(candidates: readonly Candidate[]): Group {
  const standing = candidates.map(({ standing: score }) => score);
  return {
    candidates,
    standing,
    share: sharesOf(standing),
    score: [...standing],
    near: candidates.map(() => 0),
    inside: candidates.map(() => false),
    outside: candidates.map(() => false),
  };
}

/** Every round reckons each name from what the others are most likely to mean. */
function settle(groups: readonly Group[], sent: Place | null): void {
  if (groups.length + (sent ? 1 : 0) < 2) return;
  const near = nearTable(groups);
  for (let round = 0; round < ROUNDS; round++) {
    const regions = groups.map(regionsOf);
    const sums = sumOf([...regions, ...(sent?.country ? [ofDateline(sent.country)] : [])]);
    const nears = groups.map(({ candidates }, own) =>
      candidates.map(({ place }, at) => nearScore(near, groups, own, at) + (sent ? nearness(place, sent) : 0)),
    );
    const scores = groups.map(({ candidates, standing }, own) =>
      candidates.map((candidate, at) => standing[at]! + regionScore(candidate, sums, regions[own]!) + nears[own]![at]!),
    );
    for (const [at, group] of groups.entries()) {
      group.score = scores[at]!;
      group.near = nears[at]!;
      group.share = sharesOf(group.score);
    }
  }
}

interface Regions {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

const districtOf = (place: Place): string | null => {
  const division = divisionKeyOf(place);
  const district = place.kind === 'district' ? place.name : place.admin2;
  return division && district ? `${division}.${district}` : null;
};

function regionsOf({ candidates, share }: Group): Regions {
  const of = new Map<string, number>();
  let all = 0;
  for (const [at, { place }] of candidates.entries()) {
    if (place.country === null) continue;
    all += share[at]!;
    for (const region of [place.country, divisionKeyOf(place), districtOf(place)])
      if (region) of.set(region, (of.get(region) ?? 0) + share[at]!);
  }
  return { all, of };
}

/** What the country from which a report was sent counts beside that of a name in it: many are sent from a neighbour. */
const SENT = 0.5;

const ofDateline = (country: string): Regions => ({ all: SENT, of: new Map([[country, SENT]]) });

function sumOf(list: readonly Regions[]): Regions {
  const of = new Map<string, number>();
  let all = 0;
  for (const one of list) {
    all += one.all;
    for (const [region, share] of one.of) of.set(region, (of.get(region) ?? 0) + share);
  }
  return { all, of };
}

// The share of the other names that lie in the same country and division.
function regionScore({ place }: Candidate, sums: Regions, own: Regions): number {
  // of others that hardly any list knows none weighs as if it were sure
  const others = Math.max(1, sums.all - own.all);
  const told = (region: string | null): number => (region ? (sums.of.get(region) ?? 0) - (own.of.get(region) ?? 0) : 0);
  return (
    (COUNTRY * told(place.country)) / others +
    (DIVISION * told(divisionKeyOf(place))) / others +
    DISTRICT * Math.min(1, told(districtOf(place)))
  );
}

const nearness = (a: Place, b: Place): number => {
  if (Math.abs(a.lat - b.lat) > 4 || a.id === b.id) return 0;
  const km = kilometres(a, b);
  return NEARNESS.find(([most]) => km <= most)?.[1] ?? 0;
};

/** For every candidate and every other name: which of its candidates lie near, and how much that counts. */
type NearTable = readonly (readonly (readonly (readonly [other: number, at: number, worth: number])[])[])[];

function nearTable(groups: readonly Group[]): NearTable {
  return groups.map((group, own) =>
    group.candidates.map(({ place }) =>
      WIDE.has(place.kind)
        ? []
        : groups.flatMap((other, number) =>
            number === own
              ? []
              : other.candidates.flatMap((candidate, at) => {
                  const worth = WIDE.has(candidate.place.kind) ? 0 : nearness(place, candidate.place);
                  return worth ? [[number, at, worth] as const] : [];
                }),
          ),
    ),
  );
}

// The two names that lie nearest count.
function nearScore(near: NearTable, groups: readonly Group[], own: number, at: number): number {
  const byGroup = new Map<number, number>();
  for (const [other, which, worth] of near[own]![at]!)
    byGroup.set(other, Math.max(byGroup.get(other) ?? 0, worth * groups[other]!.share[which]!));
  const [first = 0, second = 0] = [...byGroup.values()].sort((a, b) => b - a);
  return first + second;
}

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

const STRAY: Choice = { place: null, rule: 'stray', least: null, has: null };
const NO_CHOICE: Choice = { place: null, rule: 'none', least: null, has: null };

/** "In Gwadar": the town and the district to which it gives the name are no two places to choose from. */
const isSeatOf = (town: RankedPlace, district: RankedPlace): boolean =>
  TOWNS.has(town.place.kind) &&
  district.place.kind === 'district' &&
  town.match === 'exact' &&
  district.match === 'exact' &&
  isWithin(town.place, district.place);

/** The best place, where it is good enough and stands apart from the next. */
function choice(ranked: readonly RankedPlace[]): Choice {
  const [best] = ranked;
  if (!best) return NO_CHOICE;
  const needed = ranked.length === 1 && best.match === 'exact' ? LEAST_ALONE : LEAST_SCORE;
  if (best.score < needed) return { place: null, rule: 'too-little', least: needed, has: best.score };
  const far = best.place.kind === 'village' ? FAR_VILLAGE : FAR_SPELLING;
  const asked = best.similarity < far[best.match] ? LEAST_NEAR_FAR : LEAST_NEAR;
  if (best.similarity < SURE_SPELLING && best.near < asked)
    return { place: null, rule: 'far-spelling', least: SURE_SPELLING, has: best.similarity };
  if (WIDE.has(best.place.kind)) {
    // "In Punjab": there is one in each of two countries
    const abroad = ranked.find(({ place }) => best.place.country !== null && place.country !== best.place.country);
    const lead = abroad && best.place.kind !== 'country' ? best.score - abroad.score : LEAST_LEAD_ABROAD;
    return lead < LEAST_LEAD_ABROAD - ROUNDING
      ? { place: null, rule: 'too-close', least: LEAST_LEAD_ABROAD, has: lead }
      : { place: best.place, rule: 'wide', least: null, has: null };
  }
  const next = ranked.find(
    (one) => !WIDE.has(one.place.kind) && !isSeatOf(best, one) && kilometres(one.place, best.place) > SAME_SPOT_KM,
  );
  if (!next) return { place: best.place, rule: 'alone', least: null, has: null };
  const [least, has] = [LEAST_LEAD[best.match], best.score - next.score];
  return has < least - ROUNDING
    ? { place: null, rule: 'too-close', least, has }
    : { place: best.place, rule: 'leads', least, has };
}
