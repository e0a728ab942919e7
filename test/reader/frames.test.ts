import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import type { Explanation, Reader } from '../../src/reader/index.ts';
import { openTestReader, reportOf } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openTestReader();
});

const rules = (text: string): string[] => {
  const { claims } = reader.read(reportOf(text, '2020-03-10'), { theatre: null });
  return claims.map((claim) => claim.foundBy);
};
const fired = ({ sentences }: Explanation): string[] =>
  sentences.flatMap((sentence) => sentence.fired.map((one) => one.rule));

/** What a failing row prints: the words with their tags and relations, what fired, and why the rest did not. */
const trace = ({ sentences }: Explanation): string =>
  sentences
    .map(({ tree, fired: rows, missed }) =>
      [
        tree.map((word, at) => `${at}:${word.text}/${word.upos}/${word.lemma}<${word.deprel} ${word.head}`).join(' '),
        ...rows.map((one) => `fired ${one.rule} at ${one.trigger}`),
        ...missed.map((one) => `missed ${one.rule} at ${one.trigger}: ${one.why}`),
      ].join('\n'),
    )
    .join('\n');

describe('every frame row holds for its example and not for its counter-example', () => {
  for (const row of english.frames) {
    test(`${row.rule}: ${row.example}`, () => {
      const explanation = reader.explain(reportOf(row.example, '2020-03-10'), { theatre: null });
      expect(fired(explanation), trace(explanation)).toContain(`en/${row.rule}`);
    });
    test(`${row.rule} not: ${row.not}`, () => {
      expect(rules(row.not)).not.toContain(`en/${row.rule}`);
    });
  }
});

test('rules are unique and there are at least 150', () => {
  const names = english.frames.map((row) => row.rule);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});
