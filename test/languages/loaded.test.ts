import { beforeAll, describe, expect, test } from 'vitest';
import { loaded, loadedTerms } from '../../src/languages/en/loaded.ts';
import type { Reader } from '../../src/reader/index.ts';
import { openTestReader, reportOf } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openTestReader();
});

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

describe('the table of loaded words', () => {
  test('holds at least 150 terms, each form of a word counted once', () => {
    const terms = loadedTerms.map(([term]) => term);
    expect(new Set(terms).size).toBeGreaterThanOrEqual(150);
  });

  test('gives no neutral word that is itself loaded', () => {
    const runs = (words: readonly string[]): string[] =>
      words.flatMap((_, from) => words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')));
    const wrong = [...loaded].filter(([, neutral]) => runs(wordsOf(neutral)).some((run) => loaded.has(run)));
    expect(wrong).toEqual([]);
  });

  test.each([...loaded.keys()])('“%s” is found in a sentence', (term) => {
    const { claims } = reader.read(reportOf(`Shells hit the town of Tell Marq, the ${term} said.`, '2020-03-10'), {
      theatre: null,
    });
    const found = claims.flatMap((claim) => claim.loaded.map(({ text }) => text.toLowerCase()));
    expect(found.join(' | ')).toContain(term.replaceAll('’', "'").split(' ').at(-1));
  });

  test.each([
    ['liberated', 'captured'],
    ['terrorists', 'militants'],
    ['neutralised', 'killed or wounded'],
    ['martyrs', 'fatalities'],
    ['heroes', 'soldiers'],
    ['armed gangs', 'armed groups'],
  ])('“%s” gives way to “%s”', (term, neutral) => {
    expect(loaded.get(term)).toBe(neutral);
  });

  test.each(['gunmen', 'rebels', 'soldiers', 'government', 'militants', 'captured', 'killed', 'attack'])(
    'the neutral word “%s” is not loaded',
    (word) => {
      expect(loaded.has(word)).toBe(false);
    },
  );
});
