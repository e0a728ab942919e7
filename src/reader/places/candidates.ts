import {
  type Beat,
  divisionKey,
  type Place,
  type PlaceCandidate,
  type PlaceHints,
  type PlaceKind,
} from '../../model/index.ts';
import type { Document } from '../document.ts';
import { isTownsArea, isWard, seatReach } from './areas.ts';
import { riversCalled } from './called-rivers.ts';
import type { PlaceMention } from './places.ts';
import { sided } from './sides.ts';
import { isCalledArea, unsaid } from './unsaid-areas.ts';

/** A place that a name may mean, with how well it suits by itself. */
export interface Candidate extends PlaceCandidate {
  readonly standing: number;
}

/** So many candidates of one name are weighed: the rest are hamlets. */
const MOST = 12;

/** Kinds that a descriptor asks for: "the village of X" is no province. */
const ASKED: Readonly<Record<string, readonly PlaceKind[]>> = {
  province: ['province', 'region', 'district'],
  governorate: ['province', 'region'],
  oblast: ['province', 'region'],
  state: ['province', 'region', 'country'],
  department: ['province', 'region', 'district'],
  prefecture: ['province', 'district'],
  territory: ['district', 'province', 'region'],
  region: ['region', 'province', 'district'],
  countryside: ['province', 'region', 'city', 'town', 'district'],
  district: ['district', 'neighbourhood', 'town', 'city'],
  county: ['district', 'province'],
  village: ['village', 'town', 'hill'],
  town: ['town', 'city', 'village'],
  city: ['city', 'town'],
  capital: ['city', 'town'],
  neighbourhood: ['neighbourhood'],
  neighborhood: ['neighbourhood'],
  camp: ['camp', 'base'],
  airport: ['airport', 'base'],
  airbase: ['airport', 'base'],
  base: ['base', 'airport'],
  hill: ['hill', 'mountain', 'village'],
  mountain: ['mountain', 'hill'],
  highway: ['road'],
  road: ['road'],
  river: ['river'],
  lake: ['lake'],
  dam: ['dam'],
  crossing: ['crossing'],
  island: ['island'],
};

/** What "the Kajuru LGA" or "Barangay Malabog" asks for, where the word has no row of its own. */
const ASKED_OF_AREA: readonly PlaceKind[] = ['district', 'province'];
const ASKED_OF_WARD: readonly PlaceKind[] = ['neighbourhood', 'village', 'town'];

const SETTLEMENT_NAME = / City$/;

function askedKinds(doc: Document, mention: PlaceMention): readonly PlaceKind[] | undefined {
  const { name, descriptor } = mention;
  // "Davao City" is no region, though one list calls it so
  if (!descriptor) return SETTLEMENT_NAME.test(name) ? ASKED.city : undefined;
  return (
    ASKED[descriptor] ?? (isWard(doc, mention) ? ASKED_OF_WARD : isTownsArea(doc, mention) ? ASKED_OF_AREA : undefined)
  );
}

function asked(doc: Document, mention: PlaceMention, place: Place, areas: boolean): number {
  const kinds = askedKinds(doc, mention);
  const { kind } = place;
  // "Nasir county": where no list has the county, its chief town may stand for it
  if (!kinds || (!areas && seatReach(doc, mention, place) !== null)) return 0;
  const at = kinds.indexOf(kind);
  return at < 0 ? -1.5 : 1.5 - 0.4 * at;
}

/** Of these a town or village of the same name is none: "Baghdad street" is not Baghdad. */
const NEVER_A_TOWN: ReadonlySet<string> = new Set(
  'neighbourhood neighborhood quarter street road highway motorway river lake reservoir forest lagoon canal mount mountain'.split(
    ' ',
  ),
);
const TOWNS: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'camp']);
const AREAS: ReadonlySet<PlaceKind> = new Set(['district', 'province', 'region']);

// "The Tell Marq Road": a town is only where it leads to, unless it bears that very name.
function isOfKind({ name, descriptor }: PlaceMention, { place, match }: PlaceCandidate): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  const isNoTown = NEVER_A_TOWN.has(descriptor ?? '') || (match !== 'exact' && NEVER_A_TOWN.has(last));
  // "the Niger" that is on a map as a river is not the country
  return !(isNoTown && (TOWNS.has(place.kind) || place.kind === 'district' || place.kind === 'country'));
}

/** What is known by its full name: "Kharita" alone is not the Kharrata oil field. */
const NEVER_GUESSED: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['field', 'facility']);

const isGuessedWell = ({ descriptor }: PlaceMention, { place, match }: PlaceCandidate): boolean =>
  match === 'exact' || match === 'normalised' || descriptor !== null || !NEVER_GUESSED.has(place.kind);

