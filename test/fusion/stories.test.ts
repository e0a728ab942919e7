import { describe, expect, test } from 'vitest';
import { fuse } from '../../src/fusion/index.ts';
import { mainClaim, storiesOf, type Told } from '../../src/fusion/stories.ts';
import type { RecordedClaim } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const inProvince = (said: Said, admin1: string): RecordedClaim => {
  const one = recorded(said);
  return { ...one, claim: { ...one.claim, place: one.claim.place && { ...one.claim.place, country: 'XX', admin1 } } };
};

const told = (id: string, ...claims: RecordedClaim[]): Told => ({ id, claims });
const storiesOfAll = (reports: readonly Told[]): readonly (readonly string[])[] =>
  storiesOf(
    reports,
    fuse(
      reports.flatMap(({ claims }) => claims),
      kinships,
    ).events,
  ).map((story) => story.reports);

describe('a story', () => {
  test('is of one day and province', () => {
    const one = told('a', inProvince({ report: 'a', killed: 5 }, 'East'));
    const other = told('b', inProvince({ report: 'b', killed: 9, place: 'Kubra' }, 'East'));
    const elsewhere = told('c', inProvince({ report: 'c', killed: 2, place: 'Kubra', type: 'clash' }, 'West'));
    expect(storiesOfAll([one, other, elsewhere])).toEqual([['a', 'b'], ['c']]);
  });

  test('of one event is one, also where a report speaks more of the province beside', () => {
    const strike = (report: string): RecordedClaim => inProvince({ report, killed: 22 }, 'East');
    const one = told('a', strike('a'));
    const other = told('b', strike('b'));
    const more = inProvince({ report: 'c', id: 'c#c2', place: 'Kubra', type: 'clash' }, 'West');
    const third = told('c', strike('c'), more, { ...more, id: 'c#c3' }, { ...more, id: 'c#c4' });
    expect(storiesOfAll([one, other, third])).toEqual([['a', 'b', 'c']]);
  });

  test('lies where the blow was, not where those whom it struck had fled from', () => {
    const blast = recorded({ report: 'a', killed: 50, place: null });
    const there = inProvince({ report: 'a', id: 'a#c2', type: 'clash' }, 'East');
    const fled = inProvince({ report: 'a', id: 'a#c3', type: 'displacement', place: 'Kubra', at: 10 }, 'West');
    const other = inProvince({ report: 'b', killed: 9, type: 'shelling' }, 'East');
    expect(storiesOfAll([told('a', blast, fled, there), told('b', other)])).toEqual([['a', 'b']]);
  });

  test('is what a report tells more than once, before what it tells in passing', () => {
    const passing = recorded({ report: 'a', id: 'a#c1', killed: 24, type: 'chemical-attack' });
    const again = recorded({ report: 'a', id: 'a#c2', killed: 19 });
    const twice = {
      ...again,
      claim: { ...again.claim, evidence: [...again.claim.evidence, { text: '', start: 300, end: 380 }] },
    };
    expect(mainClaim([passing, twice])?.id).toBe('a#c2');
    expect(mainClaim([passing, again])?.id).toBe('a#c1');
  });

  test('is what the title counts, before what stands above it', () => {
    const first = recorded({ report: 'a', id: 'a#c1', killed: 34 });
    const total = recorded({ report: 'a', id: 'a#c2', killed: 70, at: 450, type: 'shelling' });
    expect(mainClaim([first, total])?.id).toBe('a#c1');
    expect(mainClaim([first, total], 'Strikes kill 70 in Hazra')?.id).toBe('a#c2');
  });

  test('is what stands first, before the more dead of what is told far below it', () => {
    const news = recorded({ report: 'a', id: 'a#c1', killed: 11, at: 40 });
    const below = recorded({ report: 'a', id: 'a#c2', killed: 68, at: 1500, type: 'shelling' });
    const beside = recorded({ report: 'a', id: 'a#c3', killed: 68, at: 120, type: 'shelling' });
    expect(mainClaim([news, below])?.id).toBe('a#c1');
    expect(mainClaim([news, beside])?.id).toBe('a#c3');
  });

  test('is what is newest, before the more dead of the day before that the same sentence tells of', () => {
    const news = recorded({ report: 'a', id: 'a#c1', killed: 6, date: '2024-05-02' });
    const before = recorded({ report: 'a', id: 'a#c2', killed: 35, date: '2024-05-01', type: 'shelling' });
    expect(mainClaim([before, news])?.id).toBe('a#c1');
  });

  test('lies where what is planned or denied of its news does, sooner than where something happened years ago', () => {
    const blast = recorded({ report: 'a', killed: 50, place: null });
    const planned = inProvince({ report: 'a', id: 'a#c2', status: 'intended' }, 'East');
    const years = inProvince({ report: 'a', id: 'a#c3', killed: 90, date: '2013-08-21', place: 'Kubra' }, 'West');
    const other = inProvince({ report: 'b', killed: 9, type: 'shelling' }, 'East');
    expect(storiesOfAll([told('a', blast, planned, years), told('b', other)])).toEqual([['a', 'b']]);
  });

  test('counts its dead by figures, where only one report says dozens', () => {
    const rough = (report: string): RecordedClaim => {
      const one = inProvince({ report, killed: 24 }, 'East');
      const [toll] = one.claim.casualties;
      return { ...one, claim: { ...one.claim, casualties: [{ ...toll!, max: null, text: 'dozens of people' }] } };
    };
    const figure = told('b', inProvince({ report: 'b', killed: 51 }, 'East'));
    const killed = (...reports: Told[]) =>
      storiesOf(
        reports,
        fuse(
          reports.flatMap((one) => one.claims),
          kinships,
        ).events,
      )[0]?.killed;
    expect(killed(told('a', rough('a')), figure)).toEqual({ min: 51, max: 51 });
    expect(killed(told('a', rough('a')))).toEqual({ min: 24, max: 24 });
    expect(killed(told('a', rough('a'), inProvince({ report: 'a', id: 'a#c2', killed: 40, at: 900 }, 'East')))).toEqual(
      { min: 40, max: 40 },
    );
  });

  test('of a toll of two provinces counts the part that is told of its own', () => {
    const here = inProvince({ report: 'a', id: 'a#c1', killed: 8 }, 'East');
    const there = inProvince({ report: 'a', id: 'a#c2', place: 'Kubra' }, 'West');
    const part = inProvince({ report: 'a', id: 'a#c3', killed: 6, at: 90 }, 'East');
    const apart = {
      ...part,
      claim: { ...part.claim, trigger: { ...part.claim.trigger, span: { start: 90, end: 91 } } },
    };
    const killed = (...claims: RecordedClaim[]) => storiesOf([told('a', ...claims)], fuse(claims, kinships).events)[0];
    expect(killed(here, there, apart)?.killed).toEqual({ min: 6, max: 6 });
    expect(killed(here, apart)?.killed).toEqual({ min: 8, max: 8 });
  });
});
