import { expect, test } from 'vitest';
import type { Actor } from '../../src/model/knowledge.ts';
import { barsOf, namesOf, together } from '../../web/src/knowledge/spells.ts';

const ACTOR: Actor = {
  id: 'x',
  name: 'New Front',
  kind: 'rebel-group',
  from: '2016-07-28',
  aliases: {
    en: [
      { name: 'New Front', from: '2016-07-28' },
      { name: 'Old Front', to: '2016-07-28' },
      { name: 'The Old', to: '2016-07-28', loaded: true },
    ],
  },
  sides: [],
  parents: [],
  acled: [],
  pack: 'syria',
};

test('an actor has its names once, with the days on which they held', () => {
  expect(namesOf(ACTOR).map(({ what, from, to, loaded }) => [what, from, to, loaded])).toEqual([
    ['New Front', '2016-07-28', null, false],
    ['Old Front', null, '2016-07-28', false],
    ['The Old', null, '2016-07-28', true],
  ]);
});

test('names that held together are one line', () => {
  expect(together(namesOf(ACTOR)).map(({ what }) => what)).toEqual(['New Front', 'Old Front, The Old']);
});

test('an end that is not known runs to the edge of the axis', () => {
  const plot = barsOf([
    { what: 'a', from: null, to: '2016', loaded: false },
    { what: 'b', from: '2016-07', to: '2018-01-01', loaded: false },
    { what: 'c', from: '2018-01-01', to: null, loaded: false },
  ])!;
  expect([plot.from, plot.to]).toEqual(['2016', '2018-01-01']);
  expect(plot.bars.map(({ start, end }) => [start === 0, end === 1])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(plot.bars[0]!.end).toBeLessThan(plot.bars[1]!.start);
});

test('without any day there is no axis', () => {
  expect(barsOf([{ what: 'a', from: null, to: null, loaded: false }])).toBeNull();
});
