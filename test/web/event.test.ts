import { expect, test } from 'vitest';
import type { Event } from '../../src/model/event.ts';
import { axisOf, niceStep } from '../../web/src/events/axis.ts';
import { columnsOf, tollsOf, versionRows } from '../../web/src/events/versions.ts';

const source = (id: string, side: string | null, ...claims: string[]) => ({
  id,
  name: id,
  side,
  reliability: null,
  claims,
});
const EVENT: Pick<Event, 'sources' | 'fields'> = {
  sources: [
    source('radio', 'government', 'a#c1'),
    source('monitor', null, 'b#c1', 'd#c1'),
    source('channel', 'opposition', 'c#c1'),
  ],
  fields: [
    {
      name: 'place',
      agreement: 'agree',
      versions: [
        {
          text: 'Azaz',
          sides: ['government', 'opposition', null],
          sources: ['radio', 'channel', 'monitor'],
          claims: ['a#c1', 'b#c1', 'c#c1', 'd#c1'],
        },
      ],
    },
    {
      name: 'killed',
      agreement: 'contradict',
      interval: { min: 8, max: 12 },
      versions: [
        { text: '12', range: { min: 12, max: 12 }, sides: ['opposition'], sources: ['channel'], claims: ['c#c1'] },
        { text: '8', range: { min: 8, max: 8 }, sides: ['government'], sources: ['radio'], claims: ['a#c1'] },
      ],
    },
  ],
};

test('sides come by name, and those who take none last', () => {
  expect(columnsOf(EVENT)).toEqual(['government', 'opposition', null]);
});

test('what is contradicted stands first, and each side has only its own words, sources and claims', () => {
  const rows = versionRows(EVENT);
  expect(rows.map(({ name }) => name)).toEqual(['killed', 'place']);
  expect(rows[0]!.cells.map(({ versions }) => versions.map(({ text }) => text))).toEqual([['8'], ['12'], []]);
  expect(rows[1]!.cells[2]!.versions).toEqual([
    { text: 'Azaz', sides: [null], sources: ['monitor'], claims: ['b#c1', 'd#c1'] },
  ]);
});

test('only counts of people are tolls', () => {
  expect(tollsOf(EVENT).map(({ name }) => name)).toEqual(['killed']);
});

test('an interval with an open end runs to the edge of the axis', () => {
  const { bar } = axisOf([
    { min: 8, max: 8 },
    { min: 10, max: null },
    { min: null, max: 12 },
  ]);
  const exact = bar({ min: 8, max: 8 });
  expect(exact.from).toBe(exact.to);
  expect(bar({ min: 10, max: null })).toMatchObject({ to: 1, openAbove: true, openBelow: false });
  expect(bar({ min: null, max: 12 })).toMatchObject({ from: 0, openBelow: true });
  expect(bar({ min: 12, max: 12 }).to).toBeLessThan(1);
});

test('the ticks are round numbers from nought', () => {
  expect(axisOf([{ min: 8, max: 12 }]).ticks.map(({ value }) => value)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
  expect([1, 3, 7, 12, 400].map(niceStep)).toEqual([1, 5, 10, 20, 500]);
});

test('figures that are worlds apart are shown by powers of ten', () => {
  const { ticks, bar } = axisOf([
    { min: 5, max: 5 },
    { min: 700_000, max: 700_000 },
  ]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000]);
  expect(bar({ min: 5, max: 5 }).from).toBeGreaterThan(0.1);
});

test('an axis without any figure still has one', () => {
  expect(axisOf([{ min: null, max: null }]).ticks.length).toBeGreaterThan(1);
});
