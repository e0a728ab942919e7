import type { Report } from '../model/index.ts';
import { searchable } from './search.ts';

/** Words in a row that are compared as one. */
const WIDTH = 5;
/** Copies are looked for by bands of a sketch: those that share a band are compared. */
const BANDS = 24;
const ROWS = 3;
/** Shorter texts say the same too easily: "Air raid alert in the region." */
const FEWEST_WORDS = 40;
/** Share of all that two texts have between them that both must have. */
const COPY = 0.5;
const SHORT_COPY_DAYS = 2;

/** A text as it is compared: every run of five words of what is reporting in it, as a number. */
export interface Shingles {
  readonly runs: ReadonlySet<number>;
  /** True for a text so short that only the same words at the same time make a copy. */
  readonly short: boolean;
}

/** The shingles of a report, without what is no reporting: notices and pleas differ from copy to copy. */
export function shinglesOf({ text, boilerplate }: Pick<Report, 'text' | 'boilerplate'>): Shingles {
  const spans = [...boilerplate].sort((a, b) => a.start - b.start);
  let kept = '';
  let at = 0;
  for (const { start, end } of spans) {
    kept += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  const words = searchable(kept + text.slice(at))
    .split(' ')
    .filter(Boolean)
    .map(hashWord);
  const runs = new Set<number>();
  for (let first = 0; first < Math.max(1, words.length - WIDTH + 1); first++)
    runs.add(hashRun(words, first, Math.min(words.length, first + WIDTH)));
  return { runs, short: words.length < FEWEST_WORDS };
}

// FNV-1a; `imul` keeps it to 32 bits.
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function hashRun(words: readonly number[], from: number, to: number): number {
  let hash = 0x9e3779b9;
  for (let at = from; at < to; at++) hash = mixed(Math.imul(hash, 31) + words[at]!);
  return hash;
}

// The finish of MurmurHash3: every bit of the result hangs on every bit of the value.
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: BANDS * ROWS }, (_, at) => mixed(0x5bd1e995 + at));

/** A text in little room. */
export interface Sketch {
  /** Texts alike share at least one of them. */
  readonly bands: readonly number[];
  /** A byte of each row: of two texts about as many are the same as of their runs. Empty for a short text. */
  readonly rows: Buffer;
}

/**
 * MinHash: the least of each shuffling of the runs, taken together in bands. Of a short text there is one band, as only its
 * very words make a copy. Rows of a byte: Li and König, b-bit minwise hashing (WWW 2010).
 */
export function sketchOf({ runs, short }: Shingles): Sketch {
  if (short)
    return { bands: [[...runs].reduce((hash, run) => (hash + mixed(run)) | 0, 0) >>> 1], rows: Buffer.alloc(0) };
  // Plain loops: this runs for every report, some ten thousand times.
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const run of runs)
    for (let at = 0; at < SEEDS.length; at++) {
      const shuffled = mixed(run ^ SEEDS[at]!);
      if (shuffled < least[at]!) least[at] = shuffled;
    }
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = least.slice(band * ROWS, (band + 1) * ROWS);
    // 31 bits: what an integer column holds on both engines.
    return rows.reduce((hash, row) => mixed(Math.imul(hash, 31) + row), band + 1) >>> 1;
  });
  return { bands, rows: Buffer.from(Uint8Array.from(least)) };
}

/** So many of the rows of copies are the same but once in some thousand times: half are expected, give or take six in a hundred. */
const FEWEST_ROWS = 0.3;

/** False where two texts, by their rows alone, have too little in common to be copies. */
export function mayBeCopies(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0 || a.length !== b.length) return true;
  let same = 0;
  for (let at = 0; at < a.length; at++) if (a[at] === b[at]) same++;
  return same >= FEWEST_ROWS * a.length;
}

/** Share of the runs of both texts that are in both. */
export function likeness(a: Shingles, b: Shingles): number {
  const [few, many] = a.runs.size < b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  let both = 0;
  for (const run of few) if (many.has(run)) both++;
  return both / (few.size + many.size - both);
}

/** True where one text is a copy of the other, near enough; `days`: how far apart they appeared. */
export const isCopy = (a: Shingles, b: Shingles, days: number): boolean =>
  a.short || b.short ? likeness(a, b) === 1 && days <= SHORT_COPY_DAYS : likeness(a, b) >= COPY;
