import type { PlaceKind } from '../model/index.ts';
import { bareDistrict } from './district-names.ts';
import { isShortCapitals, nameKey } from './fold.ts';
import {
  type About,
  COLUMNS,
  type ColumnName,
  featureKind,
  GAZETTEER_MAGIC,
  type GazetteerHead,
  KINDS,
  RANK,
  SEPARATOR,
  SOUNDED,
  townKind,
} from './gazetteer-format.ts';
import type { GeonamesRow } from './geonames.ts';
import { hashKey } from './hash.ts';
import { bucketOf, isAscii, lettersOf } from './sound-index.ts';
import { skeletonOf, soundKeys, spellingOf } from './transliteration.ts';

const RANKS: Readonly<Record<string, number>> = {
  PPLC: RANK.capital,
  PPLG: RANK.capital,
  PPLA: RANK.divisionSeat,
  PPLA2: RANK.districtSeat,
  PPLA3: RANK.lowSeat,
  PPLA4: RANK.lowSeat,
  PPLA5: RANK.lowSeat,
  PPLX: RANK.part,
};

const LATIN = /^[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\p{N} '’‘`ʼʻʿʾ.-]*$/u;
/** How many other names a place keeps; GeoNames gives them in the order of the alphabet, not of use. */
const mostNames = ({ country, population }: GeonamesRow): number =>
  population >= 500_000 ? 60 : population >= 100_000 || SOUNDED.has(country) ? 20 : 8;

/** How a gazetteer is made. */
export interface GazetteerOptions {
  /** The first-level division of a row, or null. */
  readonly division: (row: GeonamesRow) => string | null;
  /** The second-level division of a row, or null. */
  readonly district?: (row: GeonamesRow) => string | null;
  /** True where every place is to be found by sound, not only those of countries whose spellings vary. */
  readonly allSounds?: boolean;
  readonly about?: About;
}

interface Entry {
  readonly row: GeonamesRow;
  readonly kind: PlaceKind;
  readonly key: string;
  readonly others: readonly string[];
}

/** A hash with the place it leads to. */
interface Pair {
  readonly hash: number;
  readonly owner: number;
}

const isUsable = (name: string): boolean =>
  name.length >= 3 && name.length <= 40 && LATIN.test(name) && !isShortCapitals(name);

function kindOf(row: GeonamesRow): PlaceKind | null {
  if (row.featureClass !== 'P') return featureKind(row.featureCode);
  // Historical, abandoned and destroyed places would be taken for living ones.
  if (/PPL[HQW]/.test(row.featureCode)) return null;
  return townKind(row.population, RANKS[row.featureCode] ?? RANK.plain);
}

function entryOf(row: GeonamesRow): Entry | null {
  const key = nameKey(row.name);
  const kind = kindOf(row);
  if (!key || !kind) return null;
  const most = mostNames(row);
  const others = new Set<string>();
  for (const name of [row.ascii, bareDistrict(row) ?? row.ascii, ...row.alternates]) {
    if (others.size >= most) break;
    if (isUsable(name)) others.add(nameKey(name));
  }
  others.delete(key);
  others.delete('');
  return { row, kind, key, others: [...others] };
}

const sorted = (pairs: Pair[]): Pair[] => pairs.sort((a, b) => a.hash - b.hash || a.owner - b.owner);

// The lowest bit says that the name is the place's own, not one of its others.
const namePairs = (entries: readonly Entry[]): Pair[] =>
  sorted(
    entries.flatMap((entry, at) =>
      [entry.key, ...entry.others].map((key) => ({
        hash: hashKey(key),
        owner: at * 2 + (key === entry.key || key === nameKey(entry.row.ascii) ? 1 : 0),
      })),
    ),
  );

interface Sound {
  readonly text: string;
  readonly bucket: number;
  readonly owner: number;
}

// Sounds lie by country, first letter and length: an unseen spelling is compared with those alone that can be like it.
function soundsOf(entries: readonly Entry[], countries: readonly string[], all: boolean): Sound[] {
  const sounds: Sound[] = [];
  for (const [owner, { row, key, others }] of entries.entries()) {
    if (!all && !SOUNDED.has(row.country)) continue;
    const spelling = spellingOf(row.country);
    const country = countries.indexOf(row.country);
    const heard = new Set([row.name, key, ...others].flatMap((name) => soundKeys(name, spelling)));
    for (const text of heard)
      if (text.length >= 3 && isAscii(text)) sounds.push({ text, bucket: bucketOf(country, text), owner });
  }
  return sounds.sort((a, b) => a.bucket - b.bucket || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.owner - b.owner));
}

function bonePairs(sounds: readonly Sound[], entries: readonly Entry[]): Pair[] {
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  for (const { text, owner } of sounds) {
    const bones = skeletonOf(text);
    if (!bones || seen.has(`${owner} ${bones}`)) continue;
    seen.add(`${owner} ${bones}`);
    pairs.push({ hash: hashKey(`${entries[owner]!.row.country}:${bones}`), owner });
  }
  return sorted(pairs);
}

type Numbers = Readonly<Record<Exclude<ColumnName, 'words' | 'soundText'>, ArrayLike<number>>>;
type Texts = Readonly<Record<'words' | 'soundText', Uint8Array>>;

