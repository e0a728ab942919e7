import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, runsOf } from '../../web/src/report/segments.ts';

const TEXT = 'Rebels shelled Homs.\n\nEight people died.';

test('overlapping marks become runs that lie side by side, outermost first', () => {
  const runs = runsOf(TEXT, [
    { start: 7, end: 19, what: 'claim' },
    { start: 0, end: 14, what: 'sentence' },
  ]);
  expect(runs.slice(0, 4).map(({ text, marks }) => [text, marks])).toEqual([
    ['Rebels ', ['sentence']],
    ['shelled', ['sentence', 'claim']],
    [' Homs', ['claim']],
    ['.\n\nEight people died.', []],
  ]);
});

test('paragraphs are the lines that say something, and a mark across them lies on each', () => {
  const paragraphs = paragraphsOf(TEXT, [{ start: 15, end: 27, what: 'x' }]);
  expect(paragraphs.map(({ runs }) => runs.map(({ text, marks }) => [text, marks.length]))).toEqual([
    [
      ['Rebels shelled ', 0],
      ['Homs.', 1],
    ],
    [
      ['Eight', 1],
      [' people died.', 0],
    ],
  ]);
});

test('whatever the marks, the runs together are the very text', () => {
  const mark = fc.record({
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 60 }),
    what: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
      const runs = runsOf(text, marks);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      for (const run of runs)
        for (const { start, end, what } of marks)
          if (start <= run.start && run.end <= end && start < end) expect(run.marks).toContain(what);
    }),
  );
});
