import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTable } from '../../src/languages/en/numbers.ts';
import type { NumberMention } from '../../src/reader/numbers/number-words.ts';
import { readNumbers } from '../../src/reader/numbers/numbers.ts';
import { wordsOf } from '../support/words.ts';

const read = (text: string): readonly NumberMention[] => readNumbers(numberTable, wordsOf(text));

const range = ({ min, max }: NumberMention): string => (min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`);

/** "41.. [more than 40]": each number with the words that say it. */
const told = (text: string): string[] => {
  const words = wordsOf(text);
  return readNumbers(numberTable, words).map((one) => {
    const said = text.slice(words[one.first]!.start, words[one.past - 1]!.end);
    return `${range(one)} [${said}]${one.kind === 'cardinal' ? '' : ` ${one.kind}`}${one.unit ? ` ${one.unit}` : ''}`;
  });
};

describe('numbers keep what the words say', () => {
  it.each([
    ['The guards lost more than 40 men.', '41.. [more than 40]'],
    ['Over 3 dozens of raids were flown.', '37.. [Over 3 dozens]'],
    ['More than a dozen trucks burned.', '13.. [More than a dozen]'],
    ['At least nine nurses died.', '9.. [At least nine]'],
    ['Between 20 and more than 30 men fled.', '20.. [Between 20 and more than 30]'],
    ['No fewer than 60 shells landed.', '60.. [No fewer than 60]'],
    ['It took a minimum of 15 lives.', '15.. [a minimum of 15]'],
    ['100 or more were hurt.', '100.. [100 or more]'],
    ['The blast left 30+ dead.', '30.. [30+]'],
    ['Up to 14 boats sank.', '..14 [Up to 14]'],
    ['As many as 500 fled.', '..500 [As many as 500]'],
    ['No more than 6 stayed.', '..6 [No more than 6]'],
    ['Fewer than 10 returned.', '..9 [Fewer than 10]'],
    ['Less than a hundred remain.', '..99 [Less than a hundred]'],
    ['Between 4 and 7 guards fell.', '4..7 [Between 4 and 7]'],
    ['Between 25 to 30 guards fell.', '25..30 [Between 25 to 30]'],
    ['Some 200-300 gunmen came.', '200..300 [Some 200-300]'],
    ['Two to three mortars fired.', '2..3 [Two to three]'],
    ['Four or five houses burned.', '4..5 [Four or five]'],
    ['Five to six hundred men marched.', '500..600 [Five to six hundred]'],
    ['About 80 tents burned.', '80 [About 80]'],
    ['An estimated 50,000 people left.', '50000 [An estimated 50,000]'],
    ['Nearly two dozen were freed.', '24 [Nearly two dozen]'],
    ['Several drones came down.', '3.. [Several]'],
    ['A few hundred recruits came.', '300.. [A few hundred]'],
    ['A number of huts burned.', '3.. [A number]'],
    ['A couple of jeeps burned.', '2 [A couple]'],
    ['Both bridges fell.', '2 [Both]'],
    ['Dozens of cars burned.', '24.. [Dozens]'],
    ['Scores were wounded.', '40.. [Scores]'],
    ['Hundreds of homes were lost.', '200.. [Hundreds]'],
    ['Thousands fled.', '2000.. [Thousands]'],
    ['Tens of thousands of families fled.', '20000.. [Tens of thousands]'],
    ['Half a dozen wells dried up.', '6 [Half a dozen]'],
    ['Half a million people fled.', '500000 [Half a million]'],
    ['They lost 1.2 million shells.', '1200000 [1.2 million]'],
    ['Two hundred and fifty-three prisoners left.', '253 [Two hundred and fifty-three]'],
    ['Another 12 died.', '12 [12]'],
    ['Some 12 000 recruits came.', '12000 [Some 12 000]'],
    ['One soldier died.', '1 [One]'],
    ['2000 recruits fled.', '2000 [2000]'],
    ['The toll rose from 70 to 126.', '126 [from 70 to 126]'],
    ['They struck three times.', '3 [three times] multiplier'],
    ['They struck twice.', '2 [twice] multiplier'],
    ['They hit it several times.', '3.. [several times] multiplier'],
    ['The 25th Brigade came.', '25 [25th] ordinal'],
    ['On the forty-fifth try it fell.', '45 [forty-fifth] ordinal'],
    ['Two thirds of the town burned.', '0.667 [Two thirds] fraction'],
    ['It cost $5 million.', '5000000 [5 million] currency'],
    ['They took 40 km of road.', '40 [40] measure'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('keeps a whole and its parts apart', () => {
    expect(told('At least 12 people, including 3 children and two nurses, were killed.')).toEqual([
      '12.. [At least 12]',
      '3 [3]',
      '2 [two]',
    ]);
  });

  it('reads two large numbers side by side as two', () => {
    expect(told('Two million, three million fled.')).toEqual(['2000000 [Two million]', '3000000 [three million]']);
  });
});

describe('what counts nothing is no number', () => {
  it.each([
    'The OTR-21 launcher and a T-72 moved along the M5.',
    'They held Hill 881.',
    'Resolution 2254 was passed.',
    'No one answered.',
    'They shot at one another.',
    'In 2019 the front froze.',
    'It fell at 9:34.',
    'Karim Haddad, 54, was there.',
    'A boy aged 12 saw it.',
    'Support fell by 20 percent.',
    'Support fell by 20%.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('sets no bound by a word of place', () => {
    expect(told('They flew over various towns.')).toEqual(['3.. [various]']);
  });
});

const vocabulary = fc.constantFrom(
  ...'at least more than over up to as many between and or from - to 7 12 1,200 000 2.5 one two twenty hundred thousand million dozen dozens half a few several + % $ km third times no 25th'.split(
    ' ',
  ),
);

describe('readNumbers on any words', () => {
  it('gives mentions in order, inside the sentence, none overlapping, with min ≤ max', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(vocabulary, fc.string({ unit: 'binary' })), { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        let past = 0;
        for (const one of read(text)) {
          expect(one.first).toBeGreaterThanOrEqual(past);
          expect(one.past).toBeGreaterThan(one.first);
          expect(one.min ?? one.max).not.toBeNull();
          if (one.min !== null && one.max !== null) expect(one.min).toBeLessThanOrEqual(one.max);
          past = one.past;
        }
        expect(past).toBeLessThanOrEqual(wordsOf(text).length);
      }),
      { numRuns: 500 },
    );
  });
});

it('a question and an age count nobody', () => {
  expect(told('Nobody knows how many men fled.')).toEqual([]);
  expect(told('His sister, aged either 40 or 41, fled.')).toEqual([]);
  expect(told('Her 7- or 8-year-old son fled.')).toEqual([]);
  expect(told('His wife, Rana Haddad, 21 fled.')).toEqual([]);
});
