import { isShortCapitals, nameKey } from './fold.ts';
import type { GeonamesRow } from './geonames.ts';
import { hashKey } from './hash.ts';
import { RANK, SEPARATOR, TOWNS_MAGIC, type TownsHead } from './towns-format.ts';

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
/** Alternate names of which a town keeps so many at most; the largest cities have hundreds, most of them of other tongues. */
const MOST_ALTERNATES = 24;

interface Town {
  readonly row: GeonamesRow;
  readonly key: string;
  readonly others: readonly string[];
}

const isUsable = (name: string): boolean => name.length >= 3 && name.length <= 40 && LATIN.test(name) && !isShortCapitals(name);

function townOf(row: GeonamesRow): Town | null {
  const key = nameKey(row.name);
  if (!key || row.featureClass !== 'P' || /PPL[HQW]/.test(row.featureCode)) return null;
  const others = new Set<string>();
  for (const name of [row.ascii, ...row.alternates]) {
    if (others.size >= MOST_ALTERNATES) break;
    if (isUsable(name)) others.add(nameKey(name));
  }
  others.delete(key);
  others.delete('');
  return { row, key, others: [...others] };
}

const align = (bytes: number): number => (bytes + 3) & ~3;

/** Whether the plain-letter name, the other name that is surely the town's own, is among the keys: it is the first then. */
const asciiKey = (town: Town): string => nameKey(town.row.ascii);

/**
 * The world list of towns as one binary: columns of numbers, a table of hashes of folded names, and the words.
 * `division` names the first-level division of a row, or null.
 */
export function writeTowns(rows: readonly GeonamesRow[], division: (row: GeonamesRow) => string | null): Uint8Array {
  const towns = rows.map(townOf).filter((town) => town !== null);
  towns.sort((a, b) => (a.row.country < b.row.country ? -1 : a.row.country > b.row.country ? 1 : a.row.id - b.row.id));
  const countries = [...new Set(towns.map(({ row }) => row.country))];
  const starts = countries.map((country) => towns.findIndex(({ row }) => row.country === country));
  const divisions = ['', ...new Set(towns.map(({ row }) => division(row) ?? '').filter(Boolean))];
  const words = new TextEncoder().encode('');
  const encoder = new TextEncoder();
  const texts = towns.map((town) => encoder.encode([town.row.name, ...town.others].join(SEPARATOR)));
  const pairs = towns
    .flatMap((town, at) => [town.key, ...town.others].map((key) => ({ hash: hashKey(key), owner: at * 2 + (key === town.key || key === asciiKey(town) ? 1 : 0) })))
    .sort((a, b) => a.hash - b.hash || a.owner - b.owner);
  const n = towns.length;
  const length = texts.reduce((sum, text) => sum + text.length, words.length);
  const sizes = { lat: 4 * n, lon: 4 * n, id: 4 * n, population: 4 * n, text: 4 * (n + 1), division: 2 * n, rank: n, hash: 4 * pairs.length, owner: 4 * pairs.length, words: length };
  const headOf = (first: number): { head: TownsHead; end: number } => {
    const at: Record<string, number> = {};
    let end = first;
    for (const [name, size] of Object.entries(sizes)) {
      at[name] = end;
      end = align(end + size);
    }
    return { head: { towns: n, keys: pairs.length, countries, starts: [...starts, n], divisions, at: at as TownsHead['at'] }, end };
  };
  // The head says where the columns are, so its own length must be known first: a length that no head reaches is kept free.
  const room = align(JSON.stringify(headOf(99_999_999).head).length * 2 + 16);
  const { head, end } = headOf(room);
  const bytes = new Uint8Array(end);
  const headBytes = encoder.encode(JSON.stringify(head));
  if (headBytes.length + 12 > room) throw new Error(`the head of the list of towns takes ${headBytes.length} bytes, ${room - 12} are kept for it`);
  bytes.set(encoder.encode(TOWNS_MAGIC), 0);
  new DataView(bytes.buffer).setUint32(8, headBytes.length, true);
  bytes.set(headBytes, 12);
  const column = { lat: new Int32Array(bytes.buffer, head.at.lat, n), lon: new Int32Array(bytes.buffer, head.at.lon, n), id: new Uint32Array(bytes.buffer, head.at.id, n), population: new Uint32Array(bytes.buffer, head.at.population, n) };
  const text = new Uint32Array(bytes.buffer, head.at.text, n + 1);
  const divisionColumn = new Uint16Array(bytes.buffer, head.at.division, n);
  const rank = new Uint8Array(bytes.buffer, head.at.rank, n);
  const divisionIndex = new Map(divisions.map((name, at) => [name, at]));
  let used = 0;
  for (const [at, { row }] of towns.entries()) {
    column.lat[at] = Math.round(row.lat * 1e5);
    column.lon[at] = Math.round(row.lon * 1e5);
    column.id[at] = row.id;
    column.population[at] = row.population;
    divisionColumn[at] = divisionIndex.get(division(row) ?? '') ?? 0;
    rank[at] = RANKS[row.featureCode] ?? RANK.plain;
    text[at] = used;
    bytes.set(texts[at]!, head.at.words + used);
    used += texts[at]!.length;
  }
  text[n] = used;
  const hash = new Uint32Array(bytes.buffer, head.at.hash, pairs.length);
  const owner = new Uint32Array(bytes.buffer, head.at.owner, pairs.length);
  for (const [at, pair] of pairs.entries()) {
    hash[at] = pair.hash;
    owner[at] = pair.owner;
  }
  return bytes;
}
