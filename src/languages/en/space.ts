import type { PlaceRelation } from '../../model/index.ts';
import { AREA_WORDS, areaLevels, bodies } from './areas.ts';

const COMPASS: readonly (readonly [string, PlaceRelation])[] = [
  ['north', 'north-of'],
  ['northeast', 'northeast-of'],
  ['north-east', 'northeast-of'],
  ['east', 'east-of'],
  ['southeast', 'southeast-of'],
  ['south-east', 'southeast-of'],
  ['south', 'south-of'],
  ['southwest', 'southwest-of'],
  ['south-west', 'southwest-of'],
  ['west', 'west-of'],
  ['northwest', 'northwest-of'],
  ['north-west', 'northwest-of'],
];

export const directions: ReadonlySet<string> = new Set(COMPASS.map(([word]) => word));

/** Nouns and adverbs before "of" or after a name that say how the spot lies to the place. */
export const relations: ReadonlyMap<string, PlaceRelation> = new Map<string, PlaceRelation>([
  ...COMPASS,
  ...['vicinity', 'surroundings', 'environs', 'proximity'].map((word) => [word, 'near'] as const),
  ...[
    'outskirts',
    'suburbs',
    'edge',
    'edges',
    'entrance',
    'entrances',
    'gates',
    'periphery',
    'fringes',
    'approaches',
    'perimeter',
  ].map((word) => [word, 'outskirts-of'] as const),
  ...['direction', 'directions', 'axis', 'axes'].map((word) => [word, 'toward'] as const),
  ...[
    'part',
    'parts',
    'center',
    'centre',
    'heart',
    'area',
    'areas',
    'countryside',
    'interior',
    'side',
    'flank',
    'flanks',
  ].map((word) => [word, 'in'] as const),
]);

/** Participles that behind ground say by what it lies: "the heights OVERLOOKING Karkum". */
export const lyingParticiples: ReadonlySet<string> = new Set(
  'overlooking surrounding bordering adjoining dominating flanking ringing'.split(' '),
);

/** Prepositions of place. */
export const marks: ReadonlyMap<string, PlaceRelation> = new Map<string, PlaceRelation>([
  ...[
    'in',
    'at',
    'inside',
    'within',
    'into',
    'on',
    'through',
    'to',
    'from',
    'over',
    'onto',
    'upon',
    'throughout',
    'against',
    'for',
  ].map((word) => [word, 'in'] as const),
  ...[
    'near',
    'close to',
    'around',
    'outside',
    'beside',
    'next to',
    'off',
    'adjacent to',
    'nearby',
    'outside of',
    'not far',
    'not far from',
    'by the side of',
    'a short distance from',
    'round',
    'above',
    'below',
    ...lyingParticiples,
  ].map((word) => [word, 'near'] as const),
  ...['along', 'alongside'].map((word) => [word, 'along'] as const),
  ...['across', 'throughout', 'all over'].map((word) => [word, 'across'] as const),
  ...['towards', 'toward'].map((word) => [word, 'toward'] as const),
  ['between', 'between'],
  ['in front of', 'near'],
  ['opposite', 'near'],
]);

/** Prepositions after which even a name that nobody knows is a place. */
export const locatives: ReadonlySet<string> = new Set(
  'in near inside outside around across throughout toward towards between along within|close to|outside of|all over'
    .split('|')
    .flatMap((part, at) => (at ? [part] : part.split(' '))),
);

/** Last words of names of houses and bodies, which are no places on a map of towns. */
export const institutions: ReadonlySet<string> = new Set(
  `school schools university college hospital clinic church court institute academy department agency office bureau commission committee council
  club company co corp inc foundation society association center centre library museum theater theatre stadium hotel restaurant store news times
  post herald tribune journal university's press bank service services program project party team`
    .split(/\s+/)
    .filter(Boolean),
);

/** Behind these a place is where something comes from, is about or belongs to, not where it happens. */
export const topicMarks: ReadonlySet<string> = new Set([
  ...['from', 'by', 'for', 'with', 'about', 'over', 'than', 'against', 'as', 'like', 'despite', 'without', 'including'],
  ...['according to', 'because of', 'due to', 'such as'],
]);

/** Prepositions of movement: the place is where a movement leads. */
export const goals: ReadonlySet<string> = new Set(['to', 'into', 'onto', 'toward', 'towards']);

