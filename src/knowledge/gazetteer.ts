import type { Place } from '../model/index.ts';
import { nameKey, slug } from './fold.ts';
import {
  type About,
  COLUMNS,
  type ColumnName,
  GAZETTEER_MAGIC,
  type GazetteerHead,
  KINDS,
  reachOf,
  SEPARATOR,
} from './gazetteer-format.ts';
import { hashKey } from './hash.ts';
import { firstNotBelow } from './sorted.ts';
import { type NearSound, ownersOfSound, type SoundColumns, soundsNear } from './sound-index.ts';

/** A place that bears a name: its number in the gazetteer, and whether the name is its own or one of its others. */
export interface GazetteerHit {
  readonly number: number;
  readonly own: boolean;
}

/** A list of places, the world's towns or all of a country, read in place: nothing is unpacked before it is asked for. */
export interface Gazetteer {
  /** Places of a folded key (see `nameKey`). */
  readonly find: (key: string) => readonly GazetteerHit[];
  /** Places of a country of which a name sounds so (see `soundKeys`). */
  readonly bySound: (country: string, sound: string) => readonly number[];
  /** Places of a country that may have these consonants; whether they do is for the caller to see. */
  readonly byBones: (country: string, bones: string) => readonly number[];
  /** Places of a country of which a name sounds nearly so, each with the edits between. */
  readonly nearSound: (country: string, sound: string, most: number) => readonly NearSound[];
  readonly place: (number: number) => Place;
  readonly population: (number: number) => number;
  readonly rank: (number: number) => number;
  readonly kind: (number: number) => Place['kind'];
  readonly country: (number: number) => string;
  readonly countries: readonly string[];
  /** How many places it has. */
  readonly size: number;
  /** What it was made of, where it is of one country. */
  readonly about?: About;
  /** Countries of which it has every place, not only the towns. */
  readonly whole: readonly string[];
  /** Names of a place as they are kept: its own, then the folded keys of its others. */
  readonly names: (number: number) => readonly string[];
}

/** Where the bytes of a gazetteer are: in memory, or in a file that is read piece by piece. */
export interface ByteSource {
  readonly read: (at: number, length: number) => Uint8Array;
}

const HEAD = 12;

