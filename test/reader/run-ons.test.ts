import { expect, test } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import { withoutRunOns } from '../../src/reader/trees/run-ons.ts';
import type { RawSentence } from '../../src/syntax/tree.ts';

/** A sentence whose tokens are its words and its marks. */
function sentenceOf(text: string): RawSentence {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|\S/gu)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
  return { start: 0, end: text.length, tokens };
}

const pieces = (text: string): string[] =>
  withoutRunOns(sentenceOf(text), text, english).map(({ start, end }) => text.slice(start, end));

test('a lead that stands there twice is two sentences', () => {
  const lead = 'Two shells fell on the market of Sarmin at noon';
  expect(pieces(`${lead} ${lead} and killed a girl`)).toEqual([lead, `${lead} and killed a girl`]);
});

test('the words under a picture end with its credit', () => {
  const caption = 'Smoke over the port after the raid (Wire Photo)';
  expect(pieces(`${caption} Seven people died`)).toEqual([caption, 'Seven people died']);
});

test('one mark 100,000 times is read once, not cut again and again', () => {
  expect(pieces('“'.repeat(100_000))).toHaveLength(2);
});
