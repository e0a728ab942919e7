import { kilometres } from '../../model/geometry.ts';
import type { Place } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { holdsPlaces, isWithin, type Link } from './links.ts';
import type { PlaceMention } from './places.ts';

/** Mentions of one name, taken to mean one place throughout the report. */
export interface Group {
  readonly candidates: readonly Candidate[];
  /** Scores by themselves, with what the text says that they lie in. */
  readonly standing: number[];
  /** How likely each candidate is, reckoned anew in each round. */
  share: number[];
  score: number[];
  near: number[];
  /** Which candidates lie in what the text says that the name lies in. */
  inside: boolean[];
  /** Which lie elsewhere than the text says. */
  outside: boolean[];
}

/** Scores this far apart are e times as likely. */
const TEMPERATURE = 1;

/** What no list knows may be meant as well: where all that are known speak against what the text says, that is likelier. */
const UNLISTED = -2;

/** How likely each candidate is, by its score; together they are less than one where none suits. */
export function sharesOf(scores: readonly number[]): number[] {
  const best = Math.max(...scores, UNLISTED);
  const weights = scores.map((score) => Math.exp((score - best) / TEMPERATURE));
  const sum = weights.reduce((total, weight) => total + weight, Math.exp((UNLISTED - best) / TEMPERATURE));
  return weights.map((weight) => weight / sum);
}

/** What it counts to lie, and not to lie, in what a name is said to lie in. */
const WORTH: Readonly<Record<Exclude<Link['how'], 'and' | 'borders'>, readonly [number, number]>> = {
  in: [5, 20],
  within: [4, 20],
  beside: [4, 1],
  near: [3, 20],
};

/** What the text says of containment is worth more than anything the reader can think of. */
export function weighLinks(
  links: readonly Link[],
  groupFor: (mention: PlaceMention) => Group | undefined,
  isArea: (mention: PlaceMention) => boolean,
): void {
  // from the widest to the narrowest, as they are told: "Kumbo, Bui division, Northwest region"
  for (const { inner, outer, how, km } of [...links].reverse()) {
    const [small, large] = [groupFor(inner), groupFor(outer)];
    if (!small || !large || small === large || how === 'and' || isCountry(small)) continue;
    if (how === 'borders') {
      weighBorders(small, large);
      continue;
    }
    // "Bakhmut raion": a town of that name stands for what lies round it
    const areaTold = isArea(outer);
    const suits = how === 'near' ? liesSoFar(km) : areaTold ? isRound : isWithin;
    const around = large.candidates.filter((_, at) => !large.outside[at]);
    const fits = small.candidates.map(({ place }) =>
      large.candidates.map((one, at) => !large.outside[at] && suits(place, one.place)),
    );
    const [reward, penalty] = WORTH[how];
    // "Deir ez-Zor in Deir Ezzor": the town lies in the province of its name
    const ids = new Set(around.flatMap(({ place }) => (holdsPlaces(place) ? [place.id] : [])));
    const isSaid = how !== 'near' && how !== 'beside';
    const insides = fits.map((row, at) => {
      const { place } = small.candidates[at]!;
      return row.some(Boolean) || ids.has(place.id) || (isSaid && isOfDivision(place, outer.name));
    });
    const isHolder = ({ place }: Candidate): boolean => holdsPlaces(place) || (areaTold && TOWNS.has(place.kind));
    const isTold = how === 'near' || (how !== 'beside' && around.some(isHolder));
    if (!insides.some(Boolean) && !isTold) {
      if (how === 'in') weighSites(small, around, penalty);
      if (how === 'in' || how === 'within') weighAbroad(small, around, penalty);
      continue;
    }
    for (const [at, inside] of insides.entries()) {
      const candidate = small.candidates[at]!;
      const isElsewhere = how === 'near' ? isFarFrom(candidate.place, around, km) : !liesBeside(candidate, around);
      if (inside) small.standing[at]! += reward;
      else if (isElsewhere) small.standing[at]! -= penalty;
      else if (how !== 'near' && candidate.match === 'exact') small.standing[at]! += reward / 2;
      small.inside[at] ||= inside;
      small.outside[at] ||= isTold && isSaid && !inside && isElsewhere;
    }
    for (const at of large.candidates.keys())
      if (insides.some(Boolean)) large.standing[at]! += fits.some((row) => row[at]) ? 2 : 0;
    for (const group of [small, large]) {
      group.share = sharesOf(group.standing);
      group.score = [...group.standing];
    }
  }
}

/** "Exchanged fire with Pakistan in the Uri sector": a country lies in nothing. */
const isCountry = ({ candidates: [first] }: Group): boolean => first?.place.kind === 'country';

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** "Port-au-Prince (Ouest)": the division in which a place lies, by name, whatever else bears that name. */
const isOfDivision = ({ admin1, admin2 }: Place, name: string): boolean =>
  [admin1, admin2].some((division) => division && plain(division) === plain(name));

/** No spots: what a name may mean beside them needs no lead over them. */
export const WIDE: ReadonlySet<Place['kind']> = new Set(['country', 'continent', 'sea', 'province', 'region']);

/** So far off is what is told as near something, or to the north of it. */
const NEAR_KM = 40;

