import type { Place } from '../model/index.ts';
import { nameKey } from './fold.ts';
import { hashKey } from './hash.ts';
import { firstNotBelow } from './sorted.ts';
import { type ColumnName, SEPARATOR, TOWNS_MAGIC, type TownsHead, townKind, townRadius } from './towns-format.ts';
import type { Spelling } from './transliteration.ts';

/** A town that bears a name: its number in the list, and whether the name is its own or one of its others. */
export interface TownHit {
  readonly town: number;
  readonly own: boolean;
}

/** The world list of towns, read in place: nothing is unpacked before it is asked for. */
export interface TownList {
  /** Towns of a folded key (see `nameKey`). */
  readonly find: (key: string) => readonly TownHit[];
  /** Towns that may sound so; which of their names does is for the caller to see. */
  readonly bySound: (sound: string, spelling: Spelling) => readonly number[];
  /** Towns that may have these consonants. */
  readonly byBones: (bones: string, spelling: Spelling) => readonly number[];
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
  if (decoder.decode(bytes.subarray(0, 8)) !== TOWNS_MAGIC)
    throw new Error('this is no list of towns of this version; run `npm run build`');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const head = JSON.parse(decoder.decode(bytes.subarray(12, 12 + length))) as TownsHead;
  const over = <T>(make: new (buffer: ArrayBufferLike, at: number, length: number) => T, name: ColumnName): T =>
    new make(bytes.buffer, bytes.byteOffset + head.columns[name][0], head.columns[name][1]);
  const lat = over(Int32Array, 'lat');
  const lon = over(Int32Array, 'lon');
  const ids = over(Uint32Array, 'id');
  const people = over(Uint32Array, 'population');
  const text = over(Uint32Array, 'text');
  const division = over(Uint16Array, 'division');
  const ranks = over(Uint8Array, 'rank');
  const words = over(Uint8Array, 'words');
  const tables = {
    name: [over(Uint32Array, 'nameHash'), over(Uint32Array, 'nameOwner')],
    sound: [over(Uint32Array, 'soundHash'), over(Uint32Array, 'soundOwner')],
    bone: [over(Uint32Array, 'boneHash'), over(Uint32Array, 'boneOwner')],
  } as const;

  const wordsOf = (town: number): string[] =>
    decoder.decode(words.subarray(text[town]!, text[town + 1]!)).split(SEPARATOR);
  const keys = (town: number): string[] => {
    const [name, ...others] = wordsOf(town);
    return [nameKey(name!), ...others];
  };

  function owners(table: keyof typeof tables, key: string): number[] {
    const [hashes, list] = tables[table];
    const hash = hashKey(key);
    const found: number[] = [];
    for (let at = firstNotBelow(hashes, hash); hashes[at] === hash; at++) found.push(list[at]!);
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
    const [name, ...aliases] = wordsOf(town);
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
    find: (key) =>
      owners('name', key)
        .map((owner) => ({ town: owner >>> 1, own: (owner & 1) === 1 }))
        .filter(({ town }) => keys(town).includes(key)),
    bySound: (sound, spelling) => owners('sound', `${spelling}:${sound}`),
    byBones: (bones, spelling) => owners('bone', `${spelling}:${bones}`),
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
