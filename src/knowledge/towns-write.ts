import { isShortCapitals, nameKey } from './fold.ts';
import type { GeonamesRow } from './geonames.ts';
import { hashKey } from './hash.ts';
import { COLUMNS, type ColumnName, RANK, SEPARATOR, SOUNDED, TOWNS_MAGIC, type TownsHead } from './towns-format.ts';
import { skeletonOf, soundKey, spellingOf } from './transliteration.ts';

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
/** How many other names a town keeps; GeoNames gives them in the order of the alphabet, not of use. */
const mostNames = ({ country, population }: GeonamesRow): number =>
  population >= 500_000 ? 60 : population >= 100_000 || SOUNDED.has(country) ? 20 : 8;

interface Town {
  readonly row: GeonamesRow;
  readonly key: string;
  readonly others: readonly string[];
}

/** A hash with the town it leads to. */
interface Pair {
  readonly hash: number;
  readonly owner: number;
}

const isUsable = (name: string): boolean =>
  name.length >= 3 && name.length <= 40 && LATIN.test(name) && !isShortCapitals(name);

function townOf(row: GeonamesRow): Town | null {
  const key = nameKey(row.name);
  // Historical, abandoned and destroyed places would be taken for living ones.
  if (!key || row.featureClass !== 'P' || /PPL[HQW]/.test(row.featureCode)) return null;
  const most = mostNames(row);
  const others = new Set<string>();
  for (const name of [row.ascii, ...row.alternates]) {
    if (others.size >= most) break;
    if (isUsable(name)) others.add(nameKey(name));
  }
  others.delete(key);
  others.delete('');
  return { row, key, others: [...others] };
}

const sorted = (pairs: Pair[]): Pair[] => pairs.sort((a, b) => a.hash - b.hash || a.owner - b.owner);

// The lowest bit says that the name is the town's own, not one of its others.
const namePairs = (towns: readonly Town[]): Pair[] =>
  sorted(
    towns.flatMap((town, at) =>
      [town.key, ...town.others].map((key) => ({
        hash: hashKey(key),
        owner: at * 2 + (key === town.key || key === nameKey(town.row.ascii) ? 1 : 0),
      })),
    ),
  );

function soundPairs(towns: readonly Town[]): { sounds: Pair[]; bones: Pair[] } {
  const sounds: Pair[] = [];
  const bones: Pair[] = [];
  for (const [owner, { row, key, others }] of towns.entries()) {
    if (!SOUNDED.has(row.country)) continue;
    const spelling = spellingOf(row.country);
    const heard = new Set([key, ...others].map((one) => soundKey(one, spelling)));
    for (const one of heard) if (one.length >= 3) sounds.push({ hash: hashKey(`${spelling}:${one}`), owner });
    for (const one of new Set([...heard].map(skeletonOf)))
      if (one) bones.push({ hash: hashKey(`${spelling}:${one}`), owner });
  }
  return { sounds: sorted(sounds), bones: sorted(bones) };
}

type Numbers = Readonly<Record<Exclude<ColumnName, 'words'>, ArrayLike<number>>>;

const encoder = new TextEncoder();

/**
 * The world list of towns as one binary: columns of numbers, tables of hashes of folded names, of sounds and of
 * skeletons, and the words. `division` names the first-level division of a row, or null.
 */
export function writeTowns(rows: readonly GeonamesRow[], division: (row: GeonamesRow) => string | null): Uint8Array {
  const towns = rows.map(townOf).filter((town) => town !== null);
  towns.sort((a, b) => (a.row.country < b.row.country ? -1 : a.row.country > b.row.country ? 1 : a.row.id - b.row.id));
  const countries = [...new Set(towns.map(({ row }) => row.country))];
  const divisions = ['', ...new Set(towns.map(({ row }) => division(row) ?? '').filter(Boolean))];
  const divisionIndex = new Map(divisions.map((name, at) => [name, at]));
  const texts = towns.map((town) => encoder.encode([town.row.name, ...town.others].join(SEPARATOR)));
  const starts: number[] = [0];
  for (const text of texts) starts.push(starts.at(-1)! + text.length);
  const names = namePairs(towns);
  const { sounds, bones } = soundPairs(towns);
  const hashes = (pairs: readonly Pair[]): number[] => pairs.map(({ hash }) => hash);
  const owners = (pairs: readonly Pair[]): number[] => pairs.map(({ owner }) => owner);
  const numbers: Numbers = {
    lat: towns.map(({ row }) => Math.round(row.lat * 1e5)),
    lon: towns.map(({ row }) => Math.round(row.lon * 1e5)),
    id: towns.map(({ row }) => row.id),
    population: towns.map(({ row }) => row.population),
    text: starts,
    nameHash: hashes(names),
    nameOwner: owners(names),
    soundHash: hashes(sounds),
    soundOwner: owners(sounds),
    boneHash: hashes(bones),
    boneOwner: owners(bones),
    division: towns.map(({ row }) => divisionIndex.get(division(row) ?? '') ?? 0),
    rank: towns.map(({ row }) => RANKS[row.featureCode] ?? RANK.plain),
  };
  const words = new Uint8Array(starts.at(-1)!);
  for (const [at, text] of texts.entries()) words.set(text, starts[at]!);
  const firsts = [...countries.map((country) => towns.findIndex(({ row }) => row.country === country)), towns.length];
  return pack({ countries, starts: firsts, divisions }, numbers, words);
}

const align = (bytes: number): number => (bytes + 3) & ~3;

// The head says where the columns are, and they lie behind it: room is kept for the longest head there could be.
function pack(head: Omit<TownsHead, 'columns'>, numbers: Numbers, words: Uint8Array): Uint8Array {
  const lengthOf = (name: ColumnName): number => (name === 'words' ? words.length : numbers[name].length);
  const names = Object.keys(COLUMNS) as ColumnName[];
  const room = align(encoder.encode(JSON.stringify(head)).length + names.length * 48 + 64);
  const columns: Partial<Record<ColumnName, readonly [number, number]>> = {};
  let end = room;
  for (const name of names) {
    columns[name] = [end, lengthOf(name)];
    end = align(end + lengthOf(name) * COLUMNS[name]);
  }
  const headBytes = encoder.encode(JSON.stringify({ ...head, columns }));
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  bytes.set(encoder.encode(TOWNS_MAGIC), 0);
  view.setUint32(8, headBytes.length, true);
  bytes.set(headBytes, 12);
  for (const name of names) {
    const [at] = columns[name]!;
    if (name === 'words') bytes.set(words, at);
    else if (COLUMNS[name] === 4) new Int32Array(bytes.buffer, at, lengthOf(name)).set(numbers[name]);
    else if (COLUMNS[name] === 2) new Uint16Array(bytes.buffer, at, lengthOf(name)).set(numbers[name]);
    else new Uint8Array(bytes.buffer, at, lengthOf(name)).set(numbers[name]);
  }
  return bytes;
}
