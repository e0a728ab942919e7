import { expect, test } from 'vitest';
import { BoundedMap } from '../../src/knowledge/bounded-map.ts';

test('keeps no more than it was told to, and of those the ones that came last', () => {
  const map = new BoundedMap<number, string>(8);
  for (let at = 0; at < 1000; at++) {
    map.set(at, String(at));
    expect(map.size).toBeLessThanOrEqual(8);
    expect(map.get(at)).toBe(String(at));
  }
  expect(map.has(999 - 5)).toBe(true);
  expect(map.has(0)).toBe(false);
});

test('what is there already is set anew, and nothing is forgotten for it', () => {
  const map = new BoundedMap<string, number>(2);
  map.set('a', 1).set('b', 2).set('a', 3);
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});
