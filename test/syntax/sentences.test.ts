import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/syntax/index.ts';

const split = (text: string, skip?: { start: number; end: number }[]): string[] =>
  splitSentences(text, skip).map((sentence) => text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '));

/** What the case shows, the text, its sentences. */
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['stops', 'The army left. Rebels came.', ['The army left.', 'Rebels came.']],
  ['a headline without a stop', 'Army Takes Dorna\n\nThe army took it.', ['Army Takes Dorna', 'The army took it.']],
  ['lines of a telegram', 'CLASHES NEAR DORNA\nTWO WOUNDED', ['CLASHES NEAR DORNA', 'TWO WOUNDED']],
  [
    'bullets',
    '- Two killed in Halim\n• Three hurt\n1. Shelling went on',
    ['Two killed in Halim', 'Three hurt', 'Shelling went on'],
  ],
  ['titles', 'Gen. Maran met Mr. Oleh. He left.', ['Gen. Maran met Mr. Oleh.', 'He left.']],
  ['initials', 'J. Maran spoke. A. B. Oleh replied.', ['J. Maran spoke.', 'A. B. Oleh replied.']],
  [
    'abbreviated states',
    'The U.S. Army came. It left the U.S. The rest stayed.',
    ['The U.S. Army came.', 'It left the U.S.', 'The rest stayed.'],
  ],
  ['hours', 'It began at 5 p.m. The army denied it.', ['It began at 5 p.m.', 'The army denied it.']],
  ['decimals', 'It is 3.5 km away. Yes.', ['It is 3.5 km away.', 'Yes.']],
  ['quotes after the stop', '“We won.” He left. "Stop!" he cried.', ['“We won.”', 'He left.', '"Stop!" he cried.']],
  ['brackets', 'It fell. (No one was hurt.) They fled.', ['It fell.', '(No one was hurt.)', 'They fled.']],
  ['names that open in small letters', 'It fell. al-Bara followed.', ['It fell.', 'al-Bara followed.']],
  ['small letters throughout', 'dorna fell. rebels fled.', ['dorna fell.', 'rebels fled.']],
  ['a break before a small letter', 'The rebels\nleft the town.', ['The rebels left the town.']],
  ['ellipsis', 'They waited... Then it fell.', ['They waited...', 'Then it fell.']],
  ['bars between headlines', 'Clashes in Dorna | Shelling in Halim', ['Clashes in Dorna', 'Shelling in Halim']],
];

const WIRE = `THE ARMY SAID ON FRIDAY THAT ITS FORCES HAD ENTERED THE TOWN OF
DORNA AFTER THREE DAYS OF FIGHTING. A SPOKESMAN TOLD REPORTERS
TWELVE MEN WERE KILLED. RESIDENTS FLED TO THE NORTH WHILE THE
SHELLING WENT ON.`;

const NARROW = `DORNA, 3 MAY (WIRE) -- TROOPS OF THE SECOND
BATTALION HAVE SHELLED A TOWN WHOSE MAYOR IS -- AS
ALL THE FARMERS OF THE PLACE WILL SAY -- A FRIEND OF
THEIRS.`;

describe('the sentence splitter', () => {
  it.each(rows)('holds on %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('does not end a sentence at the line breaks of a wrapped wire report', () => {
    expect(split(WIRE)).toHaveLength(3);
  });

  it('gives each paragraph of capitals the width at which it was wrapped', () => {
    const text = `${NARROW}\n\n   ${WIRE}`;
    expect(split(text)).toHaveLength(4);
    // the dateline is skipped, and is part of its line all the same
    expect(split(text, [{ start: 0, end: NARROW.indexOf('TROOPS') }])).toHaveLength(4);
  });

  it('yields no sentence from a passage to be skipped, nor one across it', () => {
    const text = 'The army left SHARE THIS the town.';
    expect(split(text, [{ start: 14, end: 24 }])).toEqual(['The army left', 'the town.']);
  });

  it('gives spans in order that hold their tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let at = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(sentence.tokens[0]!.start).toBe(sentence.start);
          expect(sentence.tokens.at(-1)!.end).toBe(sentence.end);
          at = sentence.end;
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
