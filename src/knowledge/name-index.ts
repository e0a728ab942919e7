import type { Actor, NameEntry, Period, Place, Theatre } from '../model/index.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isShortCapitals, nameKey, withoutStops } from './fold.ts';

/** What bears a name. */
export type Named = Exclude<NameEntry, { kind: 'place' }> | { readonly kind: 'place'; readonly place: Place };

/** One meaning of a name in one pack, with the name as the pack writes it. */
export interface Sense extends Period {
  readonly name: string;
  readonly pack: string;
  readonly entry: Named;
}

/** All names of some packs. */
export interface NameIndex {
  /** The meanings of a key (see `nameKey`); empty where it has none. */
  readonly find: (key: string) => readonly Sense[];
  /** How many parts the longest name has that begins with this part; 0 where none does. */
  readonly longest: (part: string) => number;
}

/** How a name must be written to be known. */
export type CaseRule = 'any' | 'capital' | 'as-written' | 'abbreviated';

const isCommon = (key: string): boolean =>
  key.split(' ').every((part) => COMMON_WORDS.has(part) || part === 's' || /^\d+$/.test(part));

/** A division's short name ends in a stop: "Ky.", "W.Va.", "N.Y.". */
const isAbbreviation = ({ name, entry }: Sense): boolean =>
  name.endsWith('.') && entry.kind === 'place' && entry.place.kind === 'province';

/** Short abbreviations only as written, other names with a capital somewhere, what is no proper name in any case. */
export function caseRuleOf(sense: Sense): CaseRule {
  const { name } = sense;
  if (isAbbreviation(sense)) return 'abbreviated';
  if (isShortCapitals(name)) return 'as-written';
  return name === name.toLowerCase() ? 'any' : 'capital';
}

/** True where an abbreviation is written as the pack writes it, but for its stops. */
export const isAsWritten = ({ name }: Sense, written: string): boolean => withoutStops(written) === withoutStops(name);

/** True for a name that stands for itself wherever it is read: no ordinary words, no short one. */
export const isDistinctive = ({ name }: Sense, key: string): boolean =>
  name !== name.toLowerCase() && !isCommon(key) && (key.includes(' ') || key.length >= 5);

/** How many names a thing of a pack can have in the index. */
const MOST_NAMES = 1000;

/** The names of the thing with this number in a pack (actors, outlets, places, weapons), each with what it means: its own name first. */
export function sensesOf(pack: Theatre, number: number): Sense[] {
  const { id, actors, outlets, places, weapons } = pack;
  let at = number;
  if (at < actors.length) return actorSenses(actors[at]!, id);
  at -= actors.length;
  if (at < outlets.length) return named(outlets[at]!, id, { kind: 'outlet', outlet: outlets[at]! });
  at -= outlets.length;
  if (at < places.length) return named(places[at]!, id, { kind: 'place', place: places[at]! });
  const weapon = weapons[at - places.length]!;
  return named(weapon, id, { kind: 'weapon', weapon });
}

function actorSenses(actor: Actor, pack: string): Sense[] {
  const plain = { kind: 'actor', actor } as const;
  const loaded = { kind: 'actor', actor, loaded: actor.name } as const;
  const senses: Sense[] = [{ name: actor.name, pack, entry: plain }];
  for (const list of Object.values(actor.aliases))
    for (const { name, from, to, loaded: sided } of list)
      senses.push({ name, pack, entry: sided ? loaded : plain, ...(from && { from }), ...(to && { to }) });
  return senses.slice(0, MOST_NAMES);
}

const named = (
  one: { readonly name: string; readonly aliases: readonly string[] },
  pack: string,
  entry: Named,
): Sense[] => [one.name, ...one.aliases].map((name) => ({ name, pack, entry }));

/** How many things of a pack have names. */
export const countThings = ({ actors, outlets, places, weapons }: Theatre): number =>
  actors.length + outlets.length + places.length + weapons.length;

const partCount = (key: string): number => key.split(' ').length;

/** Every key of a pack's names: with the thing that bears it and which of its names it is. */
export function* keysOf(
  pack: Theatre,
): Generator<{ readonly key: string; readonly thing: number; readonly ordinal: number }> {
  for (let thing = 0; thing < countThings(pack); thing++) {
    for (const [ordinal, { name }] of sensesOf(pack, thing).entries()) {
      const key = nameKey(name);
      if (key) yield { key, thing, ordinal };
    }
  }
}

/** The longest name for each first part. */
export function longestParts(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const first = key.split(' ', 1)[0]!;
    longest.set(first, Math.max(longest.get(first) ?? 0, partCount(key)));
  }
  return longest;
}

/** Puts the names of packs into one index. For packs that come with one, `openNameIndex` is ready sooner. */
export function indexNames(packs: readonly Theatre[]): NameIndex {
  const senses = new Map<string, Sense[]>();
  for (const pack of packs) {
    for (const { key, thing, ordinal } of keysOf(pack)) {
      const sense = sensesOf(pack, thing)[ordinal]!;
      const list = senses.get(key);
      if (list) list.push(sense);
      else senses.set(key, [sense]);
    }
  }
  const longest = longestParts(senses.keys());
  return { find: (key) => senses.get(key) ?? [], longest: (part) => longest.get(part) ?? 0 };
}

/** Several indexes as one. */
export const joinIndexes = (indexes: readonly NameIndex[]): NameIndex =>
  indexes.length === 1
    ? indexes[0]!
    : {
        find: (key) => indexes.flatMap((index) => index.find(key)),
        longest: (part) => Math.max(0, ...indexes.map((index) => index.longest(part))),
      };