/** Lemmas of verbs of being on the way: who is "travelling to Karkum" has not come there. */
export const travelling: ReadonlySet<string> = new Set(
  'travel drive head fly sail ride walk journey commute return go'.split(' '),
);

/** Lemmas of what runs between two places: "the bus from Karkum to Qasr". */
export const carriages: ReadonlySet<string> = new Set(
  'bus minibus coach train flight ferry taxi convoy motorcade lorry truck van car minivan'.split(' '),
);

/** Lemmas of businesses, which one country has in many: "a U.S. firm". */
export const businesses: ReadonlySet<string> = new Set(
  'firm company corporation airline bank subsidiary franchise contractor chain multinational enterprise'.split(' '),
);

/** Houses that one country has in another. */
export const missions: ReadonlySet<string> = new Set(['embassy', 'consulate', 'legation']);

/** Land and water whose names are made with "of". */
export const namedWaters: ReadonlySet<string> = new Set('gulf strait straits bay sea isle cape horn'.split(' '));

/** Houses whose names are made with "of". */
export const namedHouses: ReadonlySet<string> = new Set(
  'university temple church cathedral tomb palace castle'.split(' '),
);

/** What an army keeps, at home and abroad. */
export const garrisons: ReadonlySet<string> = new Set([
  'base',
  'outpost',
  'garrison',
  'camp',
  'checkpoint',
  'position',
]);

/** Verbs that say where somebody is from, or is kept: "troops based in X". */
export const stationed: ReadonlySet<string> = new Set(
  'base station headquarter live bear print publish quote hail'.split(' '),
);

/** Verbs that say where somebody who was carried off came to light: "his body was found in X". */
export const comingToLight: ReadonlySet<string> = new Set(
  'find discover recover dump release free rescue return reappear resurface'.split(' '),
);

/** Nouns of houses and streets of a town, known to few maps. */
export const houses: ReadonlySet<string> = new Set(
  `street avenue boulevard lane hotel motel ministry parliament office offices headquarters embassy consulate mosque church shrine synagogue
  cathedral monastery theater theatre cinema restaurant cafe store shop supermarket market mall museum bank stadium court courthouse building hall
  house home residence apartment club cafe cafeteria bar nightclub disco discotheque hostel guesthouse chapel bazaar gym pool dorm dormitory centre center`
    .split(/\s+/)
    .filter(Boolean),
);

/** Nouns of what a town has within itself: its quarters, and houses whose names few maps know. */
export const townParts: ReadonlySet<string> = new Set(
  `neighbourhood neighborhood quarter suburb square roundabout street avenue boulevard bazaar hospital clinic pharmacy school kindergarten university
  college madrasa mosque church cathedral chapel shrine barracks prison penitentiary jail hotel plaza park bakery factory workshop mill warehouse cemetery stadium`.split(
    /\s+/,
  ),
);

/** Nouns of parts of a town that may be parts of a province as well. */
export const landParts: ReadonlySet<string> = new Set(['area', 'district', 'sector', 'zone', 'section']);

/** Nouns of parts of a town, or of a province, that have a number for a name: "Sector 11", "PD4", as the police districts of Kabul are called. */
export const numberedParts: ReadonlySet<string> = new Set(['district', 'sector', 'zone', 'ward', 'precinct', 'pd']);

/** Nouns of houses that behind "of" have whoever owns them. */
export const owned: ReadonlySet<string> = new Set(
  'home house residence apartment flat villa office headquarters grave tomb statue tent shop store'.split(' '),
);

/** Words between a name and the noun of a place: "Jabaliya refugee camp", "Wase local government area". */
export const campKinds: ReadonlySet<string> = new Set(
  'refugee displacement military air oil gas border local government'.split(' '),
);

/** Nouns behind the names of two streets that cross. */
export const crossings: ReadonlySet<string> = new Set(['streets', 'avenues', 'roads', 'boulevards']);

/** What a line has to its left and right: "this side of the border". */
export const banks: ReadonlySet<string> = new Set(['side', 'bank', 'end', 'edge', 'shore']);

/** Nouns of what runs through the land: "the border", "the river". */
export const lines: ReadonlySet<string> = new Set([
  'axis',
  'highway',
  'road',
  'motorway',
  'river',
  'coast',
  'coastline',
  'border',
  'frontier',
  'railway',
  'route',
  'canal',
  'frontline',
]);