/** What a kind counts where nothing is known of its people. */
const KIND_WORTH: Partial<Readonly<Record<PlaceKind, number>>> = {
  country: 4.5,
  continent: 4,
  sea: 3,
  province: 1,
  region: 1,
};
/** People of a province of which nobody says how many it has. */
const PROVINCE_PEOPLE = 1_000_000;

/** People of a city, or a town, that a pack names without saying how many it has. */
const PACK_PEOPLE: Partial<Readonly<Record<PlaceKind, number>>> = { city: 100_000, town: 20_000 };

// A division has the people of all its towns: the town of its name is meant more often.
function peopleOf({ id, kind, population, pack }: Place): number {
  // what was typed by hand is told of more than what a list has with nobody living there
  const isTyped = pack !== 'world' || id.startsWith('sitrep:');
  if (!population && isTyped) return PACK_PEOPLE[kind] ?? (kind === 'province' ? PROVINCE_PEOPLE : 0);
  if (kind === 'province') return population ? population / 4 : PROVINCE_PEOPLE;
  return kind === 'district' ? population / 4 : population;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** From this size on a town is spoken of in wars that are not its own. */
const KNOWN_ABROAD = 300_000;

const isSmallAbroad = ({ country, kind, population }: Place, countries: readonly string[]): boolean =>
  country !== null && !countries.includes(country) && TOWNS.has(kind) && population < KNOWN_ABROAD;

/** What it counts that the text speaks of a country's people, army or government: "the Lebanese ministry said that Qana was hit". */
const PEOPLE_WORTH = 0.8;
const peoples = new WeakMap<Document, ReadonlySet<string>>();

/** Countries to which those belong whom the text names. */
export function peoplesOf(doc: Document): ReadonlySet<string> {
  const known = peoples.get(doc);
  if (known) return known;
  const found = new Set<string>();
  for (const { entries } of doc.names.values())
    for (const entry of entries) if (entry.kind === 'actor' && entry.actor.country) found.add(entry.actor.country);
  peoples.set(doc, found);
  return found;
}

/** What it counts that all earlier reports of the outlet lie in the country of a place, and in its division: less than anything the text says. */
const BEAT_WORTH = { country: 2, division: 0.8 } as const;

/** The first-level division of a place, as a beat names it; null where it lies in none. */
export function divisionKeyOf({ country, admin1, name, kind }: Place): string | null {
  const division = admin1 ?? (kind === 'province' ? name : null);
  return country && division ? divisionKey(country, division) : null;
}

/** How well a place suits the ground that the outlet's earlier reports cover. */
function onBeat(beat: Beat, place: Place): number {
  const division = divisionKeyOf(place);
  return (
    BEAT_WORTH.country * (place.country ? (beat[place.country] ?? 0) : 0) +
    BEAT_WORTH.division * (division ? (beat[division] ?? 0) : 0)
  );
}

const bears = ({ name, aliases }: Place, written: string): boolean =>
  [name, ...aliases].some((one) => plain(one) === plain(written));

/** How well a place suits by itself: its size and kind, the theatre and country, how its name was matched. */
function standing(
  doc: Document,
  mention: PlaceMention,
  { place, match, similarity }: PlaceCandidate,
  areas: boolean,
): number {
  const { theatre } = doc.knowledge;
  let score =
    0.5 * Math.log10(Math.max(peopleOf(place), 100)) +
    asked(doc, mention, place, areas) +
    (KIND_WORTH[place.kind] ?? 0);
  if (place.kind === 'district' && !place.population && isTownsArea(doc, mention)) score += UNCOUNTED;
  if (theatre && place.pack === theatre.id) score += 4;
  if (place.country && theatre?.countries.includes(place.country)) score += 3;
  if (place.country && place.country === doc.options.country) score += 4;
  const told = theatre?.countries ?? (doc.options.country ? [doc.options.country] : null);
  if (told && isSmallAbroad(place, told)) score -= 1.5;
  if (place.country && peoplesOf(doc).has(place.country)) score += PEOPLE_WORTH;
  if (doc.options.beat) score += onBeat(doc.options.beat, place);
  if (match !== 'exact') score -= 8 * (1 - similarity);
  // "Roma" is Rome to few reports in English; other names of countries and districts are spellings of them
  else if (place.pack !== theatre?.id && plain(place.name) !== plain(mention.name) && !SPELLED.has(place.kind))
    score -= 0.7;
  return score;
}

/** Kinds whose other names are written as often as the first. */
const SPELLED: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'district']);

/** "Syrian Air Base": whose it is, and no misspelling of the base of Sarrin. */
function opensWithPeople({ knowledge }: Document, name: string): boolean {
  const words = name.split(/\s+/);
  const hit = words.length > 1 ? knowledge.nameAt(words, 0) : null;
  return (
    hit?.length === 1 &&
    hit.entries.some((entry) => entry.kind === 'actor' && ['country', 'people'].includes(entry.actor.kind))
  );
}

