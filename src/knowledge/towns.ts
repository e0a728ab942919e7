import type { Place } from '../model/index.ts';
import { nameKey } from './fold.ts';
import { hashKey } from './hash.ts';
import { firstNotBelow } from './sorted.ts';
import { SEPARATOR, TOWNS_MAGIC, townKind, townRadius, type TownsHead } from './towns-format.ts';

/** A town that bears a name: its number in the list, and whether the name is its own or one of its others. */
export interface TownHit {
  readonly town: number;
  readonly own: boolean;
}

/** The world list of towns, read in place: nothing is unpacked before it is asked for. */
export interface TownList {
  /** Towns of a folded key (see `nameKey`). */
  readonly find: (key: string) => readonly TownHit[];
  readonly place: (town: number) => Place;
  readonly population: (town: number) => number;
  readonly rank: (town: number) => number;
  readonly country: (town: number) => string;
  /** Numbers of the towns of a country: first, and one past the last. */
  readonly within: (country: string) => readonly [number, number];
  /** Folded keys of a town, its own first. */
  readonly keys: (town: number) => readonly string[];
}

/** Opens the bytes that `writeTowns` made. Throws where they are something else. */
export function openTowns(given: Uint8Array): TownList {
  // The columns are read in place, which asks for a start that is a multiple of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 8)) !== TOWNS_MAGIC) throw new Error('this is no list of towns of this version; run `npm run build`');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const head = JSON.parse(decoder.decode(bytes.subarray(12, 12 + length))) as TownsHead;
  const n = head.towns;
  const from = (name: keyof TownsHead['at']): number => bytes.byteOffset + head.at[name];
  const lat = new Int32Array(bytes.buffer, from('lat'), n);
  const lon = new Int32Array(bytes.buffer, from('lon'), n);
  const ids = new Uint32Array(bytes.buffer, from('id'), n);
  const people = new Uint32Array(bytes.buffer, from('population'), n);
  const text = new Uint32Array(bytes.buffer, from('text'), n + 1);
  const division = new Uint16Array(bytes.buffer, from('division'), n);
  const ranks = new Uint8Array(bytes.buffer, from('rank'), n);
  const hashes = new Uint32Array(bytes.buffer, from('hash'), head.keys);
  const owners = new Uint32Array(bytes.buffer, from('owner'), head.keys);

  const words = (town: number): string[] => decoder.decode(bytes.subarray(head.at.words + text[town]!, head.at.words + text[town + 1]!)).split(SEPARATOR);
  const keys = (town: number): string[] => {
    const [name, ...others] = words(town);
    return [nameKey(name!), ...others];
  };

  function find(key: string): TownHit[] {
    const hash = hashKey(key);
    const found: TownHit[] = [];
    for (let at = firstNotBelow(hashes, hash); hashes[at] === hash; at++) {
      const town = owners[at]! >>> 1;
      if (keys(town).includes(key)) found.push({ town, own: (owners[at]! & 1) === 1 });
    }
    return found;
  }

  function countryAt(town: number): number {
    let low = 0;
    let high = head.countries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (head.starts[middle]! <= town) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function place(town: number): Place {
    const [name, ...aliases] = words(town);
    const population = people[town]!;
    return {
      id: `geonames:${ids[town]}`,
      name: name!,
      aliases,
      kind: townKind(population, ranks[town]!),
      lat: lat[town]! / 1e5,
      lon: lon[town]! / 1e5,
      radius_km: townRadius(population),
      country: head.countries[countryAt(town)]!,
      admin1: head.divisions[division[town]!] || null,
      population,
      pack: 'world',
      source: 'GeoNames',
    };
  }

  return {
    find,
    place,
    keys,
    population: (town) => people[town]!,
    rank: (town) => ranks[town]!,
    country: (town) => head.countries[countryAt(town)]!,
    within: (country) => {
      const at = head.countries.indexOf(country);
      return at < 0 ? [0, 0] : [head.starts[at]!, head.starts[at + 1]!];
    },
  };
}
