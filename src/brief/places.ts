import { type ClaimPlace, calledPlace, RELATION_WORDS } from '../model/index.ts';
import { lowered } from './letters.ts';
import { type LoadedTerms, neutralise } from './neutral.ts';
import { headOf } from './words.ts';

/** A place as a sentence names it. */
export interface PlacePhrase {
  /** Id of the gazetteer, else the name. */
  readonly id: string;
  /** "Talmenes", "the M5 highway". */
  readonly name: string;
  /** "in Talmenes", "south-east of Maarat al-Numan", "on the M5 highway". */
  readonly where: string;
  /** True where the name alone says where it was, so that it can stand as an object: "captured Talmenes". */
  readonly plain: boolean;
  /** True for a province, a region or a country. */
  readonly wide: boolean;
}

// Directions whose words point into what they name: "in the south of Idlib province", not beyond it.
const INSIDE = /\bin the (?<side>north|south|east|west|northeast|northwest|southeast|southwest|centre|center)\b/i;

/** Parts round a place: a happening in the countryside of a town is not one in the town. */
const ROUND =
  /(?<which>(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)? )?(?:countryside|suburbs?|vicinity|surroundings|rural areas?))(?: of)? *$/i;
const ROUND_AFTER = /^(?:['’]s)? *(?<which>(?:(?:north|south|east|west)(?:ern)? )?(?:countryside|suburbs?|vicinity))/i;

const ON_TOP = /^(?:highway|road|motorway|street|river|border|front|frontline|coast|island|line|bridge|route)$/i;
const COMMON =
  /^(?:highway|road|motorway|street|area|airport|airbase|base|crossing|border|river|neighbou?rhood|district|dam|bridge|frontline|front|line|valley|plain|zone|region|countryside|mountains|hills|checkpoint|hospital|strip|sea|gulf|desert|coast|highlands|suburbs?|peninsula|strait|quarter|square|headquarters)$/i;
const WITH_ARTICLE =
  /^(?:United (?:States|Kingdom|Arab Emirates)|Netherlands|Philippines|Euphrates|Tigris|Nile|Dnipro|Donbas|Sahel|West Bank|Golan(?: Heights)?|Red Sea|Black Sea|Levant|Bab al-Mandab)$/;

const named = (name: string): string => {
  if (/^the\s/i.test(name)) return name.replace(/^the\s/i, 'the ');
  const head = headOf(name);
  const common = COMMON.test(head) && /\s/.test(name);
  if (WITH_ARTICLE.test(name) || common || (/^\p{Ll}/u.test(name) && COMMON.test(head))) return `the ${name}`;
  return name;
};

const WIDE: ReadonlySet<string> = new Set(['province', 'region', 'country']);

/** How a place is named in a sentence. */
export function placePhrase(place: Omit<ClaimPlace, 'span'>, loaded: LoadedTerms): PlacePhrase {
  const name = named(lowered(neutralise(place.name, loaded), 'name'));
  const facts = { id: place.gazetteer ?? place.name.toLowerCase(), name, wide: WIDE.has(place.precision) };
  if (place.relation === 'between') {
    const text = neutralise(place.text, loaded);
    if (!/ and /.test(text)) return { ...facts, where: `in the area of ${name}`, plain: false };
    return { ...facts, where: /^between/i.test(text) ? `b${text.slice(1)}` : `between ${text}`, plain: false };
  }
  const part = partOf(place);
  if (part) return { ...facts, where: `in the ${part} of ${name}${kindAfter(place)}`, plain: false };
  const whole = wholeOf(place);
  if (whole) return { ...facts, where: `in ${neutralise(whole, loaded)}`, plain: false };
  if (place.relation === 'in')
    return { ...facts, where: `${ON_TOP.test(headOf(name)) ? 'on' : 'in'} ${name}`, plain: true };
  return { ...facts, where: `${RELATION_WORDS[place.relation]} ${name}`, plain: false };
}

/** The part of a place that the words name: "western countryside", "south"; null where they name the place itself. */
function partOf({ text, name, relation }: Omit<ClaimPlace, 'span'>): string | null {
  const side = INSIDE.exec(text)?.groups?.side;
  if (side && relation !== 'in') return hyphened(side.toLowerCase());
  const at = text.indexOf(name);
  if (at < 0 || relation !== 'in') return null;
  const round =
    ROUND.exec(text.slice(0, at))?.groups?.which ?? ROUND_AFTER.exec(text.slice(at + name.length))?.groups?.which;
  return round ? hyphened(round.toLowerCase()) : null;
}

/** "Northern Iraq", "Homs province": the name with the words beside it that say which part of it, or what kind of place, is meant. */
function wholeOf(place: Omit<ClaimPlace, 'span'>): string | null {
  const called = calledPlace(place);
  return place.relation !== 'in' || called === place.name ? null : called;
}

/** " province", where the report says it behind the name. */
const kindAfter = (place: Omit<ClaimPlace, 'span'>): string => {
  const called = calledPlace(place);
  return called.slice(called.indexOf(place.name) + place.name.length);
};

const hyphened = (words: string): string =>
  words.replace(/\b(north|south)(east|west)/, '$1-$2').replace('center', 'centre');
