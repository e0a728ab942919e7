import type { Theatre } from '../model/index.ts';
import { nameKey } from './fold.ts';
import { hashKey } from './hash.ts';
import { countThings, keysOf, longestParts, type NameIndex, type Sense, sensesOf } from './name-index.ts';
import { firstNotBelow } from './sorted.ts';

const MAGIC = 'SITREPN1';
const FIRST = 16;

const textEncoder = new TextEncoder();

interface Row {
  readonly hash: number;
  readonly pack: number;
  readonly thing: number;
  readonly ordinal: number;
}

/** Things are numbered over all packs: the first number of each pack, and one past the last. */
function startsOf(packs: readonly Theatre[]): number[] {
  const starts = [0];
  for (const pack of packs) starts.push(starts.at(-1)! + countThings(pack));
  return starts;
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

/**
 * The names of packs as one binary, so that nothing is folded when they are opened: after the magic the counts of names
 * and of first parts; then hashes of keys, the things that bear them, the hashes of first parts; then which name of the
 * thing it is, and the longest name of a first part. Things are numbered in the order of `packs`.
 */
export function writeNameIndex(packs: readonly Theatre[]): Uint8Array {
  const starts = startsOf(packs);
  const keys = packs.flatMap((pack, number) => [...keysOf(pack)].map((row) => ({ ...row, pack: number })));
  const rows: Row[] = keys
    .map(({ key, ...row }) => ({ ...row, hash: hashKey(key) }))
    .sort((a, b) => a.hash - b.hash || a.pack - b.pack || a.thing - b.thing || a.ordinal - b.ordinal);
  const firsts = [...longestParts(keys.map(({ key }) => key))]
    .map(([part, longest]) => ({ hash: hashKey(part), longest }))
    .sort((a, b) => a.hash - b.hash);
  const columns = columnsOf(rows.length, firsts.length);
  const bytes = new Uint8Array(columns.end);
  bytes.set(textEncoder.encode(MAGIC));
  const view = columns.over(bytes);
  new Uint32Array(bytes.buffer, 8, 2).set([rows.length, firsts.length]);
  for (const [at, row] of rows.entries()) {
    view.hash[at] = row.hash;
    view.thing[at] = starts[row.pack]! + row.thing;
    view.ordinal[at] = row.ordinal;
  }
  for (const [at, first] of firsts.entries()) {
    view.first[at] = first.hash;
    view.longest[at] = Math.min(255, first.longest);
  }
  return bytes;
}

interface Columns {
  readonly hash: Uint32Array;
  readonly thing: Uint32Array;
  readonly first: Uint32Array;
  readonly ordinal: Uint16Array;
  readonly longest: Uint8Array;
}

function columnsOf(
  names: number,
  firsts: number,
): { readonly end: number; readonly over: (bytes: Uint8Array) => Columns } {
  const thing = FIRST + 4 * names;
  const first = thing + 4 * names;
  const ordinal = first + 4 * firsts;
  const longest = ordinal + padded(2 * names);
  return {
    end: longest + padded(firsts),
    over: ({ buffer, byteOffset }) => ({
      hash: new Uint32Array(buffer, byteOffset + FIRST, names),
      thing: new Uint32Array(buffer, byteOffset + thing, names),
      first: new Uint32Array(buffer, byteOffset + first, firsts),
      ordinal: new Uint16Array(buffer, byteOffset + ordinal, names),
      longest: new Uint8Array(buffer, byteOffset + longest, firsts),
    }),
  };
}

/** Opens what `writeNameIndex` made of the same packs in the same order. Throws where the bytes are something else. */
export function openNameIndex(given: Uint8Array, packs: readonly Theatre[]): NameIndex {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new Error('this is no index of names of this version; run `npm run build`');
  const [names, firsts] = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 2);
  const column = columnsOf(names!, firsts!).over(bytes);
  const starts = startsOf(packs);

  function senseAt(at: number): Sense | undefined {
    const thing = column.thing[at]!;
    let pack = 0;
    while (thing >= (starts[pack + 1] ?? Infinity)) pack++;
    const owner = packs[pack];
    return owner ? sensesOf(owner, thing - starts[pack]!)[column.ordinal[at]!] : undefined;
  }

  return {
    find: (key) => {
      const hash = hashKey(key);
      const senses: Sense[] = [];
      for (let at = firstNotBelow(column.hash, hash); column.hash[at] === hash; at++) {
        const sense = senseAt(at);
        if (sense && nameKey(sense.name) === key) senses.push(sense);
      }
      return senses;
    },
    longest: (part) => {
      const hash = hashKey(part);
      const at = firstNotBelow(column.first, hash);
      return column.first[at] === hash ? column.longest[at]! : 0;
    },
  };
}
