import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestBytes } from '../../src/ingest/index.ts';
import { UserError } from '../../src/model/index.ts';
import { openSitrep, type Sitrep } from '../../src/sitrep.ts';
import { leastCpuTime } from './cpu.ts';
import { ODD_TEXTS, type OddTexts } from './odd-texts.ts';
import { wrongSpans } from './spans.ts';

/** No text of 100 KB may take longer, in milliseconds of processor time. */
const LONGEST = 4000;

const encoder = new TextEncoder();

// In English, so that what is no language at all goes through every stage too.
const TOLD = { published: '2020-01-27', language: 'en' };

/** Reads one odd text: it must not crash, and what it marks must be the very words. */
function readOdd(sitrep: Sitrep, text: string, html: boolean): void {
  try {
    const source = html ? ingestBytes(encoder.encode(text), 'odd.html', TOLD) : { text, ...TOLD };
    const reading = sitrep.read(source);
    expect(wrongSpans(reading.report.text, reading)).toEqual([]);
    for (const claim of reading.claims) expect(claim.evidence).not.toEqual([]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** Declares one test a kind of odd text; `inputs` is how many are read in all. */
export function fuzz(inputs: number): void {
  let opened: Promise<Sitrep> | null = null;
  const seed = Number(process.env.SITREP_FUZZ_SEED ?? 20200127);
  for (const kind of ODD_TEXTS) {
    const numRuns = Math.max(1, Math.round((kind.share * inputs) / 100_000));
    test(`${numRuns} × ${kind.what}: no crash, no hang, no span that is not the words`, async () => {
      opened ??= openSitrep();
      const sitrep = await opened;
      // To shrink a large text takes longer than to look at it.
      fc.assert(property(sitrep, kind), { numRuns, seed, endOnFailure: kind.share < 1000 });
    });
  }
}

const property = (sitrep: Sitrep, { texts, html = false }: OddTexts) =>
  fc.property(texts, (text) => {
    expect(leastCpuTime(() => readOdd(sitrep, text, html), LONGEST)).toBeLessThan(LONGEST);
  });
