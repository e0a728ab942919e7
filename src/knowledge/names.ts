import type { NameEntry, NameHit, Place, Theatre } from '../model/index.ts';
import { BoundedMap } from './bounded-map.ts';
import { COMMON_WORDS, PERSON_NAMES, PLACE_PARTS } from './common-words.ts';
import { isShortCapitals, partsOf } from './fold.ts';
import type { Gazetteer, GazetteerHit } from './gazetteer.ts';
import { RANK } from './gazetteer-format.ts';
import { caseRuleOf, isAsWritten, isDistinctive, type NameIndex, type Sense } from './name-index.ts';
import { placeOrder } from './places-order.ts';
import { holdsOn } from './sides.ts';

/** What looking names up takes. */
export interface NameSources {
  readonly index: NameIndex;
  readonly gazetteer: Gazetteer | null;
  readonly theatre: Theatre | null;
  /** ISO date on which the text was written: of two actors of one name it takes the one that bore it then. */
  readonly date: string | null;
}

const MOST_TOKENS = 12;
/** A town of one word outside the theatre's countries is known at sight from this many people on. */
const KNOWN_TOWN = 15_000;
/** From this size on a town is known by its foreign names too, at the beginning of a sentence, and beside a pack's entry of the same name. */
const GREAT_TOWN = 100_000;

/** From this size on a town that has the name of a person is meant behind a preposition of place. */
const METROPOLIS = 400_000;
const IN: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'around']);
/** Which part of a town: "in downtown Sofia". */
const PART: ReadonlySet<string> = new Set(['downtown', 'central', 'northern', 'southern', 'eastern', 'western']);

/** True where a preposition of place stands before a token, a word for a part of the place passed over. */
function standsBehindIn(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1]?.toLowerCase() ?? '';
  return IN.has(before) || (PART.has(before) && IN.has(tokens[at - 2]?.toLowerCase() ?? ''));
}

/** A division is known at sight from this many people on. */
const GREAT_AREA = 500_000;
const AREA_KINDS: ReadonlySet<Place['kind']> = new Set(['province', 'district', 'region', 'country']);

const PARTICLES = new Set([
  'al',
  'el',
  'de',
  'del',
  'la',
  'las',
  'los',
  'le',
  'les',
  'di',
  'da',
  'do',
  'dos',
  'of',
  'the',
  'on',
  'upon',
  'sur',
  'en',
  'am',
  'an',
  'der',
  'bin',
  'e',
  'y',
  's',
  'as',
  'ash',
  'ad',
  'ar',
  'at',
  'az',
  'es',
  'et',
  'es',
  'ed',
  'er',
  'ez',
  'bei',
  'im',
  'na',
  'nad',
  'pod',
]);

const hasCapital = (token: string): boolean => /\p{Lu}/u.test(token);
/** "Kafr Sita", "al Bab". */
const opensName = (tokens: readonly string[], at: number): boolean =>
  hasCapital(tokens[at]!) || (/^(?:al|el)$/.test(tokens[at]!) && hasCapital(tokens[at + 1] ?? ''));