/** Opens what `writeGazetteer` made; a column is read when it is first asked for. Throws where it is something else. */
export function openGazetteer(given: Uint8Array | ByteSource, pack = 'world'): Gazetteer {
  const source: ByteSource =
    given instanceof Uint8Array ? { read: (at, length) => given.subarray(at, at + length) } : given;
  const decoder = new TextDecoder();
  const start = source.read(0, HEAD);
  if (start.length < HEAD || decoder.decode(start.subarray(0, 8)) !== GAZETTEER_MAGIC)
    throw new Error('this is no gazetteer of this version');
  const length = new DataView(start.buffer, start.byteOffset).getUint32(8, true);
  const head = JSON.parse(decoder.decode(source.read(HEAD, length))) as GazetteerHead;
  const size = head.columns.id[1];

  function column<T>(make: new (buffer: ArrayBufferLike, at: number, length: number) => T, name: ColumnName): () => T {
    let known: T | undefined;
    return () => {
      if (known === undefined) {
        const [at, count] = head.columns[name] ?? [0, 0];
        const read = source.read(at, count * COLUMNS[name]);
        // Numbers are read in place, which asks for a start that is a multiple of their width.
        const bytes = read.byteOffset % 8 === 0 ? read : read.slice();
        known = new make(bytes.buffer, bytes.byteOffset, count);
      }
      return known;
    };
  }

  const lat = column(Int32Array, 'lat');
  const lon = column(Int32Array, 'lon');
  const ids = column(Float64Array, 'id');
  const people = column(Uint32Array, 'population');
  const text = column(Uint32Array, 'text');
  const division = column(Uint16Array, 'division');
  const district = column(Uint16Array, 'district');
  const ranks = column(Uint8Array, 'rank');
  const kinds = column(Uint8Array, 'kind');
  const reach = column(Uint8Array, 'reach');
  const words = column(Uint8Array, 'words');
  const tables = {
    name: [column(Uint32Array, 'nameHash'), column(Uint32Array, 'nameOwner')],
    bone: [column(Uint32Array, 'boneHash'), column(Uint32Array, 'boneOwner')],
  } as const;
  const soundColumns = {
    bucket: column(Uint32Array, 'soundBucket'),
    start: column(Uint32Array, 'soundStart'),
    owner: column(Uint32Array, 'soundOwner'),
    letters: column(Uint32Array, 'soundLetters'),
    text: column(Uint8Array, 'soundText'),
  };
  let known: SoundColumns | undefined;
  const sounds = (): SoundColumns => {
    known ??= {
      bucket: soundColumns.bucket(),
      start: soundColumns.start(),
      owner: soundColumns.owner(),
      letters: soundColumns.letters(),
      text: soundColumns.text(),
    };
    return known;
  };
  const countryNumber = new Map(head.countries.map((country, at) => [country, at]));

  const names = (number: number): string[] =>
    decoder.decode(words().subarray(text()[number]!, text()[number + 1]!)).split(SEPARATOR);
  const bears = (number: number, key: string): boolean =>
    names(number).some((name, at) => (at ? name : nameKey(name)) === key);

  function owners(table: keyof typeof tables, key: string): number[] {
    const hashes = tables[table][0]();
    const list = tables[table][1]();
    const hash = hashKey(key);
    const found: number[] = [];
    for (let at = firstNotBelow(hashes, hash); hashes[at] === hash; at++) found.push(list[at]!);
    return found;
  }

  function countryOf(number: number): string {
    let low = 0;
    let high = head.countries.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (head.starts[middle]! <= number) low = middle;
      else high = middle - 1;
    }
    return head.countries[low]!;
  }

  function place(number: number): Place {
    const [name, ...aliases] = names(number);
    const country = countryOf(number);
    const kind = KINDS[kinds()[number]!]!;
    const population = people()[number]!;
    const admin1 = head.divisions[division()[number]!] || null;
    const admin2 = head.districts[district()[number]!];
    return {
      id: ids()[number] ? `geonames:${ids()[number]}` : `sitrep:${pack}/${slug([country, admin1, name].join(' '))}`,
      name: name!,
      aliases,
      kind,
      lat: lat()[number]! / 1e5,
      lon: lon()[number]! / 1e5,
      radius_km: reach()[number] || reachOf(kind, population),
      country,
      admin1,
      ...(admin2 && { admin2 }),
      population,
      pack,
      source: 'GeoNames',
    };
  }

  return {
    find: (key) =>
      owners('name', key)
        .map((owner) => ({ number: owner >>> 1, own: (owner & 1) === 1 }))
        .filter(({ number }) => bears(number, key)),
    bySound: (country, sound) => {
      const at = countryNumber.get(country);
      return at === undefined ? [] : ownersOfSound(sounds(), at, sound);
    },
    byBones: (country, bones) => owners('bone', `${country}:${bones}`),
    nearSound: (country, sound, most) => {
      const at = countryNumber.get(country);
      return at === undefined ? [] : soundsNear(sounds(), at, sound, most);
    },
    place,
    names,
    population: (number) => people()[number]!,
    rank: (number) => ranks()[number]!,
    kind: (number) => KINDS[kinds()[number]!]!,
    country: countryOf,
    countries: head.countries,
    size,
    ...(head.about && { about: head.about }),
    whole: head.about ? [head.about.country] : [],
  };
}

/** Several gazetteers as one: the numbers of the second begin where those of the first end. */
export function joinGazetteers(list: readonly Gazetteer[]): Gazetteer {
  if (list.length === 1) return list[0]!;
  const starts = [0];
  for (const { size } of list) starts.push(starts.at(-1)! + size);
  const size = starts.at(-1)!;
  const at = <T>(number: number, ask: (gazetteer: Gazetteer, own: number) => T): T => {
    let which = 0;
    while (number >= starts[which + 1]!) which++;
    return ask(list[which]!, number - starts[which]!);
  };
  const all = <T>(ask: (gazetteer: Gazetteer) => readonly T[], shift: (one: T, by: number) => T): T[] =>
    list.flatMap((gazetteer, which) => ask(gazetteer).map((one) => shift(one, starts[which]!)));
  const plus = (number: number, by: number): number => number + by;
  return {
    find: (key) =>
      all(
        (one) => one.find(key),
        ({ number, own }, by) => ({ number: number + by, own }),
      ),
    bySound: (country, sound) => all((one) => one.bySound(country, sound), plus),
    byBones: (country, bones) => all((one) => one.byBones(country, bones), plus),
    nearSound: (country, sound, most) =>
      all(
        (one) => one.nearSound(country, sound, most),
        ({ owner, distance }, by) => ({ owner: owner + by, distance }),
      ),
    place: (number) => at(number, (one, own) => one.place(own)),
    names: (number) => at(number, (one, own) => one.names(own)),
    population: (number) => at(number, (one, own) => one.population(own)),
    rank: (number) => at(number, (one, own) => one.rank(own)),
    kind: (number) => at(number, (one, own) => one.kind(own)),
    country: (number) => at(number, (one, own) => one.country(own)),
    countries: [...new Set(list.flatMap(({ countries }) => countries))],
    whole: list.flatMap(({ whole }) => whole),
    size,
  };
}