/** "Over the Kursk and Belgorod regions": known by name and kind, where the name alone is that of a town. */
function divisionsCalled(doc: Document, mention: PlaceMention, found: readonly PlaceCandidate[]) {
  const { name, descriptor } = mention;
  const kinds = isCalledArea(doc, mention) ? askedKinds(doc, mention) : undefined;
  if (!kinds || !AREAS.has(kinds[0]!)) return [];
  if (found.some(({ place }) => AREAS.has(place.kind) && kinds.includes(place.kind))) return [];
  return doc.knowledge
    .findPlaces(`${name} ${descriptor}`)
    .filter(({ place, match }) => match === 'exact' && kinds.includes(place.kind));
}

/** A quarter that is called "Hospital": whoever writes "the South Hospital" means a hospital. */
const isCalledAsHouse = (doc: Document, { place }: PlaceCandidate): boolean =>
  doc.language.nouns.get(place.name.toLowerCase()) === 'site';

/** A district of which nobody counts the people has as many as others: of two of one name neither is then meant by its size. */
const UNCOUNTED = 1.5;

/** What a town loses of which the words single out a side of the province. */
const TOWN_GIVEN_UP = 5;

/** What a place counts that the words can only stand for. */
const MEANT = 10;

/** "Gunmen attacked Man": no Manitoba, which only "Man." stands for. */
function isShortened({ name, aliases }: Place, written: string): boolean {
  if (!aliases.some((one) => one.endsWith('.')) || written.includes('.')) return false;
  const borne = [name, ...aliases].filter((one) => plain(one) === plain(written));
  return borne.length > 0 && borne.every((one) => one.endsWith('.'));
}

/** "Saba wa Arbain": a short small word inside a foreign name, whatever town elsewhere is called so. */
const PARTICLE = /^\p{Ll}{1,3}$/u;

/** Every place that a name may mean, by what it is called and, in the countries that the report is of, what it sounds like; only those within others, where such are given. */
export function candidatesOf(doc: Document, mention: PlaceMention, within?: PlaceHints['within']): Candidate[] {
  if (mention.meant) return [{ place: mention.meant, match: 'exact', similarity: 1, standing: MEANT }];
  if (!mention.named || PARTICLE.test(mention.name)) return [];
  const own = doc.options.country ? [doc.options.country] : doc.knowledge.theatre?.countries;
  // "Bulo Burde in Hiraan": what is told to lie in a division may be spelt as they spell it there
  const countries = within?.countries.length ? within.countries : own;
  // outside the report's own countries only what sounds the same
  const abroad = countries?.some((one) => !own?.includes(one)) ?? false;
  // What was found by another spelling is found again below, with how far off that is.
  const listed: PlaceCandidate[] = mention.places
    .filter((place) => bears(place, mention.name))
    .map((place) => ({ place, match: 'exact', similarity: 1 }));
  const known = new Set(listed.map(({ place }) => place.id));
  const guesses = !opensWithPeople(doc, mention.name);
  const found = doc.knowledge
    .findPlaces(mention.name, { ...(countries && { countries }), ...(within && { within }) })
    .filter(
      ({ place, match }) =>
        !known.has(place.id) &&
        (match === 'exact' ||
          (guesses && (within || !listed.length) && ((countries && !abroad) || match === 'normalised'))),
    );
  const named = [...listed, ...found];
  const { divisions, isGivenUp } = sided(doc, mention, named);
  const asDivision = new Set(divisions.map(({ place }) => place.id));
  const all = [
    ...named.filter(({ place }) => !asDivision.has(place.id)),
    ...divisions,
    ...divisionsCalled(doc, mention, named),
    ...(mention.descriptor === 'river'
      ? riversCalled(doc, mention.name).filter(({ place }) => !known.has(place.id))
      : []),
  ];
  const areas = all.some(({ place, match }) => match === 'exact' && AREAS.has(place.kind));
  return all
    .filter(
      (one) =>
        isOfKind(mention, one) &&
        isGuessedWell(mention, one) &&
        !isCalledAsHouse(doc, one) &&
        !(isShortened(one.place, mention.name) && doc.text[mention.nameSpan.end] !== '.'),
    )
    .map((one) => ({
      ...one,
      standing:
        standing(doc, mention, one, areas) -
        (divisions.includes(one) ? 0 : unsaid(doc, mention, one, all)) -
        (isGivenUp(one.place) ? TOWN_GIVEN_UP : 0),
    }))
    .sort((a, b) => b.standing - a.standing)
    .slice(0, MOST);
}
