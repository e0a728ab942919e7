import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayAt,
  dayNumber,
  easterSunday,
  isDay,
  isoDate,
  isoWeek,
  mondayOf,
  parseDay,
  weekdayOf,
} from '../../src/reader/times/calendar.ts';

const day = (iso: string) => parseDay(iso)!;

describe('the calendar', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2020-01-01', 366, '2021-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(isoDate(addDays(day(from), days))).toBe(to);
  });

  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-01-15', 24, '2022-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    ['2020-01-27', 1, 2020, 5],
    ['2021-01-01', 5, 2020, 53],
    ['2018-12-31', 1, 2019, 1],
    ['1944-06-06', 2, 1944, 23],
  ])('%s is weekday %i of week %i-%i', (iso, weekday, year, week) => {
    expect(weekdayOf(day(iso))).toBe(weekday);
    expect(isoWeek(day(iso))).toEqual({ year, week });
  });

  it.each([['1998-04-12'], ['2016-03-27'], ['2019-04-21'], ['2024-03-31'], ['2038-04-25']])(
    '%s is Easter Sunday',
    (iso) => {
      expect(isoDate(easterSunday(Number(iso.slice(0, 4))))).toBe(iso);
    },
  );

  it('writes years before Christ as TIMEX3 does', () => {
    expect(isoDate({ year: -489, month: 8 })).toBe('BC0490-08');
    expect(isoDate({ year: 0 })).toBe('BC0001');
  });

  it.each(['2020-13-01', '2019-02-29', 'soon', '', null])('has no day for %j', (iso) => {
    expect(parseDay(iso)).toBeNull();
  });

  it('counts every day once, on both sides of the year 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 3_000_000 }), (count) => {
        const date = dayAt(count);
        expect(isDay(date.year, date.month, date.day)).toBe(true);
        expect(dayNumber(date)).toBe(count);
        const { year, week } = isoWeek(date);
        expect(isoDate(addDays(mondayOf(year, week), weekdayOf(date) - 1))).toBe(isoDate(date));
      }),
    );
  });
});
