import { expect, test } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import { isTree } from '../../src/reader/trees/mends/keeps-tree.ts';
import { mendRolesBehindBodies } from '../../src/reader/trees/mends/roles-behind-bodies.ts';
import type { Sentence } from '../../src/syntax/tree.ts';
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

test('a role that its body hangs on cannot change places with it, and the tree stays as it is', () => {
  const words = [
    ['Committee', 'PROPN', 'NNP', 3, 'compound'],
    ['against', 'ADP', 'IN', 2, 'case'],
    ['Levies', 'PROPN', 'NNPS', 0, 'nmod'],
    ['leader', 'NOUN', 'NN', 5, 'nsubj'],
    ['Tudu', 'PROPN', 'NNP', 3, 'appos'],
    ['spoke', 'VERB', 'VBD', -1, 'root'],
  ] as const;
  const tokens = words.map(([text, upos, xpos, head, deprel]) => ({
    ...{ text, norm: text.toLowerCase(), lemma: text, upos, xpos, head, deprel },
  }));
  const sentence = { tokens } as unknown as Sentence;
  expect(mendRolesBehindBodies(sentence, english)).toBe(sentence);
});