/** These are long or wide: the spot on the map says little of where they reach. */
const LONG: ReadonlySet<Place['kind']> = new Set([...WIDE, 'river', 'road', 'mountain', 'lake', 'valley']);

/** What is said in kilometres may be by road. */
const BY_ROAD = 0.5;

/** Near, or so far off as the text says. */
const liesSoFar =
  (said: number | undefined) =>
  (place: Place, other: Place): boolean => {
    if (LONG.has(place.kind) || LONG.has(other.kind)) return true;
    const km = kilometres(place, other);
    return km <= NEAR_KM || (said !== undefined && Math.abs(km - said) <= BY_ROAD * said);
  };

/** So far from its chief town a district may reach, and so far in the deserts; there only within the same division. */
const ROUND_KM = 60;
const DESERT_KM = 130;

function isRound(place: Place, other: Place): boolean {
  if (isWithin(place, other)) return true;
  if (!SETTLEMENTS.has(other.kind) || place.id === other.id || place.country !== other.country) return false;
  return kilometres(place, other) <= (place.admin1 && place.admin1 === other.admin1 ? DESERT_KM : ROUND_KM);
}

const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town']);
const SETTLEMENTS: ReadonlySet<Place['kind']> = new Set([...TOWNS, 'village']);

/** What is told by a city lies no further off, unless it is a city itself: "Vinnytsia, southwest of Kyiv". */
const FAR_KM = 60;
const FAR_CITY_KM = 400;
const CITY = 100_000;

/** "The Jamilia quarter, north of Saraqib": where a town of that very name is known in the same country, and is far. */
function isFarFrom(place: Place, around: readonly Candidate[], said = 0): boolean {
  const towns = around.filter(
    (one) => (one.match === 'exact' || one.match === 'normalised') && SETTLEMENTS.has(one.place.kind),
  );
  const most = Math.max(place.population >= CITY ? FAR_CITY_KM : FAR_KM, (1 + BY_ROAD) * said);
  const isFar = (one: Candidate): boolean => kilometres(place, one.place) > most;
  // "Karma, 10 km south of Djibo": no Karma of a country that has no Djibo
  return (
    towns.some((one) => one.place.country === place.country && isFar(one)) || (towns.length > 0 && towns.every(isFar))
  );
}

const BESIDE_KM = 50;

/**
 * "Harasta in Damascus", "Termanin in Aleppo": what lies near a town is said to be in it, though a division ends in between.
 * With that very name it is rather meant than what only sounds like it within the division.
 */
const liesBeside = ({ place, match }: Candidate, around: readonly Candidate[]): boolean =>
  (match === 'exact' || match === 'normalised') &&
  around.some(
    (one) =>
      TOWNS.has(one.place.kind) && place.country === one.place.country && kilometres(place, one.place) <= BESIDE_KM,
  );

/** From so many people on a city is meant by those who tell what lies in it, and not its namesakes. */
const GREAT = 300_000;

/** "Port-au-Prince's Delmas area", "Eastleigh, Nairobi": what is said to lie in a town lies in no country in which no town of that name is. */
function weighAbroad(small: Group, large: readonly Candidate[], penalty: number): void {
  if (!large.length) return;
  const great = large.filter(({ place }) => TOWNS.has(place.kind) && place.population >= GREAT);
  const countries = new Set((great.length ? great : large).map(({ place }) => place.country));
  for (const [at, { place }] of small.candidates.entries())
    if (place.country && !countries.has(place.country)) small.standing[at]! -= penalty;
  small.share = sharesOf(small.standing);
  small.score = [...small.standing];
}

/** What it counts to lie beside a state, in it, or far from it, where the text says that its border is near. */
const BESIDE_STATE = 3;
const IN_STATE = 8;
const OFF_STATE = 4;
/** In radii of the state. */
const NEIGHBOURS = 2.2;

/** "Tripoli, near the border with Syria": in none but a neighbour of Syria. */
function weighBorders(small: Group, large: Group): void {
  const state = large.candidates.find(({ place }) => place.kind === 'country')?.place;
  if (!state) return;
  for (const [at, { place }] of small.candidates.entries()) {
    // "Ruritania's border with Freedonia"
    if (WIDE.has(place.kind)) continue;
    if (place.country === state.country) small.standing[at]! -= IN_STATE;
    else if (kilometres(place, state) <= NEIGHBOURS * state.radius_km) small.standing[at]! += BESIDE_STATE;
    else small.standing[at]! -= OFF_STATE;
  }
  small.share = sharesOf(small.standing);
  small.score = [...small.standing];
}

const OUT_OF_TOWN_KM = 100;

/** "The Al-Amal Hospital in Azaz": a house of that name far from every town that is meant is another one. */
function weighSites(small: Group, large: readonly Candidate[], penalty: number): void {
  for (const [at, { place }] of small.candidates.entries()) {
    if (place.kind !== 'facility') continue;
    if (large.some((one) => kilometres(place, one.place) <= OUT_OF_TOWN_KM)) continue;
    small.standing[at]! -= penalty;
    small.share = sharesOf(small.standing);
    small.score = [...small.standing];
  }
}
