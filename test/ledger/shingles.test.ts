import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCopy, likeness, mayBeCopies, shinglesOf, sketchOf } from '../../src/ledger/shingles.ts';

const report = (text: string) => ({ text, boilerplate: [] });
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
const sketched = (text: string) => sketchOf(shinglesOf(report(text)));
const share = (a: string, b: string): boolean => {
  const bands = new Set(sketched(a).bands);
  return sketched(b).bands.some((band) => bands.has(band));
};

describe('shingles', () => {
  test('do not hang on case, accents, stops and line ends', () => {
    const [a, b] = [
      shinglesOf(report('Ma’ar was SHELLED,\nagain today')),
      shinglesOf(report('Maar was shelled again. Today')),
    ];
    expect(likeness(a, b)).toBe(1);
  });

  test('leave out what is no reporting', () => {
    const text = `${words(0, 60)} Please donate now to our cause.`;
    const start = text.indexOf('Please');
    const marked = { text, boilerplate: [{ kind: 'donate-plea' as const, start, end: text.length }] };
    expect(likeness(shinglesOf(marked), shinglesOf(report(words(0, 60))))).toBe(1);
  });

  test('of a text without words are those of no other', () => {
    expect(isCopy(shinglesOf(report('')), shinglesOf(report('One word')), 0)).toBe(false);
  });

  test('bands are integers that every engine can hold', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const band of sketched(text).bands) {
          expect(Number.isInteger(band)).toBe(true);
          expect(band >= 0 && band < 2 ** 31).toBe(true);
        }
      }),
    );
  });

  test('find nineteen in twenty of the texts that have half in common, and hardly any that have a tenth', () => {
    // 120 words, of which `same` are the same: runs of five are shared by (same - 4) of the 232 - (same - 4) of both.
    const found = (same: number): number =>
      Array.from({ length: 200 }, (_, at) => at * 1000).filter((from) =>
        share(words(from, 120), `${words(from, same)} ${words(from + 500, 120 - same)}`),
      ).length / 200;
    expect(found(82)).toBeGreaterThan(0.93);
    expect(found(100)).toBeGreaterThan(0.99);
    expect(found(25)).toBeLessThan(0.15);
  });

  test('rows alone tell texts that have a fifth in common from those that have half', () => {
    const kept = (same: number): number =>
      Array.from({ length: 200 }, (_, at) => at * 1000).filter((from) =>
        mayBeCopies(
          sketched(words(from, 120)).rows,
          sketched(`${words(from, same)} ${words(from + 500, 120 - same)}`).rows,
        ),
      ).length / 200;
    expect(kept(82)).toBeGreaterThan(0.99);
    expect(kept(43)).toBeLessThan(0.05);
  });

  test('rows tell nothing of a short text, or of one that has none', () => {
    const [short, long] = [sketched(words(0, 10)).rows, sketched(words(0, 60)).rows];
    expect(mayBeCopies(short, long)).toBe(true);
    expect(mayBeCopies(long, new Uint8Array())).toBe(true);
  });
});
