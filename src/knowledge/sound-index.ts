import { firstNotBelow } from './sorted.ts';

/** The sounds of the names of a gazetteer, in the order of their buckets; bytes are ASCII. */
export interface SoundColumns {
  readonly bucket: Uint32Array;
  /** Where the text of each sound begins, and one past the last at the end. */
  readonly start: Uint32Array;
  readonly owner: Uint32Array;
  /** Which letters a sound has, as a set of bits. */
  readonly letters: Uint32Array;
  readonly text: Uint8Array;
}

/** A sound near to one asked for: whose it is, and how many edits apart. */
export interface NearSound {
  readonly owner: number;
  readonly distance: number;
}

const LONGEST = 63;

/** True for text of ASCII letters, digits and blanks: what a sound key is, where the name was written in Latin letters. */
export const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** Sounds of one bucket have one country, one first letter and one length. */
export const bucketOf = (country: number, sound: string, length = sound.length): number =>
  (country << 14) | ((sound.charCodeAt(0) & 127) << 7) | Math.min(length, LONGEST);

/** The letters of a sound as bits: two sounds that are n edits apart differ in at most 2n of them. */
export function lettersOf(sound: string): number {
  let bits = 0;
  for (let at = 0; at < sound.length; at++) bits |= 1 << (sound.charCodeAt(at) & 31);
  return bits | 0;
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Owners of exactly this sound in a country. */
export function ownersOfSound(columns: SoundColumns, country: number, sound: string): number[] {
  const owners: number[] = [];
  const bucket = bucketOf(country, sound);
  const letters = lettersOf(sound) >>> 0;
  for (let at = firstNotBelow(columns.bucket, bucket); columns.bucket[at] === bucket; at++)
    if (columns.letters[at] === letters && isSound(columns, at, sound)) owners.push(columns.owner[at]!);
  return owners;
}

function isSound({ text, start }: SoundColumns, at: number, sound: string): boolean {
  const from = start[at]!;
  if (start[at + 1]! - from !== sound.length) return false;
  for (let place = 0; place < sound.length; place++) if (text[from + place] !== sound.charCodeAt(place)) return false;
  return true;
}

/** Sounds of a country at most so many edits from one, with the same first letter; swaps of neighbours are one edit. */
export function soundsNear(columns: SoundColumns, country: number, sound: string, most: number): NearSound[] {
  const found: NearSound[] = [];
  const letters = lettersOf(sound);
  const measure = makeMeasure(sound);
  for (let length = Math.max(1, sound.length - most); length <= sound.length + most; length++) {
    const bucket = bucketOf(country, sound, length);
    for (let at = firstNotBelow(columns.bucket, bucket); columns.bucket[at] === bucket; at++) {
      if (bitCount(columns.letters[at]! ^ letters) > 2 * most) continue;
      const distance = measure(columns.text, columns.start[at]!, columns.start[at + 1]!, most);
      if (distance <= most) found.push({ owner: columns.owner[at]!, distance });
    }
    if (length >= LONGEST) break;
  }
  return found;
}

// Optimal string alignment over three rows that are kept, so that nothing is made for each comparison.
function makeMeasure(sound: string): (text: Uint8Array, from: number, to: number, most: number) => number {
  const width = sound.length + 1;
  let [twoUp, up, row] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  return (text, from, to, most) => {
    for (let at = 0; at < width; at++) up[at] = at;
    for (let line = from; line < to; line++) {
      const letter = text[line]!;
      row[0] = line - from + 1;
      let least: number = row[0]!;
      for (let at = 1; at < width; at++) {
        const own = sound.charCodeAt(at - 1);
        let value = Math.min(up[at]! + 1, row[at - 1]! + 1, up[at - 1]! + (own === letter ? 0 : 1));
        if (line > from && at > 1 && own === text[line - 1] && sound.charCodeAt(at - 2) === letter)
          value = Math.min(value, twoUp[at - 2]! + 1);
        row[at] = value;
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      [twoUp, up, row] = [up, row, twoUp];
    }
    return up[width - 1]!;
  };
}
