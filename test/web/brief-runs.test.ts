import { expect, test } from 'vitest';
import { runsOf } from '../../web/src/brief/runs.ts';

test.each([
  [[], []],
  [[4], [[4, 4]]],
  [
    [1, 2],
    [
      [1, 1],
      [2, 2],
    ],
  ],
  [
    [3, 1, 2, 7, 2],
    [
      [1, 3],
      [7, 7],
    ],
  ],
])('%j is written as %j', (numbers, runs) => {
  expect(runsOf(numbers)).toEqual(runs);
});
