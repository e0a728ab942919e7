import { expect, test } from 'vitest';
import type { Claim } from '../../src/model/reading.ts';
import { evidenceOf, marksOfReport, partsOf } from '../../web/src/report/marks.ts';
import { runsOf } from '../../web/src/report/segments.ts';
import { apartOf, correctionOf } from '../../web/src/review/decide.ts';

const TEXT = 'Share this. A thug gang shelled Kafr Rih on Monday, killing 8 people.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const said = (words: string) => ({ text: words, span: span(words) });
const CLAIM: Claim = {
  id: 'c1',
  type: 'shelling',
  trigger: said('shelled'),
  phase: null,
  status: 'asserted',
  attribution: [],
  participants: [{ role: 'agent', ...said('A thug gang'), name: 'thug gang', actor: null }],
  place: {
    ...said('Kafr Rih'),
    name: 'Kafr Rih',
    relation: 'in',
    lat: null,
    lon: null,
    radius_km: null,
    precision: 'unresolved',
    gazetteer: null,
    country: null,
    admin1: null,
  },
  time: { ...said('on Monday'), start: '2020-01-27', end: '2020-01-27', precision: 'day', said: true },
  count: null,
  casualties: [{ outcome: 'killed', who: 'people', actor: null, min: 8, max: 8, ...said('8 people') }],
  losses: [],
  instrument: null,
  evidence: [{ ...span(TEXT.slice(12)), text: TEXT.slice(12) }],
  loaded: [{ ...said('thug'), neutral: 'armed' }],
  foundBy: 'en/remote/shell',
};
const PICKED = {
  id: 'geonames:1',
  name: 'Kafr Rih',
  lat: 35.1,
  lon: 36.7,
  radius_km: 1,
  country: 'SY',
  admin1: 'Hama',
};

test('a correction sets only what differs from what was read', () => {
  expect(correctionOf(CLAIM, { status: 'asserted', time: { start: '2020-01-27', end: '2020-01-27' } })).toBeNull();
  expect(correctionOf(CLAIM, { status: 'alleged', type: 'shelling' })).toEqual({ status: 'alleged' });
});

test('a place that was picked keeps the words of the report and their span', () => {
  const set = correctionOf(CLAIM, { place: PICKED })!;
  expect(set.place).toMatchObject({
    ...said('Kafr Rih'),
    lat: 35.1,
    gazetteer: 'geonames:1',
    precision: 'place',
    country: 'SY',
  });
  expect(correctionOf(CLAIM, { place: null })).toEqual({ place: null });
});

test('a toll is corrected in its row, with its words left alone', () => {
  const set = correctionOf(CLAIM, { tolls: [{ min: 8, max: null }] })!;
  expect(set.casualties).toEqual([{ ...CLAIM.casualties[0], max: null }]);
});

test('claims on two heaps are apart, claims on one are not', () => {
  expect(
    apartOf(
      new Map([
        ['a', 1],
        ['b', 0],
        ['c', 1],
      ]),
    ),
  ).toEqual([['b'], ['a', 'c']]);
  expect(
    apartOf(
      new Map([
        ['a', 0],
        ['b', 0],
      ]),
    ),
  ).toBeNull();
});

test('the parts of a claim are the very words', () => {
  expect(partsOf(CLAIM).map(({ part, text, span: { start, end } }) => [part, text === TEXT.slice(start, end)])).toEqual(
    [
      ['agent', true],
      ['place', true],
      ['time', true],
      ['toll', true],
    ],
  );
});

test('a report shows its notices, claims and loaded words', () => {
  const notice = { kind: 'share-plea' as const, start: 0, end: 11 };
  const marks = marksOfReport([notice], [{ id: 'r#c1', claim: CLAIM }], CLAIM.loaded);
  const run = runsOf(TEXT, marks).find(({ text }) => text === 'thug')!;
  expect(run.marks.map(({ kind }) => kind)).toEqual(['evidence', 'part', 'loaded']);
  expect(runsOf(TEXT, marks)[0]).toMatchObject({ text: 'Share this.', marks: [{ kind: 'boilerplate' }] });
});

test('evidence is marked by spans of its own sentence', () => {
  const [sentence] = evidenceOf('r#c1', CLAIM);
  const runs = runsOf(sentence!.text, sentence!.marks);
  expect(runs.find(({ marks }) => marks.some(({ kind }) => kind === 'trigger'))?.text).toBe('shelled');
});
