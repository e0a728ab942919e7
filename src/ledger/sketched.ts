import type { Transaction } from 'kysely';
import type { Report } from '../model/index.ts';
import { bodyOf } from './blobs.ts';
import type { ReadingBody } from './bodies.ts';
import { type Shingles, type Sketch, shinglesOf, sketchOf } from './shingles.ts';
import type { Tables } from './tables.ts';

/** A text as copies of it are found. */
export interface Sketched extends Sketch {
  readonly shingles: Shingles;
}

/** The sketch of a report. */
export function sketchedOf(report: Report): Sketched {
  const shingles = shinglesOf(report);
  return { shingles, ...sketchOf(shingles) };
}

/** Texts that were compared not long ago are compared again: those of one week share their words. */
const KEPT = 2000;
const kept = new Map<string, Shingles>();
const NOTHING: Shingles = { runs: new Set(), short: true };

/** Keeps the shingles of a reading, by the hash of its body: what lies under a hash never changes. */
export function keepShingles(body: string, shingles: Shingles): void {
  if (kept.size >= KEPT) for (const old of [...kept.keys()].slice(0, KEPT / 4)) kept.delete(old);
  kept.set(body, shingles);
}

/** The shingles of a reading by the hash of its body; none where it was erased. */
export async function shinglesOfReading(tx: Transaction<Tables>, body: string): Promise<Shingles> {
  const known = kept.get(body);
  if (known) return known;
  const reading = await bodyOf<ReadingBody>(tx, body);
  if (!reading) return NOTHING;
  const shingles = shinglesOf(reading.reading.report);
  keepShingles(body, shingles);
  return shingles;
}
