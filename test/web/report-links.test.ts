import { expect, test } from 'vitest';
import { type Box, link } from '../../web/src/report/arcs.ts';

const box = (left: number, top: number): Box => ({ left, top, width: 40, height: 20 });
const pointsOf = (path: string): number[][] =>
  [...path.matchAll(/[MLQ]([-\d. ]+)/g)].map(([, numbers]) => numbers!.trim().split(' ').map(Number));
const last = (path: string) => pointsOf(path).at(-1)!;

test('a link begins over the word that tells and ends at the word that plays a part', () => {
  const path = link(box(0, 100), box(200, 100), 0);
  expect(pointsOf(path)[0]).toEqual([20, 100]);
  expect(last(path)).toEqual([220, 100]);
});

test('words of the line above are reached from below, words of the line beneath from above', () => {
  expect(last(link(box(0, 100), box(200, 70), 0))).toEqual([220, 90]);
  expect(last(link(box(0, 100), box(200, 130), 0))).toEqual([220, 130]);
});

test('links run in the room between the lines, each in its lane', () => {
  const heights = [0, 1, 2].map((lane) =>
    Math.min(...pointsOf(link(box(0, 100), box(200, 100), lane)).map((p) => p.at(-1)!)),
  );
  expect(new Set(heights).size).toBe(3);
  expect(Math.min(...heights)).toBeGreaterThan(90);
});
