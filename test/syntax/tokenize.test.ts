import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/syntax/index.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

/** Text, and its tokens between spaces. */
const rows: readonly (readonly [string, string])[] = [
  ['Troops entered Ma’ar Shimmareen and al-Numan.', 'Troops entered Ma’ar Shimmareen and al-Numan .'],
  ['An OTR-21 and a Tu-214R were seen.', 'An OTR-21 and a Tu-214R were seen .'],
  ['The U.S. Army and U.S.-led jets', 'The U.S. Army and U.S.-led jets'],
  ['Gen. Suheil met Lt. Col. A. Maran.', 'Gen. Suheil met Lt. Col. A. Maran .'],
  ['the 25th Division lost 3,500 men', 'the 25th Division lost 3,500 men'],
  ['worth $1.2m, not US$40', 'worth $ 1.2m , not US$ 40'],
  ['the army’s and the militants’ positions', 'the army ’s and the militants ’ positions'],
  ["They don't, won't, can't and cannot go", "They do n't , wo n't , ca n't and can not go"],
  ['I’m sure he’d say they’re here', 'I ’m sure he ’d say they ’re here'],
  ['Sa’d of Qa’im and Isma’il’s men', 'Sa’d of Qa’im and Isma’il ’s men'],
  ['Turkish-backed units began a counter-attack', 'Turkish-backed units began a counter-attack'],
  ['a 15-year-old, 10-15 others', 'a 15-year-old , 10 - 15 others'],
  ['on 2020-01-24 at 10:30 or 24/01/2020 or 24-1-2020', 'on 2020-01-24 at 10:30 or 24/01/2020 or 24-1-2020'],
  ['at 5 p.m. on Jan. 24', 'at 5 p.m. on Jan. 24'],
  ['“We won,” he said.', '“ We won , ” he said .'],
  ['town—and village–both...', 'town — and village – both ...'],
  ['mili\u00adtary \u200fpost\u200f here', 'mili\u00adtary post here'],
  ['see https://example.org/a?b=1. Then', 'see https://example.org/a?b=1 . Then'],
  ['write to desk@example.org, or example.net/x', 'write to desk@example.org , or example.net/x'],
  ['fell.The rebels', 'fell . The rebels'],
  ['M4/M5 and 5% (about)', 'M4 / M5 and 5 % ( about )'],
  ['No. 5 said no.', 'No. 5 said no .'],
  ['What?! No!!', 'What ?! No !!'],
  ['#Dorna: @desk says 155mm shells', 'Dorna : @desk says 155mm shells'],
  ['في المدينة 12 قتيلا', 'في المدينة 12 قتيلا'],
  ['наступ на м. Київ', 'наступ на м . Київ'],
];

describe('the tokenizer', () => {
  it.each(rows)('cuts %j as expected', (text, expected) => {
    expect(words(text)).toEqual(expected.split(' '));
  });

  it('leaves nothing but white space and invisible marks between tokens', () => {
    const between = /^(?:[\s\p{Cc}\p{Cf}\u180e]|\u034f|[\ufe00-\ufe0f])*$/u;
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('al-', '’s', '.', ' ', 'U.S', '3,5', '\u00ad', 'a', 'Z', '"', '\n', '@', '/', '-', "n't"),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(at, token.start)).toMatch(between);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(between);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('reads only the range it is given', () => {
    expect(tokenize('one two three', 4, 7)).toEqual([{ start: 4, end: 7, text: 'two' }]);
  });
});
