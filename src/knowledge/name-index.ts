import type { NameEntry, Period, Place, Theatre } from '../model/index.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isShortCapitals, nameKey, withoutStops } from './fold.ts';

/** How a name must be written to be known: 0 in any case, 1 with a capital somewhere, 2 exactly so. */
export type CaseRule = 0 | 1 | 2;

/** One meaning of a name in one pack. */
export interface Sense extends Period {
  readonly key: string;
  readonly caseRule: CaseRule;
  /** The name without stops and apostrophes, for case rule 2. */
  readonly written: string;
  readonly pack: string;
  /** Another pack's name that stands for itself: no ordinary words, no short one. */
  readonly distinctive: boolean;
  readonly entry: Exclude<NameEntry, { kind: 'place' }> | { readonly kind: 'place'; readonly place: Place };
}

/** All names of all packs. */
export interface NameIndex {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  /** For every first part of a name, how many parts the longest name has that begins so. */
  readonly longest: ReadonlyMap<string, number>;
}

const isCommon = (key: string): boolean => key.split(' ').every((part) => COMMON_WORDS.has(part) || part === 's' || /^\d+$/.test(part));

function caseRuleOf(name: string, key: string, isPlace: boolean): CaseRule {
  if (isShortCapitals(name)) return 2;
  if (name === name.toLowerCase()) return 0;
  return isPlace || key.length <= 4 || isCommon(key) ? 1 : 0;
}

const isDistinctive = (name: string, key: string): boolean => name !== name.toLowerCase() && !isCommon(key) && (key.includes(' ') || key.length >= 5);

/** Puts the names of all packs into one index. Names in other scripts are kept beside the English ones. */
export function indexNames(packs: readonly Theatre[]): NameIndex {
  const senses = new Map<string, Sense[]>();
  const longest = new Map<string, number>();

  function add(name: string, pack: string, entry: Sense['entry'], period?: Period): void {
    const key = nameKey(name);
    if (!key) return;
    const list = senses.get(key);
    if (list?.some((one) => one.pack === pack && sameEntry(one.entry, entry) && one.caseRule !== 2)) return;
    const isPlace = entry.kind === 'place';
    const sense: Sense = { key, caseRule: caseRuleOf(name, key, isPlace), written: withoutStops(name), pack, distinctive: isDistinctive(name, key), entry, ...(period?.from && { from: period.from }), ...(period?.to && { to: period.to }) };
    if (list) list.push(sense);
    else senses.set(key, [sense]);
    const blank = key.indexOf(' ');
    const first = blank < 0 ? key : key.slice(0, blank);
    let parts = 1;
    for (let at = blank; at >= 0; at = key.indexOf(' ', at + 1)) parts++;
    if ((longest.get(first) ?? 0) < parts) longest.set(first, parts);
  }

  for (const { id, actors, outlets, places, weapons } of packs) {
    for (const actor of actors) {
      const plain = { kind: 'actor', actor } as const;
      add(actor.name, id, plain);
      for (const list of Object.values(actor.aliases)) for (const alias of list) add(alias.name, id, alias.loaded ? { kind: 'actor', actor, loaded: actor.name } : plain, alias);
    }
    for (const outlet of outlets) for (const name of [outlet.name, ...outlet.aliases]) add(name, id, { kind: 'outlet', outlet });
    for (const place of places) for (const name of [place.name, ...place.aliases]) add(name, id, { kind: 'place', place });
    for (const weapon of weapons) for (const name of [weapon.name, ...weapon.aliases]) add(name, id, { kind: 'weapon', weapon });
  }
  return { senses, longest };
}

function sameEntry(a: Sense['entry'], b: Sense['entry']): boolean {
  if (a.kind === 'actor' && b.kind === 'actor') return a.actor === b.actor;
  if (a.kind === 'outlet' && b.kind === 'outlet') return a.outlet === b.outlet;
  if (a.kind === 'place' && b.kind === 'place') return a.place === b.place;
  return a.kind === 'weapon' && b.kind === 'weapon' && a.weapon === b.weapon;
}
