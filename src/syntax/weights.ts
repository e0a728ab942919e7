import { buildTable, ownRoom, type Room, type WeightTable } from './table.ts';
import { buildDictionary, type Dictionary } from './tagger.ts';
import type { Labels } from './transitions.ts';

/** What the first part of a weights file says, as JSON. */
export interface WeightsHeader {
  readonly language: string;
  /** "UPOS|Penn" by number of the class. */
  readonly classes: readonly string[];
  readonly labels: Labels;
  /** Lines "Penn tag, suffix, characters to cut, characters to add", by tabs. */
  readonly lemmaRules: string;
  /** Lines "form, Penn tag, lemma", by tabs. */
  readonly lemmaExceptions: string;
}

/** A weights file taken apart. */
export interface Weights {
  readonly header: WeightsHeader;
  readonly dictionary: Dictionary;
  readonly tagger: WeightTable;
  readonly parser: WeightTable;
}

/** The first eight bytes of a weights file: name and version of the format. */
export const MAGIC = 'SYNTAX01';

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

const readUint32 = (cursor: Cursor): number => {
  const { bytes } = cursor;
  const at = cursor.at;
  cursor.at += 4;
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
};

/**
 * Reads a weights file: magic, JSON header, dictionary, tagger table, parser table, each after its length. Throws a plain
 * `Error` when the bytes are no such file.
 */
export const readWeights = (bytes: Uint8Array, room: Room = ownRoom): Weights => {
  const cursor: Cursor = { bytes, at: MAGIC.length };
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(`not a weights file of this version: it must begin with ${MAGIC}; train it anew`);
  const length = readUint32(cursor);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(cursor.at, cursor.at + length)));
  cursor.at += length;
  const dictionary = buildDictionary(readNumbers(cursor));
  const tagger = readTable(cursor, room);
  const parser = readTable(cursor, room);
  return { header, dictionary, tagger, parser };
};

/** As `readWeights`, in memory that threads have in common: given to another thread as it is, it is not copied. */
export const shareWeights = (bytes: Uint8Array): Weights => readWeights(bytes, (size) => new SharedArrayBuffer(size));

const readNumbers = (cursor: Cursor): Int32Array => {
  const numbers = new Int32Array(readUint32(cursor));
  for (let i = 0; i < numbers.length; i++) numbers[i] = readUint32(cursor) | 0;
  return numbers;
};

/**
 * Reads a table: the number of features and of entries, the keys as steps of 7-bit groups in unsigned order, the lengths
 * of the rows, then the classes and the weights of all entries.
 */
const readTable = (cursor: Cursor, room: Room): WeightTable => {
  const count = readUint32(cursor);
  const entries = readUint32(cursor);
  const { bytes } = cursor;
  const keys = new Int32Array(count);
  let at = cursor.at;
  let last = 0;
  for (let i = 0; i < count; i++) {
    let step = 0;
    let place = 0;
    let byte = 0;
    do {
      byte = bytes[at++]!;
      step |= (byte & 127) << place;
      place += 7;
    } while (byte > 127);
    last = (last + step) | 0;
    keys[i] = last;
  }
  const lengths = at;
  const classes = lengths + count;
  const weights = classes + entries;
  const rows = new Int16Array(room(2 * (entries + count + 1)));
  const offsets = new Int32Array(count);
  let entry = 0;
  let to = 1;
  for (let i = 0; i < count; i++) {
    const length = bytes[lengths + i]!;
    offsets[i] = to;
    rows[to++] = length;
    for (let j = 0; j < length; j++, entry++) rows[to++] = (bytes[weights + entry]! << 8) | bytes[classes + entry]!;
  }
  cursor.at = weights + entries;
  return buildTable(keys, offsets, rows, room);
};
