import { describe, expect, test } from 'vitest';
import { openFresh } from '../../web/src/news/fresh.ts';

describe('reports that came while one looks', () => {
  test('are counted once each, until they are shown', () => {
    const fresh = openFresh();
    const counts: number[] = [];
    const stop = fresh.subscribe(() => counts.push(fresh.count()));
    fresh.hear('a', 11);
    fresh.hear('a', 13);
    fresh.hear('b', 12);
    expect(counts).toEqual([1, 2]);
    fresh.show();
    fresh.hear('c', 15);
    expect(counts).toEqual([1, 2, 0, 1]);
    stop();
    fresh.hear('d', 17);
    expect(counts).toHaveLength(4);
    expect(fresh.count()).toBe(2);
  });

  test('are no news to who added them, whichever is told first', () => {
    const fresh = openFresh();
    fresh.hear('mine', 3);
    fresh.seen(['mine', 'mine too']);
    fresh.hear('mine too', 5);
    expect(fresh.count()).toBe(0);
  });

  test('are asked for from the last entry that was heard of', () => {
    const fresh = openFresh();
    expect(fresh.entry()).toBeNull();
    fresh.standsAt(7);
    fresh.hear('a', 9);
    fresh.hear('b', 8);
    expect(fresh.entry()).toBe(9);
  });
});
