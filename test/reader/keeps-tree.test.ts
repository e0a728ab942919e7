import { expect, test } from 'vitest';
import { isTree } from '../../src/reader/mends/keeps-tree.ts';
import { openTestReader, reportOf } from '../support/reader.ts';

const heads = (...list: readonly number[]) => list.map((head) => ({ head }));

test('a tree leads everywhere to a root, a circle nowhere', () => {
  expect(isTree(heads(1, -1, 1, 2))).toBe(true);
  expect(isTree(heads(1, 2, 0, -1))).toBe(false);
  expect(isTree([])).toBe(true);
});

test('a sentence in which a mend would close a circle is read to its end', async () => {
  const text =
    "Morton, who took injured Shane Barlow's place on the tour, captured 4-5 off 21 balls as the side lost its last seven wickets.";
  const { claims } = (await openTestReader()).read(reportOf(text), { theatre: null, country: null });
  expect(claims.every(({ evidence }) => evidence.length > 0)).toBe(true);
});
