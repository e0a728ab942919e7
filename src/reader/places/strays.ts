import { kilometres } from '../../model/geometry.ts';
import type { Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { peoplesOf } from './candidates.ts';
import { isSameSpot, type RankedPlace } from './choice.ts';
import type { Link } from './links.ts';
import type { PlaceMention } from './places.ts';

/** More people than this, and a place is meant wherever the others lie. */
const SMALL = 30_000;
/** Names of one list, and of one news, lie as near to each other as this; what lies beyond the second figure is another's news. */
const TOGETHER_KM = 60;
const AFAR_KM = 100;
/** From so many bearers on a name is so common that others bear it whom no list has. */
const COMMON = 4;
/** What the names near by count at least for one that lies among them. */
const AMONG = 0.6;

const VILLAGES: ReadonlySet<Place['kind']> = new Set(['town', 'village']);

const isSmall = ({ kind, population }: Place): boolean => VILLAGES.has(kind) && population < SMALL;

/** So many names of a list tell where it lies. */
const MOST_MATES = 12;

/** Names that stand in one list with a mention, the nearest: "A, B and C". */
export function listMates(links: readonly Link[], mention: PlaceMention): PlaceMention[] {
  const found = new Set<PlaceMention>([mention]);
  for (const one of found) {
    if (found.size > MOST_MATES) break;
    for (const { inner, outer, how } of links) {
      if (how !== 'beside' && (how !== 'and' || inner.relation === 'between')) continue;
      if (inner.nameSpan.start === one.nameSpan.start) found.add(outer);
      if (outer.nameSpan.start === one.nameSpan.start) found.add(inner);
    }
  }
  return [...found].filter((one) => one.nameSpan.start !== mention.nameSpan.start);
}

/** "Near Myrnohrad, Novotroitske and Udachne": where the others lie together and this lies far off, a namesake is meant. */
export function isFarFromMates(place: Place, mates: readonly Place[]): boolean {
  if (mates.length < 2 || !isSmall(place)) return false;
  const [first, ...rest] = mates;
  return (
    rest.every((one) => kilometres(first!, one) <= TOGETHER_KM) &&
    mates.every((one) => kilometres(place, one) > AFAR_KM)
  );
}

/** So many settlements of a report tell where all of it happens. */
const MANY = 4;
/** As far apart as this they may lie, and what lies beyond the second figure is another's news. */
const THEATRE_KM = 120;
const BEYOND_KM = 250;
const SETTLED: ReadonlySet<Place['kind']> = new Set([...VILLAGES, 'city']);

/** "Took Yatskivka … entered Lyman … took Katerynivka": a village alone at the other end of the land, where all else lies together, is the namesake of one that no list has. */
export function isFarFromNews(place: Place, others: () => readonly Place[]): boolean {
  if (!isSmall(place)) return false;
  const towns = others().filter(
    ({ id, kind, country }) => id !== place.id && SETTLED.has(kind) && country === place.country,
  );
  if (towns.length < MANY || towns.some((one) => kilometres(place, one) <= BEYOND_KM)) return false;
  return towns.every((one) => kilometres(towns[0]!, one) <= THEATRE_KM);
}

/** A village whose name many bear, and none of them near anything else that the report names. */
export function isCommonAndAlone(ranked: readonly RankedPlace[], hasOthers: boolean): boolean {
  const best = ranked[0]!;
  return (
    hasOthers &&
    isSmall(best.place) &&
    best.near < AMONG &&
    ranked.filter(({ place, match }) => match === 'exact' && isSmall(place)).length >= COMMON
  );
}

/** As far as this from all else that a report names a small place is nobody's neighbour. */
const ABROAD_KM = 500;
/** Fewer people, and a town is known beyond its country only where that country is spoken of. */
const KNOWN = 100_000;

/**
 * "Port-au-Prince … near Delmas", "the Salah al-Din district" of Tripoli: a small place in a country of which nothing else in the report speaks, or a province where
 * a district is meant, far from everything that the report names for sure, is the namesake of one that no list has.
 */
export function isAbroadAlone(doc: Document, mention: PlaceMention, place: Place, others: readonly Place[]): boolean {
  const isLittle =
    (SPOTS.has(place.kind) && place.population < KNOWN) ||
    (place.kind === 'province' && DISTRICTS.has(mention.descriptor ?? ''));
  if (!isLittle || place.country === null || peoplesOf(doc).has(place.country)) return false;
  const { country, beat } = doc.options;
  if (country || beat || doc.knowledge.theatre?.countries.includes(place.country)) return false;
  const sure = others.filter(({ kind, population }) => kind === 'country' || population >= KNOWN);
  return sure.length > 0 && others.every((one) => one.country !== place.country && kilometres(place, one) > ABROAD_KM);
}

/** "The Medina district of Mogadishu", "the Palermo quarter of Buenos Aires": what is said to lie in one country is none of its namesakes in another. */
export const isSaidElsewhere = ({ country }: Place, outers: readonly Place[]): boolean =>
  country !== null && outers.length > 0 && outers.every((outer) => outer.country !== null && outer.country !== country);

const SPOTS: ReadonlySet<Place['kind']> = new Set([
  ...VILLAGES,
  'city',
  'neighbourhood',
  'camp',
  'facility',
  'crossing',
]);
const DISTRICTS: ReadonlySet<string> = new Set(['district', 'neighbourhood', 'neighborhood', 'quarter', 'suburb']);

const LANDS: ReadonlySet<Place['kind']> = new Set(['region', 'continent', 'country', 'desert']);

/** "The Sahel district of Homs": no district is a land of that name. */
export const isLandForDistrict = ({ descriptor }: PlaceMention, { kind }: Place): boolean =>
  DISTRICTS.has(descriptor ?? '') && LANDS.has(kind);

/** Of which a town has several; a district may be one of a province as well, which lists know. */
const PARTS: ReadonlySet<string> = new Set(['neighbourhood', 'neighborhood', 'quarter', 'suburb']);

/** "An attack in Homs. Shells fell on the Zahraa district": a part of the town named before, and no village of that name in another province. */
export function isFarQuarter(
  { descriptor }: PlaceMention,
  ranked: readonly RankedPlace[],
  before: readonly Place[],
): boolean {
  const { place } = ranked[0]!;
  const hasDistrict = (): boolean => ranked.some((one) => one.place.kind === 'district');
  const isPart = PARTS.has(descriptor ?? '') || (descriptor === 'district' && !hasDistrict());
  if (!isPart || !(isSmall(place) || place.kind === 'neighbourhood')) return false;
  const towns = before.filter(({ kind }) => kind === 'city' || kind === 'town');
  return towns.length > 0 && towns.every((town) => kilometres(place, town) > TOGETHER_KM);
}

/** So far the country of the best must lead all others. */
const LEAST_LEAD = 0.5;

/**
 * "Troops shelled Hamidiya.": nothing in the report, or known of it, tells which country it is of. A village is then not
 * meant, however few bear its name in the lists, nor a town whose name is as well known elsewhere.
 */
export function isUntold(doc: Document, ranked: readonly RankedPlace[]): boolean {
  const { place, score } = ranked[0]!;
  const { theatre } = doc.knowledge;
  const { country, beat } = doc.options;
  if (theatre || country || beat || place.country === null || peoplesOf(doc).size > 0) return false;
  if (place.kind === 'country') return false;
  const abroad = ranked.find((one) => one.place.country !== place.country && !isSameSpot(one.place, place));
  return place.kind === 'village' || place.kind === 'neighbourhood' || (!!abroad && score - abroad.score < LEAST_LEAD);
}
