import { kilometres, middle, offset, type Point } from '../../model/geometry.ts';
import type { ClaimPlace, Place, PlacePrecision, PlaceRelation, Span } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { seatReach } from './areas.ts';
import type { PlaceMention } from './places.ts';

/** The other end of "between A and B", and where its name ends. */
export interface Between {
  /** null where nobody knows it. */
  readonly place: Place | null;
  readonly end: number;
}

const BEARINGS: Partial<Readonly<Record<PlaceRelation, number>>> = {
  'north-of': 0,
  'northeast-of': 45,
  'east-of': 90,
  'southeast-of': 135,
  'south-of': 180,
  'southwest-of': 225,
  'west-of': 270,
  'northwest-of': 315,
};
const AREAS: Readonly<Record<string, PlacePrecision>> = {
  country: 'country',
  continent: 'region',
  sea: 'region',
  province: 'province',
  region: 'region',
  district: 'district',
  desert: 'region',
  road: 'region',
  river: 'region',
  border: 'region',
  valley: 'region',
  mountain: 'near',
};

/** Where something is in a place, and not only beside it. */
const WITHIN: ReadonlySet<PlaceRelation> = new Set<PlaceRelation>(['in', 'across']);

/** "Southeast of X" says no distance: 10 km, give or take 8. */
const USUAL_KM = 10;
const USUAL_SPREAD_KM = 8;
/** "Near X" is within so many kilometres of where X ends. */
const NEAR_KM = 5;
/** "Between X and Y" of which only one is known: somewhere on the way from it. */
export const ONE_END_KM = 15;
/** Of a distance that is said, so much may be rounding; a bearing of eight is off by up to a sixteenth of a turn. */
const ROUNDING = 0.4;

/** Parts of a town or things near it that bear its name: the town's own point is only near. */
const NEARBY: ReadonlySet<string> = new Set(
  'airport airbase base airfield dam crossing bridge field oilfield hill hilltop camp countryside outskirts suburb'.split(
    ' ',
  ),
);
const NEARBY_KM = 10;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);

/** Where the spot lies, and how far off it may be. */
export interface Spot extends Point {
  readonly radius_km: number;
  readonly precision: PlacePrecision;
}

/** The words that say where: "southeast of X", "X's outskirts"; what only says that X is a province is no part of them. */
function spanOf(doc: Document, mention: PlaceMention, kept: string, between: Between | null): Span {
  const { start, end, name, nameSpan, named, relation } = mention;
  // "the south of Idlib province" is not that of the town
  const whole = start < nameSpan.start;
  // Where "it" stands for the name, the words there are not those of the name.
  const isNamed = nameSpan.end - nameSpan.start === name.length;
  const past = whole || !isNamed ? nameSpan.end : nameSpan.start + name.lastIndexOf(kept) + kept.length;
  const behind = doc.text.slice(nameSpan.end, end).trim().toLowerCase();
  const kindOnly = !whole && (behind === '' || doc.language.divisions.has(behind) || doc.language.bodies.has(behind));
  // "near the Rafah crossing" is near Rafah; "Rafah's outskirts", "the Rafah road" say by these words how it lies
  const saidBehind =
    relation === 'along' || behind.split(/\s+/).some((word) => doc.language.relations.get(word) === relation);
  const own = named && (relation === 'in' || kindOnly || (!whole && !saidBehind)) ? past : end;
  return { start, end: Math.max(own, between?.end ?? 0) };
}

/** "Northern Iraq" is called Iraq, "Homs province" Homs: words that say which part or what kind are none of the name, where the rest is the name of a place. */
function properName({ language, knowledge }: Document, name: string): string {
  if (!name.includes(' ')) return name;
  const words = [...name.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, index }));
  let past = words.length;
  let first = 0;
  while (first < past - 1 && language.sides.has(words[first]!.text)) first++;
  while (past - 1 > first && language.divisions.has(words[past - 1]!.text)) past--;
  const rest = words.slice(first, past);
  const known = knowledge.nameAt(
    rest.map(({ text }) => text),
    0,
  );
  if (known?.length !== rest.length || !known.entries.some(({ kind }) => kind === 'place')) return name;
  return name.slice(rest[0]!.index, rest.at(-1)!.index + rest.at(-1)!.text.length);
}

/** A place as a claim carries it. A point off a province's centre is no better than the province. */
export function claimPlace(
  doc: Document,
  mention: PlaceMention,
  place: Place | null,
  between: Between | null = null,
): ClaimPlace {
  const name = properName(doc, mention.name);
  const span = spanOf(doc, mention, name, between);
  const base = {
    text: doc.text.slice(span.start, span.end),
    name,
    span,
    relation: mention.relation,
  };
  // "near the border with Iraq": the middle of Iraq is nowhere near
  if (!place || (place.kind === 'country' && !WITHIN.has(mention.relation)))
    return {
      ...base,
      lat: null,
      lon: null,
      radius_km: null,
      precision: 'unresolved',
      gazetteer: null,
      country: null,
      admin1: null,
    };
  return {
    ...base,
    ...spotOf(doc, mention, place, between),
    gazetteer: place.id,
    country: place.country,
    admin1: place.admin1 ?? (place.kind === 'province' ? place.name : null),
  };
}

/** Where the words of a mention put a happening, by the place that it names. */
export function spotOf(doc: Document, mention: PlaceMention, place: Place, between: Between | null): Spot {
  const { lat, lon } = place;
  const area = AREAS[place.kind];
  if (between?.place && !AREAS[between.place.kind] && !area) {
    const half = kilometres(place, between.place) / 2;
    return { ...middle(place, between.place), radius_km: Math.max(2, Math.round(half)), precision: 'near' };
  }
  if (area) return { lat, lon, radius_km: place.radius_km, precision: area };
  if (between && !between.place)
    return { lat, lon, radius_km: Math.max(place.radius_km, ONE_END_KM), precision: 'near' };
  const reach = mention.relation === 'in' ? seatReach(doc, mention, place) : null;
  if (reach !== null) return { lat, lon, radius_km: Math.max(place.radius_km, reach), precision: 'district' };
  const bearing = BEARINGS[mention.relation];
  const said = doc.language.distanceBefore(
    doc.text.slice(Math.max(0, mention.nameSpan.start - 60), mention.nameSpan.start),
  );
  if (bearing !== undefined) {
    const km = said ?? USUAL_KM;
    const spread = said === null ? USUAL_SPREAD_KM : Math.max(1, ROUNDING * km);
    return { ...offset(place, bearing, km), radius_km: Math.round(spread * 10) / 10, precision: 'near' };
  }
  if (mention.descriptor && NEARBY.has(mention.descriptor) && TOWNS.has(place.kind))
    return { lat, lon, radius_km: Math.max(place.radius_km, NEARBY_KM), precision: 'near' };
  if (mention.relation === 'in') return { lat, lon, radius_km: place.radius_km, precision: 'place' };
  return { lat, lon, radius_km: Math.max(place.radius_km, said ?? NEAR_KM), precision: 'near' };
}
