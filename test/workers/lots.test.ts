import { describe, expect, test } from 'vitest';
import { cellsOf, meet } from '../../src/ledger/cells.ts';
import type { Extent } from '../../src/ledger/index.ts';
import { locksOf, lotOf } from '../../src/ledger/lots.ts';

/** Always the same numbers from 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function extents(count: number): Extent[] {
  const random = chance(7);
  return Array.from({ length: count }, () => {
    const kind = random();
    const from = Math.floor(random() * 60);
    const days = kind < 0.1 ? 100 : Math.floor(random() * 9);
    const [west, south] = [random() * 6 - 3, random() * 6 - 3];
    const [wide, high] = kind > 0.9 ? [360, 180] : [random() * 2.5, random() * 2.5];
    const family = random() < 0.5 ? 'harm' : 'territory';
    return { family, from, to: from + days, west, south, east: west + wide, north: south + high };
  });
}

describe('claims that are fused side by side', () => {
  const all = extents(400);
  const locks = all.map((extent) => locksOf([{ extent }]));

  test('are never held by two where their extents meet', () => {
    let met = 0;
    for (const [a, one] of all.entries())
      for (const [b, other] of all.entries()) {
        if (a >= b || !meet(one, other)) continue;
        met++;
        const excluded = locks[a]!.some((mine) =>
          locks[b]!.some((theirs) => mine.key === theirs.key && !(mine.shared && theirs.shared)),
        );
        expect(excluded, `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(true);
      }
    expect(met).toBeGreaterThan(1000);
  });

  test('leave each other alone where they are far apart, or of other families', () => {
    const here: Extent = { family: 'harm', from: 10, to: 12, west: 36.2, south: 35.2, east: 36.4, north: 35.4 };
    const free = (other: Partial<Extent>): boolean => {
      const [mine, theirs] = [locksOf([{ extent: here }]), locksOf([{ extent: { ...here, ...other } }])];
      return mine.every((a) => theirs.every((b) => a.key !== b.key || (a.shared && b.shared)));
    };
    expect(free({ west: 38.2, east: 38.4 })).toBe(true);
    expect(free({ from: 40, to: 42 })).toBe(true);
    expect(free({ family: 'territory' })).toBe(true);
    expect(free({})).toBe(false);
    expect(free({ west: -180, east: 180, south: -90, north: 90 })).toBe(false);
  });

  test('have a lot that a column of whole numbers holds, near for what is near', () => {
    for (const extent of all) {
      const lot = lotOf(extent);
      expect(Number.isInteger(lot) && lot >= -(2 ** 31) && lot < 2 ** 31).toBe(true);
    }
    const base: Extent = { family: 'harm', from: 17_000, to: 17_002, west: 36.2, south: 35.2, east: 36.4, north: 35.4 };
    expect(lotOf({ ...base, from: 17_001, to: 17_001 })).toBe(lotOf(base));
    expect(lotOf({ ...base, from: 17_100, to: 17_101 })).toBeGreaterThan(lotOf(base));
  });

  test('lie in some cell each, and in common ones where they meet and are neither wide nor long', () => {
    for (const one of all) expect(cellsOf(one).length).toBeGreaterThan(0);
  });
});
