import type { ClaimPlace, Place, PlaceKind, PlacePrecision } from '../model/index.ts';
import type { Document } from './document.ts';
import type { PlaceMention } from './places.ts';

/** Picks, for every place name of a report, the place that is meant; null where that cannot be told. */
export interface Resolver {
  readonly resolve: (mention: PlaceMention) => Place | null;
}

const RADIANS = Math.PI / 180;
/** Great-circle distance in kilometres. */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const h =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kinds that a descriptor asks for: "the village of X" is no province. */
const ASKED: Readonly<Record<string, readonly PlaceKind[]>> = {
  province: ['province', 'region'],
  governorate: ['province', 'region'],
  oblast: ['province', 'region'],
  state: ['province', 'region', 'country'],
  department: ['province', 'region', 'district'],
  region: ['region', 'province', 'district'],
  countryside: ['province', 'region', 'city', 'town', 'district'],
  district: ['district', 'neighbourhood', 'town', 'city'],
  village: ['village', 'town', 'hill'],
  town: ['town', 'city', 'village'],
  city: ['city', 'town'],
  neighbourhood: ['neighbourhood'],
  neighborhood: ['neighbourhood'],
  camp: ['camp', 'base'],
  airport: ['airport', 'base'],
  airbase: ['airport', 'base'],
  highway: ['road'],
  road: ['road'],
  river: ['river'],
};

const asked = (mention: PlaceMention, place: Place): number => {
  const kinds = mention.descriptor ? ASKED[mention.descriptor] : undefined;
  if (!kinds) return 0;
  const at = kinds.indexOf(place.kind);
  return at < 0 ? -1.5 : 1.5 - 0.4 * at;
};

/** How well a place suits by itself: theatre, country, kind, size. */
function standing(doc: Document, mention: PlaceMention, place: Place, countries: ReadonlyMap<string, number>): number {
  const theatre = doc.knowledge.theatre;
  let score = Math.log10(Math.max(place.population, 100)) * 0.5 + asked(mention, place);
  if (place.kind === 'country' || place.kind === 'continent' || place.kind === 'sea') score += 3;
  if (place.kind === 'province' || place.kind === 'region') score += 1;
  if (theatre && place.pack === theatre.id) score += 4;
  if (place.country && theatre?.countries.includes(place.country)) score += 3;
  if (place.country && place.country === doc.options.country) score += 4;
  if (place.country) score += 2.5 * (countries.get(place.country) ?? 0);
  return score;
}

function bestOf(list: readonly Place[], score: (place: Place) => number): { place: Place; score: number } | null {
  let best: { place: Place; score: number } | null = null;
  for (const place of list) {
    const value = score(place);
    if (!best || value > best.score) best = { place, score: value };
  }
  return best;
}

/** Shares of the countries among the names that can mean one place only, or that a pack or a country entry settles. */
function countryShares(mentions: readonly PlaceMention[]): Map<string, number> {
  const votes = new Map<string, number>();
  let sum = 0;
  for (const { places } of mentions) {
    const sure = places.length === 1 || ['country', 'province'].includes(places[0]?.kind ?? '') ? places[0] : undefined;
    if (!sure?.country) continue;
    votes.set(sure.country, (votes.get(sure.country) ?? 0) + 1);
    sum++;
  }
  return new Map([...votes].map(([country, n]) => [country, n / sum]));
}

/** Looks at all names of a report together: first what each name suggests, then what lies near the others. */
export function makeResolver(doc: Document, mentions: readonly PlaceMention[]): Resolver {
  const shares = countryShares(mentions);
  const first = new Map<PlaceMention, { place: Place; score: number } | null>();
  for (const mention of mentions)
    first.set(
      mention,
      bestOf(candidates(doc, mention), (place) => standing(doc, mention, place, shares)),
    );
  const anchors = [...first.values()]
    .filter((one) => one !== null)
    .map((one) => one.place)
    .filter((place) => place.kind !== 'country' && place.kind !== 'continent');
  const chosen = new Map<string, Place | null>();
  return {
    resolve(mention) {
      if (!mention.named) return null;
      const key = `${mention.name}|${mention.descriptor ?? ''}`;
      if (!chosen.has(key)) chosen.set(key, choose(mention));
      return chosen.get(key) ?? null;
    },
  };

  function choose(mention: PlaceMention): Place | null {
    const list = candidates(doc, mention);
    return bestOf(list, (place) => standing(doc, mention, place, shares) + nearness(place))?.place ?? null;
  }

  function nearness(place: Place): number {
    const others = anchors.filter((anchor) => anchor.id !== place.id);
    if (!others.length) return 0;
    const distances = others.map((anchor) => kilometres(anchor, place)).sort((a, b) => a - b);
    const near = distances[Math.min(1, distances.length - 1)]!;
    return near < 30 ? 2 : near < 100 ? 1.5 : near < 300 ? 1 : near < 1000 ? 0 : -0.5;
  }
}

function candidates(doc: Document, mention: PlaceMention): readonly Place[] {
  if (mention.places.length) return mention.places;
  if (!mention.named) return [];
  const theatre = doc.knowledge.theatre;
  const countries = doc.options.country ? [doc.options.country] : theatre?.countries;
  const found = doc.knowledge.findPlaces(mention.name, countries ? { countries } : undefined);
  return found.filter((one) => one.match === 'exact' || countries !== undefined).map((one) => one.place);
}

/** The point at a distance (km) on a bearing (degrees from north). */
function offset(from: { lat: number; lon: number }, bearing: number, km: number): { lat: number; lon: number } {
  const lat = from.lat + (km / 111.2) * Math.cos(bearing * RADIANS);
  const lon = from.lon + ((km / 111.2) * Math.sin(bearing * RADIANS)) / Math.cos(from.lat * RADIANS);
  return { lat: Math.round(lat * 1e5) / 1e5, lon: Math.round(lon * 1e5) / 1e5 };
}

const BEARINGS: Readonly<Record<string, number>> = {
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

/** A place as a claim carries it. "Southeast of X" is 10 ± 8 km on that bearing; a point off a province's centre is no better than the province. */
export function claimPlace(doc: Document, mention: PlaceMention, place: Place | null): ClaimPlace {
  const base = {
    text: doc.text.slice(mention.start, mention.end),
    name: mention.name,
    span: { start: mention.start, end: mention.end },
    relation: mention.relation,
  };
  if (!place)
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
  const area = AREAS[place.kind];
  const known = {
    gazetteer: place.id,
    country: place.country,
    admin1: place.admin1 ?? (place.kind === 'province' ? place.name : null),
  };
  const bearing = BEARINGS[mention.relation];
  if (bearing !== undefined && !area)
    return { ...base, ...offset(place, bearing, 10), radius_km: 8, precision: 'near', ...known };
  const near = mention.relation !== 'in' && !area;
  const precision: PlacePrecision = area ?? (near ? 'near' : 'place');
  return {
    ...base,
    lat: place.lat,
    lon: place.lon,
    radius_km: near ? Math.max(place.radius_km, 5) : place.radius_km,
    precision,
    ...known,
  };
}
