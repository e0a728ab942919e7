import type { Theatre } from '../model/index.ts';
import { BoundedMap } from './bounded-map.ts';
import { nameKey, partsOf } from './fold.ts';
import { caseRuleOf, isDistinctive, longestParts, type NameIndex } from './name-index.ts';

/** Votes of one name for theatres. */
type Votes = readonly (readonly [theatre: number, weight: number])[];

const WEIGHT = { hint: 3, actor: 2, place: 1.5, outlet: 1, weapon: 0.3, country: 2 } as const;
/** Below this many points no theatre is named. */
const LEAST = 3;
/** The best theatre must have so many times the points of the next. */
const LEAD = 1.25;
/** Only the beginning of a long text is counted, in characters. */
const READ = 20_000;
const MOST_PARTS = 5;

/** Tells a theatre from a text and, where the text does not tell, from the country (ISO 3166-1) that it is said to be of. */
export type DetectTheatre = (text: string, country?: string | null) => string | null;

/** Names of which it is remembered what they vote for. */
const KEPT = 50_000;

/** Makes `detectTheatre`: the theatre of which a text speaks, told by names; null where none stands out. */
export function makeDetect(packs: readonly Theatre[], index: NameIndex): DetectTheatre {
  const theatres = packs.filter(({ id }) => id !== 'world');
  const at = new Map(theatres.map(({ id }, number) => [id, number]));
  const countryNames = namesOfCountries(packs, theatres);
  const hints = hintVotes(theatres);
  const hintLengths = longestParts(hints.keys());
  const longest = (part: string): number => Math.max(hintLengths.get(part) ?? 0, index.longest(part));
  const cache = new BoundedMap<string, Votes>(KEPT);

  function votesOf(key: string): Votes {
    let votes = cache.get(key);
    if (!votes) {
      votes = hints.get(key) ?? countryNames.get(key) ?? packVotes(key);
      cache.set(key, votes);
    }
    return votes;
  }

  // A name that several theatres know is worth less to each.
  function packVotes(key: string): Votes {
    const weights = new Map<number, number>();
    for (const sense of index.find(key)) {
      const theatre = at.get(sense.pack);
      if (theatre === undefined || !(isDistinctive(sense, key) || caseRuleOf(sense) === 'as-written')) continue;
      weights.set(theatre, Math.max(weights.get(theatre) ?? 0, WEIGHT[sense.entry.kind]));
    }
    return [...weights].map(([theatre, weight]) => [theatre, weight / weights.size] as const);
  }

  return (text, country = null) =>
    detect(text) ?? theatres.find(({ countries }) => countries[0] === country)?.id ?? null;

  function detect(text: string): string | null {
    const counts = new Map<string, number>();
    for (const key of capitalisedKeys(text.slice(0, READ), longest)) counts.set(key, (counts.get(key) ?? 0) + 1);
    const points = theatres.map(() => 0);
    for (const [key, count] of counts)
      for (const [theatre, weight] of votesOf(key)) points[theatre]! += weight * (1 + Math.log2(count));
    let best = -1;
    for (const [theatre, sum] of points.entries()) if (best < 0 || sum > points[best]!) best = theatre;
    if (best < 0 || points[best]! < LEAST) return null;
    const next = Math.max(0, ...points.filter((_, theatre) => theatre !== best));
    return points[best]! >= LEAD * next ? theatres[best]!.id : null;
  }
}

// Every run of one to five words that begins with a capital (or al-, ash- …), as a key.
function* capitalisedKeys(text: string, longest: (part: string) => number): Generator<string> {
  for (const run of text.matchAll(
    /[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’‘ʼ.-]*(?:[ \u00a0](?:(?:al|el|as|ash|an|ad|ar|az|at|de|of|the|for|and)[ -])*[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‘ʼ-]*){0,4}/gu,
  )) {
    const parts = partsOf(run[0].replace(/[.]$/, ''));
    for (let first = 0; first < parts.length; first++) {
      const most = Math.min(longest(parts[first]!), MOST_PARTS, parts.length - first);
      for (let past = first + 1; past <= first + most; past++) yield parts.slice(first, past).join(' ');
    }
  }
}

function hintVotes(theatres: readonly Theatre[]): Map<string, Votes> {
  const by = new Map<string, number[]>();
  for (const [number, { hints }] of theatres.entries())
    for (const hint of hints) by.set(nameKey(hint), [...(by.get(nameKey(hint)) ?? []), number]);
  return new Map(
    [...by].map(([key, numbers]) => [key, numbers.map((number) => [number, WEIGHT.hint / numbers.length] as const)]),
  );
}

// "Ukraine", "Ukrainian": the theatres of that country, the more the earlier the country stands among theirs.
function namesOfCountries(packs: readonly Theatre[], theatres: readonly Theatre[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const actor of packs.flatMap(({ actors }) => actors)) {
    if (actor.kind !== 'country') continue;
    const own = theatres.flatMap(({ countries }, number) => {
      const place = countries.indexOf(actor.country ?? '');
      return place < 0 ? [] : [[number, WEIGHT.country / (1 + place)] as const];
    });
    if (!own.length) continue;
    const shared = own.map(([number, weight]) => [number, weight / own.length] as const);
    for (const name of [actor.name, ...(actor.aliases.en ?? []).map((alias) => alias.name)])
      if (!/ .* /.test(name)) votes.set(nameKey(name), shared);
  }
  return votes;
}