const encoder = new TextEncoder();

/** Texts laid end to end, and where each begins. */
function joined(texts: readonly string[]): { readonly bytes: Uint8Array; readonly starts: number[] } {
  const encoded = texts.map((text) => encoder.encode(text));
  const starts: number[] = [0];
  for (const one of encoded) starts.push(starts.at(-1)! + one.length);
  const bytes = new Uint8Array(starts.at(-1)!);
  for (const [at, one] of encoded.entries()) bytes.set(one, starts[at]!);
  return { bytes, starts };
}

/** Names with their numbers; the first is "", for none. */
function numbered(names: Iterable<string | null>): { readonly list: string[]; readonly at: Map<string, number> } {
  const list = ['', ...new Set([...names].filter((name): name is string => !!name))];
  return { list, at: new Map(list.map((name, number) => [name, number])) };
}

/**
 * A gazetteer as one binary: columns of numbers, tables of hashes of folded names and of skeletons, the sounds of the
 * names, and the words.
 */
export function writeGazetteer(rows: readonly GeonamesRow[], options: GazetteerOptions): Uint8Array {
  const { division, district = () => null, allSounds = false, about } = options;
  const entries = rows.map(entryOf).filter((entry) => entry !== null);
  entries.sort((a, b) =>
    a.row.country < b.row.country ? -1 : a.row.country > b.row.country ? 1 : a.row.id - b.row.id,
  );
  const countries = [...new Set(entries.map(({ row }) => row.country))];
  const divisions = numbered(entries.map(({ row }) => division(row)));
  const districts = numbered(entries.map(({ row }) => district(row)));
  const words = joined(entries.map((entry) => [entry.row.name, ...entry.others].join(SEPARATOR)));
  const names = namePairs(entries);
  const sounds = soundsOf(entries, countries, allSounds);
  const bones = bonePairs(sounds, entries);
  const soundText = joined(sounds.map(({ text }) => text));
  const numbers: Numbers = {
    id: entries.map(({ row }) => row.id),
    lat: entries.map(({ row }) => Math.round(row.lat * 1e5)),
    lon: entries.map(({ row }) => Math.round(row.lon * 1e5)),
    population: entries.map(({ row }) => row.population),
    text: words.starts,
    nameHash: names.map(({ hash }) => hash),
    nameOwner: names.map(({ owner }) => owner),
    soundBucket: sounds.map(({ bucket }) => bucket),
    soundStart: soundText.starts,
    soundOwner: sounds.map(({ owner }) => owner),
    soundLetters: sounds.map(({ text }) => lettersOf(text)),
    boneHash: bones.map(({ hash }) => hash),
    boneOwner: bones.map(({ owner }) => owner),
    division: entries.map(({ row }) => divisions.at.get(division(row) ?? '') ?? 0),
    district: entries.map(({ row }) => districts.at.get(district(row) ?? '') ?? 0),
    rank: entries.map(({ row }) => RANKS[row.featureCode] ?? RANK.plain),
    kind: entries.map(({ kind }) => KINDS.indexOf(kind)),
    reach: entries.map(({ row }) => Math.min(row.reach ?? 0, MOST_REACH)),
  };
  const firsts = new Map<string, number>();
  for (const [at, { row }] of entries.entries()) if (!firsts.has(row.country)) firsts.set(row.country, at);
  const starts = [...countries.map((country) => firsts.get(country)!), entries.length];
  const head = { ...(about && { about }), countries, starts, divisions: divisions.list, districts: districts.list };
  return pack(head, numbers, { words: words.bytes, soundText: soundText.bytes });
}

const align = (bytes: number): number => (bytes + 7) & ~7;

/** One byte holds no more. */
const MOST_REACH = 255;

// The head says where the columns are, and they lie behind it: room is kept for the longest head there could be.
function pack(head: Omit<GazetteerHead, 'columns'>, numbers: Numbers, texts: Texts): Uint8Array {
  const valuesOf = (name: ColumnName): ArrayLike<number> =>
    name === 'words' || name === 'soundText' ? texts[name] : numbers[name];
  const names = Object.keys(COLUMNS) as ColumnName[];
  const room = align(encoder.encode(JSON.stringify(head)).length + names.length * 48 + 64);
  const columns: Partial<Record<ColumnName, readonly [number, number]>> = {};
  let end = room;
  for (const name of names) {
    columns[name] = [end, valuesOf(name).length];
    end = align(end + valuesOf(name).length * COLUMNS[name]);
  }
  const headBytes = encoder.encode(JSON.stringify({ ...head, columns }));
  const bytes = new Uint8Array(end);
  bytes.set(encoder.encode(GAZETTEER_MAGIC), 0);
  new DataView(bytes.buffer).setUint32(8, headBytes.length, true);
  bytes.set(headBytes, 12);
  for (const name of names) {
    const [at] = columns[name]!;
    const values = valuesOf(name);
    const Column = COLUMN_OF_WIDTH[COLUMNS[name]];
    new Column(bytes.buffer, at, values.length).set(values);
  }
  return bytes;
}

const COLUMN_OF_WIDTH = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array, 8: Float64Array } as const;