/** Last words of place names. */
export const placeForms: ReadonlySet<string> = new Set(
  `mount mountain mountains hill hills airbase airport base camp crossing bridge river lake valley district province governorate oblast region
  county island islands peninsula dam castle palace square roundabout street road highway neighborhood neighbourhood quarter suburb village town city
  silos field fields farm farms heights forest desert port harbour harbor gate junction hospital school mosque church university strait bay gulf
  plateau ridge wadi tel tell oasis triangle station lga township territory commune cercle regency woreda payam upazila tehsil municipality refinery prison barracks cemetery market checkpoint hilltop border`
    .split(/\s+/)
    .filter(Boolean),
);

/** Last words of names of armed groups. */
export const groupForms: ReadonlySet<string> = new Set(
  `brigade brigades division battalion battalions regiment army front movement resistance militia militias forces force corps company units unit squad squadron
  guard guards command coalition alliance bloc union resistance legion column commandos rifles fighters mujahideen jihad`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words before a name that single out a side of an area: "northern". */
export const landSides: ReadonlySet<string> = new Set([...directions].map((word) => `${word}ern`));

/** Words before a name that say which part of it is meant: "northern", "north". */
export const sides: ReadonlySet<string> = new Set([...directions, ...landSides]);

/** Sides in short before a name, as headlines have them. */
export const shortSides: ReadonlyMap<string, string> = new Map([
  ['NE', 'northeastern'],
  ['NW', 'northwestern'],
  ['SE', 'southeastern'],
  ['SW', 'southwestern'],
]);

/** Nouns behind a name that say what sort of area bears it: "Homs province". */
export const divisions: ReadonlySet<string> = new Set([
  ...[...areaLevels.keys()].filter((word) => !bodies.has(word)),
  ...['countryside', 'area', 'city', 'town', 'village'],
]);

const NEARNESS: ReadonlyMap<string, PlaceRelation> = new Map<string, PlaceRelation>([
  ...['vicinity', 'surroundings', 'environs', 'proximity', 'front', 'foot'].map((word) => [word, 'near'] as const),
  ...[
    'outskirts',
    'suburbs',
    'edge',
    'edges',
    'entrance',
    'entrances',
    'gates',
    'periphery',
    'fringes',
    'approaches',
    'perimeter',
  ].map((word) => [word, 'outskirts-of'] as const),
  ...['direction'].map((word) => [word, 'toward'] as const),
  // "in the neighbourhood of Karam" is the quarter of that name
  ...['neighborhood', 'neighbourhood'].map((word) => [word, 'in'] as const),
]);

const WHOLE_PREPOSITIONS: readonly (readonly string[])[] = [
  'in front of',
  'not far from',
  'by the side of',
  'a short distance from',
  'at the hands of',
].map((one) => one.split(' '));

/**
 * Prepositions of place of several words: "southeast of", "to the south of", "on the northern outskirts of",
 * "in the vicinity of", "close to". How many words, 0 for none.
 */
export function prepositionAt(words: readonly string[], at: number): number {
  if (words[at + 1] === 'of' && (directions.has(words[at]!) || SHORT_SIDES.has(words[at]!))) return 2;
  if (['close', 'next', 'adjacent'].includes(words[at]!) && words[at + 1] === 'to') return 2;
  const whole = WHOLE_PREPOSITIONS.find((one) => one.every((word, step) => words[at + step] === word));
  if (whole) return whole.length;
  if (words[at] === 'just' && directions.has(words[at + 1] ?? '') && words[at + 2] === 'of') return 3;
  if (!['in', 'on', 'at', 'to', 'from'].includes(words[at]!)) return 0;
  let past = at + 1;
  if (words[past] === 'the') past++;
  if (sides.has(words[past] ?? '') && NEARNESS.has(words[past + 1] ?? '')) past++;
  const noun = words[past] ?? '';
  return (directions.has(noun) || NEARNESS.has(noun)) && words[past + 1] === 'of' ? past + 2 - at : 0;
}

/** Sides as notes have them: "5 km N of Gao". */
const SHORT_SIDES: ReadonlyMap<string, string> = new Map([
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
  ['ne', 'northeast'],
  ['nw', 'northwest'],
  ['se', 'southeast'],
  ['sw', 'southwest'],
]);

/** What a preposition says of how the spot lies to the place: of several words the one that tells. */
export function relationOf(mark: string): PlaceRelation | null {
  const known = marks.get(mark);
  if (known) return known;
  for (const word of mark.split(' ')) {
    const side = SHORT_SIDES.get(word) ?? word;
    const relation = NEARNESS.get(side) ?? (directions.has(side) ? relations.get(side) : undefined);
    if (relation) return relation;
  }
  return null;
}

const AREAS = [...AREA_WORDS, 'LGA', '[Ll]ocal\\s+[Gg]overnment\\s+[Aa]rea'].join('|');

const APART = 'town|village|city|camp|hamlet|settlement|area|neighbou?rhood|suburb|slum|shantytown|quarter';
// What a name may be followed by before the text says in what it lies.
const KIND = `(?:\\s+(?:residential\\s+)?(?:${[
  APART,
  AREAS,
  'airport|airbase|base|hospital|clinic|school|university|mosque|church|market|bazaar|bakery|factory|mill|stadium|cemetery|station|prison|penitentiary|jail|barracks|highlands?|plateau|hills|mountains|massif|cathedral|chapel|monastery|temple|shrine|museum|theatre|theater|palace|courthouse|nightclub|restaurant|caf[eé]|academy|college|library|hotel|plaza|park|parish|peninsula|island|islands',
  'checkpoint|crossing|bridge|dam|(?:sub-?)?sector|ward|colony|forest|meadow|desert|valley|pass|oil\\s?field|field|compound|port',
  '(?:(?:gas|power|oil)\\s+)?(?:plant|refinery|pipeline|terminal|platform)|gas\\s?field|mine|quarry',
  'street|road|highway|axis|square|roundabout|crossroads|junction|mountain|mount|hill|river|farms?|farmlands?|plain',
].join('|')})s?)?`;

// "X, a northern suburb of", "X, the largest town in"
const TOLD_AS = `,\\s+(?:an?|the)\\s+(?:[a-z-]+\\s+){0,3}?(?:${APART}|${AREAS})`;

// "in the old quarter of", "in the centre of"
const PART_OF =
  '\\s+(?:the\\s+)?(?:[a-z-]+\\s+){0,2}(?:heart|centre|center|middle|east|west|north|south|part|side|half|quarter)\\s+of';

// "Saraqib in Idlib", "the town of X, in the northern countryside of Y"; "X village in Y"; "X in the Syrian Y province"; "X, part of Y"
const IN = new RegExp(
  `^(?:${KIND}(?:,|\\s+(?:--|[–—]))?\\s+(?:(?:located|situated|lying)\\s+)?(?:in|part\\s+of)|${TOLD_AS}\\s+(?:in|of))(?:${PART_OF})?(?:\\s+(?:the\\s+)?(?:[a-z-]+\\s+){0,3}?(?:of\\s+)?(?:[A-Z][a-z]+(?:an|ese|ish|[aq]i)\\s+)?)?\\s*$`,
);
// "the Karam neighbourhood of the Syrian city of Homs", "Karim village of Biu"
const QUARTER_OF = new RegExp(
  `^\\s+(?:village|hamlet|town|neighbou?rhood|quarter|suburb|area|prison|penitentiary|jail|barracks|hospital|church|cathedral|market|square|${AREAS})s?\\s+of\\s+(?:the\\s+)?(?:[A-Z][a-z]+(?:an|ese|ish|[aq]i)\\s+)?(?:(?:city|town)\\s+of\\s+)?$`,
);
// "X, Y", "X (Y"; "X district, northwest Y"
const BESIDE = new RegExp(`^${KIND}(?:,\\s*|\\s*\\(\\s*)(?:(?:${[...sides, 'central'].join('|')})\\s+)?$`);
const FAR = '[\\d.]+\\s*(?:km|kilomet(?:er|re)s?|nautical miles?|nmi?|miles?)\\s+';
// "X, north of Y"; "X camp near Y"; "X, 5 km from the town of Y"
const NEAR = new RegExp(
  `^(?:${KIND},?|${TOLD_AS})\\s+(?:(?:located|situated|just|some|about)\\s+)?(?:${FAR}(?:away\\s+)?from|(?:${FAR})?(?:(?:to\\s+the\\s+)?(?:north|south|east|west)(?:-?(?:east|west))?\\s+of|near|close\\s+to|outside|next\\s+to))\\s+(?:the\\s+)?(?:(?:[a-z-]+\\s+){0,2}(?:city|town|village)\\s+of\\s+)?$`,
);
// "Syria's Homs", and without its apostrophe "Syrias eastern city of Homs"
const OF =
  /^(?:['’]s?\s+(?:(?:[a-z-]+\s+){0,2}(?:city|town|province)\s+of\s+)?|s\s+(?:[a-z-]+\s+){0,2}(?:city|town|province)\s+of\s+)$/;
const AND = /^\s+and\s+(?:the\s+)?$/;

/** How two names hang together, by the words between them: the first lies in the second, near it, or has it; they are a pair. */
export function placeLink(between: string): 'in' | 'of' | 'beside' | 'near' | 'and' | null {
  if (between.length > 60) return null;
  if (IN.test(between) || QUARTER_OF.test(between)) return 'in';
  if (OF.test(between)) return 'of';
  if (BESIDE.test(between)) return 'beside';
  if (NEAR.test(between)) return 'near';
  return AND.test(between) ? 'and' : null;
}

const SHARED = /\b(?:neighbou?rhoods|districts|quarters|suburbs|villages|towns|areas|camps)\b/;

/** True where the words between a name and what it lies in speak of several: "the Karam and Nahr quarters of". */
export const sharesArea = (between: string): boolean => SHARED.test(between);

const STRETCH =
  /^(?:\s+(?:highway|motorway|road|route|river|border|railway))?,?\s+(between|near|close to|at|in|around|outside|beside)\s+(?:the\s+)?(?:(?:towns?|city|cities|villages?)\s+of\s+)?$/;

/** Whether the words between a road or river and a name tell which stretch is meant. */
export function stretchLink(between: string): 'between' | 'near' | null {
  const said = STRETCH.exec(between)?.[1];
  return said === undefined ? null : said === 'between' ? 'between' : 'near';
}

/** Nouns that a place only gives the name: what was agreed there, what is made there. */
export const namesakes: ReadonlySet<string> = new Set(
  `deal agreement accord treaty pact protocol memorandum convention declaration communique process format formula roadmap initiative declaration
  soap carpet rug coffee tea cheese wine cement marble`
    .split(/\s+/)
    .filter(Boolean),
);

/** True where a list of names may go on after one: ", Hama", " and Homs"; not ", killing". */
export const goesOnListing = (after: string): boolean => /^\s*,\s+(?:\p{Lu}|the\b|and\b)|^\s+(?:and|or)\b/u.test(after);

const KILOMETRES: readonly (readonly [unit: RegExp, km: number])[] = [
  [/^k/i, 1],
  [/^n/i, 1.852],
  [/^mi/i, 1.609],
  [/^m/i, 0.001],
];
const COUNTED: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DISTANCE =
  /(\d+(?:[.,]\d+)?|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty))[\s-]*(km|kms|kilomet(?:er|re)s?|nautical[\s-]+miles?|nmi|nm|miles?|met(?:er|re)s?|m)\b(?:\s*\([^)]*\))?(?:\s+(?:to|the|away|from|of|off|outside|inside|into|due|just|[a-z-]*(?:north|south|east|west)[a-z-]*|town|city|village)){0,7}\s*$/i;
const TENS: Readonly<Record<string, number>> = { a: 1, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** The distance that is said right before a name, in kilometres: "5 km southeast of", "about three miles from". */
export function distanceBefore(text: string): number | null {
  const said = DISTANCE.exec(text);
  if (!said) return null;
  const word = said[1]!.toLowerCase();
  const count = TENS[word] ?? (COUNTED.includes(word) ? COUNTED.indexOf(word) : Number(word.replace(',', '.')));
  const factor = KILOMETRES.find(([unit]) => unit.test(said[2]!))![1];
  return Math.round(count * factor * 1000) / 1000;
}

/** Verbs whose object, where it is said to lie somewhere, is a place itself: "hit Kafr Sita in Idlib". */
export const placeVerbs: ReadonlySet<string> = new Set(
  `hit hits hitting struck strike strikes targeted targets targeting shelled bombed bombarded pounded raided stormed captured seized retook
  recaptured entered took attacked invaded overran besieged looted razed ransacked`.split(/\s+/),
);

/** Lemmas of verbs that are done to places alone: whatever bears an unknown name behind them is one. */
export const befallsPlaces: ReadonlySet<string> = new Set(
  'besiege encircle shell bombard overrun recapture retake blockade'.split(' '),
);
