import type { ClaimPlace, Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { isWard, seatReach } from './areas.ts';
import { type Choice, type RankedPlace, TOWNS } from './choice.ts';
import { spotOf } from './claim-place.ts';
import { holdsPlaces, type Link } from './links.ts';
import type { PlaceMention } from './places.ts';
import { partOfTown } from './quarters.ts';

const isNamed = (a: PlaceMention, b: PlaceMention): boolean => a.name.toLowerCase() === b.name.toLowerCase();

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

/** "District 9 of Kabul city": the word tells that the town is meant, and not the province. */
const SETTLED_WORDS: ReadonlySet<string> = new Set(['city', 'town', 'capital']);

/** What another place lies in, with the word that says what that is. */
interface Outer {
  readonly place: Place | null;
  readonly descriptor: string | null;
}

/** What is known of the names of a report by the time that those of no list are placed. */
interface Known {
  readonly links: readonly Link[];
  readonly keyOf: (mention: PlaceMention) => string;
  readonly resolve: (mention: PlaceMention) => Place | null;
  readonly choose: (mention: PlaceMention) => Choice;
  readonly ranked: (mention: PlaceMention) => readonly RankedPlace[];
}

/** Where a name lies that no list has: in or by what the text says, or at least in which country and division. */
export function unlistedSpots(
  doc: Document,
  { links, keyOf, resolve, choose, ranked }: Known,
): (mention: PlaceMention) => Partial<ClaimPlace> {
  return (mention) =>
    spotInTown(mention) ?? spotOfName(mention) ?? spotInArea(mention) ?? spotBeside(mention) ?? divisionSaid(mention);

  // "The Karama quarter of Homs", "the Nour bakery in Taiz": somewhere in the town, which the radius covers
  function spotInTown(mention: PlaceMention): Partial<ClaimPlace> | null {
    const part = partOfTown(doc, mention);
    if (!part || mention.relation === 'between') return null;
    // "Kabul's Khair Khana area" is in the town, also where the town gives a province its name
    const isOwned = links.some(({ inner, outer }) => inner === mention && outer.nameSpan.end < inner.start);
    const isTown = ({ place, descriptor }: Outer): boolean =>
      place !== null &&
      TOWNS.has(place.kind) &&
      (part === 'town' || isOwned || !holdsPlaces(place) || SETTLED_WORDS.has(descriptor ?? '') || isAllCity(place));
    const town = outersOf(mention).find(isTown)?.place;
    if (!town) return null;
    const { lat, lon, radius_km, country, admin1 } = town;
    return { lat, lon, radius_km: Math.max(radius_km, TOWN_KM), precision: 'district', country, admin1 };
  }

  function isAllCity(place: Place): boolean {
    return place.population >= METROPOLIS && isCityProvince(doc, place);
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
  function outersOf(mention: PlaceMention): Outer[] {
    let keys: ReadonlySet<string> = new Set([keyOf(mention)]);
    const places: Outer[] = [];
    for (let steps = 0; steps < OUTWARDS; steps++) {
      const outers = links
        .filter(({ inner, how }) => (how === 'in' || how === 'within') && keys.has(keyOf(inner)))
        .map(({ outer }) => outer);
      places.push(...outers.map((outer) => ({ place: resolve(outer), descriptor: outer.descriptor })));
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
      ((rule !== 'stray' && rule !== 'too-little') || one.place.country === country) &&
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
    // "Karam, Kabul", "Kabul's Karam": of a city whose province is no wider than its surroundings either is meant
    if ((how === 'within' || outer.nameSpan.end < inner.start) && isAllCity(place))
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
}