const endsSentence = (token: string | undefined): boolean =>
  token === undefined || /^[.!?:;"“”«»‘([•*–—-]+$/u.test(token);

/** Tokens of a sentence with what is known of them before any look-up. */
interface Line {
  readonly tokens: readonly string[];
  readonly capitals: boolean;
  readonly small: boolean;
}

const lineOf = (tokens: readonly string[]): Line => ({
  tokens,
  capitals: isAllCapitals(tokens),
  small: tokens.length >= 3 && !tokens.some(hasCapital),
});

const isAllCapitals = (tokens: readonly string[]): boolean => {
  const words = tokens.filter((token) => /\p{L}{2}/u.test(token));
  return words.length >= 3 && words.every((token) => token === token.toUpperCase());
};

/** Words and names of which it is remembered what they are, in one view. */
const KEPT = 10_000;

/** Makes `nameAt`: the longest name of the packs or of the gazetteer that begins at a token. */
export function makeNameAt(sources: NameSources): (tokens: readonly string[], at: number) => NameHit | null {
  const { index, gazetteer, theatre } = sources;
  const preferred = theatre?.id ?? null;
  const countries = theatre?.countries ?? [];
  const order = placeOrder(preferred, countries);
  const partsCache = new BoundedMap<string, readonly string[]>(KEPT);
  const senseCache = new BoundedMap<string, readonly Sense[]>(KEPT);
  const hitCache = new BoundedMap<string, readonly GazetteerHit[]>(KEPT);
  let line: Line = lineOf([]);

  return (tokens, at) => {
    if (line.tokens !== tokens) line = lineOf(tokens);
    const ends = endsFrom(tokens, at);
    if (!ends.length) return null;
    for (let n = ends.length; n > 0; n--) {
      const end = ends[n - 1]!;
      const entries = entriesOf(tokens, at, n, end);
      if (entries.length) return { length: n, entries };
    }
    return null;
  };

  function parts(token: string): readonly string[] {
    let known = partsCache.get(token);
    if (!known) {
      known = partsOf(token);
      partsCache.set(token, known);
    }
    return known;
  }

  // The keys of one token, two tokens … from `at`, as long as a name can go on.
  function endsFrom(tokens: readonly string[], at: number): string[] {
    const first = parts(tokens[at]!);
    if (!first.length || !/[\p{L}\p{N}]/u.test(first[0]!)) return [];
    const most = Math.max(index.longest(first[0]!), gazetteer && opensName(tokens, at) ? 4 : 0);
    const keys: string[] = [];
    let key = '';
    let count = 0;
    for (let next = at; next < tokens.length && next - at < MOST_TOKENS; next++) {
      const own = parts(tokens[next]!);
      // A bare apostrophe inside a name: "the Soldiers' Council".
      if (!own.length && !/^['’]$/.test(tokens[next]!)) break;
      count += own.length;
      if (count > most) break;
      if (own.length) key = key ? `${key} ${own.join(' ')}` : own.join(' ');
      keys.push(key);
    }
    return keys;
  }

  function entriesOf(tokens: readonly string[], at: number, length: number, key: string): NameEntry[] {
    if (parts(tokens[at + length - 1]!).length === 0) return [];
    const written = length === 1 ? tokens[at]! : tokens.slice(at, at + length).join(' ');
    const senses = sensesOf(key).filter(
      (sense) =>
        isAllowed(sense, key) &&
        !lacksArticle(sense, tokens, at) &&
        (caseRuleOf(sense) === 'abbreviated'
          ? isAbbreviated(sense, tokens, at, length)
          : suitsCase(sense, written, key)),
    );
    const entries = packEntries(senses);
    const found = listedAt(tokens, at, length, key, entries, written);
    const places = [
      ...senses.filter(({ entry }) => entry.kind === 'place').map(({ entry }) => (entry as { place: Place }).place),
      ...found,
    ].sort(order);
    return places.length ? [...entries, { kind: 'place', places: withoutDoubles(places) }] : entries;
  }

  // The preferred theatre and the world are known whole; of the others, names that stand for themselves.
  function isAllowed(sense: Sense, key: string): boolean {
    if (sense.pack === preferred || sense.pack === 'world' || sense.entry.kind === 'weapon') return true;
    return isDistinctive(sense, key);
  }

  function suitsCase(sense: Sense, written: string, key: string): boolean {
    const rule = caseRuleOf(sense);
    if (rule === 'any') return true;
    if (line.capitals) return !(rule === 'as-written' && COMMON_WORDS.has(key));
    if (rule === 'as-written') return isAsWritten(sense, written);
    // Where nothing has a capital, a name that is no ordinary word is known without: "hamas said".
    return hasCapital(written) || (line.small && sense.entry.kind !== 'place' && isDistinctive(sense, key));
  }

  // "Danville, Ky.", "the W.Va. senator": with its stop, and behind a comma where the stop could end a sentence.
  function isAbbreviated({ name }: Sense, tokens: readonly string[], at: number, length: number): boolean {
    const written = tokens.slice(at, at + length).join('');
    const whole = written.endsWith('.') || tokens[at + length] === '.' ? `${written.replace(/\.$/, '')}.` : written;
    return whole === name.replace(' ', '') && (/\..*\./.test(name) || /^[,(–—-]$/.test(tokens[at - 1] ?? ''));
  }

  function rank(sense: Sense): number {
    return sense.pack === preferred ? 0 : sense.pack === 'world' ? 1 : 2;
  }

  function holds(sense: Sense): boolean {
    return sources.date === null || holdsOn(sense, sources.date);
  }

  // Actors and outlets of the best pack that knows the name; those that bore it on the date first, then the newer.
  function packEntries(senses: readonly Sense[]): Exclude<NameEntry, { kind: 'place' }>[] {
    const entries: Exclude<NameEntry, { kind: 'place' }>[] = [];
    for (const kind of ['actor', 'outlet', 'weapon'] as const) {
      const list = senses.filter(({ entry }) => entry.kind === kind);
      if (!list.length) continue;
      const best = Math.min(...list.map(rank));
      const kept = list
        .filter((sense) => rank(sense) === best)
        .sort((a, b) => Number(holds(b)) - Number(holds(a)) || newer(a, b));
      for (const { entry } of kept)
        if (!entries.some((one) => isSame(one, entry))) entries.push(entry as Exclude<NameEntry, { kind: 'place' }>);
    }
    return entries;
  }

  function listedAt(
    tokens: readonly string[],
    at: number,
    length: number,
    key: string,
    entries: readonly NameEntry[],
    written: string,
  ): Place[] {
    if (!gazetteer || length > 4 || !opensName(tokens, at) || key.length < 3) return [];
    for (let next = at + 1; next < at + length; next++)
      if (!hasCapital(tokens[next]!) && !parts(tokens[next]!).every((part) => PARTICLES.has(part))) return [];
    if (/^[\d ]+$/.test(key) || (isShortCapitals(written) && !line.capitals)) return [];
    const opener = line.capitals || endsSentence(tokens[at - 1]);
    const single = !key.includes(' ');
    if (single && (PARTICLES.has(key) || COMMON_WORDS.has(key) || PLACE_PARTS.has(key))) return [];
    // "In Sofia": a person's name behind a preposition of place is that of a great town
    const person = single && PERSON_NAMES.has(key);
    if (person && !standsBehindIn(tokens, at)) return [];
    const taken = entries.some((entry) => entry.kind === 'actor' || entry.kind === 'outlet');
    return hitsOf(key)
      .filter((hit) => (person ? isGreat(hit) : isAtSight(hit, taken, single, opener)))
      .map(({ number }) => gazetteer.place(number));
  }

  function isGreat({ number, own }: GazetteerHit): boolean {
    const capital = gazetteer!.rank(number) === RANK.capital;
    return own && (capital || gazetteer!.population(number) >= METROPOLIS);
  }

  // What a name means without a word beside it that says so: places here, great ones, and of the rest what is no common name.
  function isAtSight({ number, own }: GazetteerHit, taken: boolean, single: boolean, opener: boolean): boolean {
    const people = gazetteer!.population(number);
    const rank = gazetteer!.rank(number);
    const kind = gazetteer!.kind(number);
    const here = isHere(number);
    const great = people >= (AREA_KINDS.has(kind) ? GREAT_AREA : GREAT_TOWN) || rank === RANK.capital;
    // "the Thai border": in one list a city of Malaysia is called so as well
    if (taken) return rank === RANK.capital || (own && great);
    if (!own) return great || here;
    if (here || great) return true;
    if (rank === RANK.part || (single && AREA_KINDS.has(kind))) return false;
    return !single || (!opener && (people >= KNOWN_TOWN || rank === RANK.divisionSeat));
  }

  function sensesOf(key: string): readonly Sense[] {
    let senses = senseCache.get(key);
    if (!senses) {
      senses = index.find(key);
      senseCache.set(key, senses);
    }
    return senses;
  }

  function isHere(number: number): boolean {
    return countries.includes(gazetteer!.country(number));
  }

  function hitsOf(key: string): readonly GazetteerHit[] {
    let hits = hitCache.get(key);
    if (!hits) {
      hits = gazetteer!.find(key);
      hitCache.set(key, hits);
    }
    return hits;
  }
}

const isSame = (a: NameEntry, b: Sense['entry']): boolean =>
  (a.kind === 'actor' && b.kind === 'actor' && a.actor === b.actor) ||
  (a.kind === 'outlet' && b.kind === 'outlet' && a.outlet === b.outlet) ||
  (a.kind === 'weapon' && b.kind === 'weapon' && a.weapon === b.weapon);

const newer = (a: Sense, b: Sense): number =>
  (b.to ?? '9999').localeCompare(a.to ?? '9999') || (b.from ?? '').localeCompare(a.from ?? '');

const AREAS: ReadonlySet<string> = new Set(['province', 'region', 'country']);

// The middles of areas are typed roundly and lie further apart.
function isNear(a: Place, b: Place): boolean {
  const degrees = AREAS.has(a.kind) && AREAS.has(b.kind) ? 1.5 : 0.15;
  return Math.abs(a.lat - b.lat) < degrees && Math.abs(a.lon - b.lon) < 1.3 * degrees;
}

const isDistrict = ({ kind }: Place): boolean => kind === 'district';

/** A pack's place and the same town of the list count once: the pack's own entry, which stands first. A district is not its town. */
export function withoutDoubles(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const double = kept.some(
      (one) =>
        one.id === place.id ||
        (one.country === place.country &&
          one.pack !== place.pack &&
          isDistrict(one) === isDistrict(place) &&
          isNear(one, place)),
    );
    if (!double) kept.push(place);
  }
  return kept;
}

/** "The Hindu reported", but "a Hindu temple": a paper of one word has its article. */
function lacksArticle({ name, entry }: Sense, tokens: readonly string[], at: number): boolean {
  const before = [tokens[at], tokens[at - 1]];
  return entry.kind === 'outlet' && /^The \S+$/.test(name) && !before.some((one) => one && /^the$/i.test(one));
}
