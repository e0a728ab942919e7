import { addDays, addMonths, type CalendarDay, dayNumber, weekdayOf } from './calendar.ts';
import type { Fact, TimeUnit } from './facts.ts';
import { dayOf, dayPoint, type Point, weekPoint } from './points.ts';
import { baseOf, type Reckoned, type Reckoning, withFiner } from './reckoning.ts';

/** The value of a unit of which nothing more is known. */
export const UNKNOWN: Readonly<Record<TimeUnit, string>> = {
  second: 'XXXX-XX-XXTXX',
  minute: 'XXXX-XX-XXTXX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  season: 'XXXX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** A base cut to a unit: the day, week, month or year that it lies in; `open` where the base is coarser than the unit. */
const cut = (base: Point, unit: TimeUnit, lastDay: CalendarDay | null): Point | null => {
  const { year, month } = base;
  if (year === null) return null;
  const day =
    dayOf(base) ?? (unit === 'day' || unit === 'week' || unit === 'weekend' ? dayWithin(base, lastDay) : null);
  const openPart = (open: 'day' | 'week' | 'month'): Point =>
    month && open === 'day' && base.grain !== 'week'
      ? { grain: 'month', year, month, open }
      : { grain: 'year', year, open };
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day ? { ...dayPoint(day), open: 'hour' } : openPart('day');
    case 'day':
      return day ? dayPoint(day) : openPart('day');
    case 'week':
      return day
        ? weekPoint(day)
        : base.grain === 'week'
          ? { ...base, edge: undefined, part: undefined }
          : openPart('week');
    case 'weekend':
      return day ? { ...weekPoint(day), grain: 'weekend' } : openPart('week');
    case 'month':
      return month ? { grain: 'month', year, month } : openPart('month');
    case 'quarter':
      return month ? { grain: 'quarter', year, number: Math.ceil(month / 3) } : { grain: 'quarter', year };
    case 'season':
    case 'year':
      return { grain: 'year', year };
    case 'decade':
      return { grain: 'decade', year };
    case 'century':
      return { grain: 'century', year };
  }
};

const dayWithin = ({ year, month, grain }: Point, day: CalendarDay | null): CalendarDay | null =>
  day && day.year === year && (grain === 'year' || day.month === month) ? day : null;

/** A point moved by so many of its own units. */
const move = (point: Point, count: number, unit: TimeUnit): Point => {
  const year = point.year ?? 0;
  const day = dayOf(point);
  if (point.open) return point;
  if (unit === 'day' && day) return { ...point, ...dayPoint(addDays(day, count)) };
  if ((unit === 'week' || unit === 'weekend') && point.month && point.day) {
    const moved = weekPoint(addDays({ year: mondayYear(point), month: point.month, day: point.day }, count * 7));
    return unit === 'weekend' ? { ...moved, grain: 'weekend' } : moved;
  }
  if (unit === 'month' && point.month) return { ...point, ...addMonths({ year, month: point.month }, count) };
  if (unit === 'quarter' && point.number) {
    const quarters = year * 4 + point.number - 1 + count;
    return { ...point, year: Math.floor(quarters / 4), number: (((quarters % 4) + 4) % 4) + 1 };
  }
  if (unit === 'year') return { ...point, year: year + count };
  if (unit === 'decade') return { ...point, year: year + 10 * count };
  if (unit === 'century') return { ...point, year: year + 100 * count };
  return point;
};

// The Monday of the first week may lie in the year before.
const mondayYear = ({ year, number, month }: Point): number => (year ?? 0) - (number === 1 && month === 12 ? 1 : 0);

/** "This week", "the following day", "that year". */
export const reckonUnit = (fact: Fact, from: Reckoning): Reckoned => {
  const unit = fact.unit!;
  const { base, anchored } = baseOf(fact, from);
  const start = base && cut(base, unit, anchored === 'narrative' || fact.anchor === 'story' ? from.lastDay : null);
  if (!start) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  const count = fact.sign ?? (unit === 'weekend' ? weekendAt(from) : 0);
  return withFiner({ point: move(start, count, unit), anchored }, fact);
};

// "Over the weekend", on a Wednesday: the one before, where nothing looks ahead.
const weekendAt = ({ published, tense }: Reckoning): number =>
  published && weekdayOf(published) < 6 && tense !== 'future' ? -1 : 0;

const LONG: Readonly<Record<string, 'PAST_REF' | 'FUTURE_REF'>> = { '-1': 'PAST_REF', '1': 'FUTURE_REF' };

/** "Two days ago", "three weeks later", "yesterday"; `of` is the date from which the words count, where they give one. */
export const reckonShift = (fact: Fact, from: Reckoning, of: Reckoned | null): Reckoned => {
  const unit = fact.unit!;
  const sign = fact.sign ?? 1;
  // in a story "today" is the reader's day
  if (from.mode === 'story' && fact.anchor === 'speech' && fact.amount === 0) return todayInStory(fact, from);
  const { base, anchored } = of?.point ? { base: of.point, anchored: of.anchored } : baseOf(fact, from);
  const { amount } = fact;
  if (amount === null || amount === undefined) return openShift(fact, unit, base, from);
  if (!base) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  const whole = inUnits(unit, amount);
  if (whole.unit === 'hour' || whole.unit === 'minute' || whole.unit === 'second')
    return clockShift(sign * amount, whole.unit, base, from, anchored);
  const start = cut(base, whole.unit, from.lastDay);
  return start
    ? withFiner({ point: move(start, sign * whole.count, whole.unit), anchored }, fact)
    : { point: null, value: UNKNOWN[unit], anchored: 'none' };
};

// "A decade ago" is ten years ago, half a year six months.
const inUnits = (unit: TimeUnit, amount: number): { readonly unit: TimeUnit; readonly count: number } => {
  if (unit === 'decade' || unit === 'century')
    return { unit: 'year', count: Math.round(amount * (unit === 'decade' ? 10 : 100)) };
  if (unit === 'year' && !Number.isInteger(amount)) return { unit: 'month', count: Math.round(amount * 12) };
  return { unit, count: Math.round(amount) };
};

const todayInStory = (fact: Fact, from: Reckoning): Reckoned =>
  fact.part
    ? from.published && from.mode === 'news'
      ? withFiner({ point: dayPoint(from.published), anchored: 'published' }, fact)
      : { point: null, value: `XXXX-XX-XXT${fact.part}`, anchored: 'none' }
    : { point: null, value: 'PRESENT_REF', anchored: 'none' };

// "days later", "several years ago"
const openShift = (fact: Fact, unit: TimeUnit, base: Point | null, from: Reckoning): Reckoned => {
  if (fact.anchor === 'speech' || unit === 'year' || unit === 'decade' || unit === 'century')
    return { point: null, value: LONG[String(fact.sign)] ?? 'PAST_REF', anchored: 'none' };
  if (!base || base.year === null) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  const { year, month } = base;
  const anchored = from.mode === 'story' ? 'narrative' : 'published';
  if (unit === 'day' && month) return { point: { grain: 'month', year, month, open: 'day' }, anchored };
  if (unit === 'hour' || unit === 'minute') return { point: cut(base, 'hour', from.lastDay), anchored };
  return {
    point: { grain: 'year', year, open: unit === 'day' ? 'day' : unit === 'week' ? 'week' : 'month' },
    anchored,
  };
};

const SECONDS = { second: 1, minute: 60, hour: 3600 } as const;

const clockShift = (
  count: number,
  unit: 'hour' | 'minute' | 'second',
  base: Point,
  from: Reckoning,
  anchored: Reckoned['anchored'],
): Reckoned => {
  const day = dayOf(base);
  if (!day || base.hour === undefined) {
    const point = cut(base, 'hour', from.lastDay);
    return {
      point:
        point && Math.abs(count) >= 24 && day
          ? dayPoint(addDays(day, Math.round((count * SECONDS[unit]) / 86400)))
          : point,
      anchored,
    };
  }
  const minutes =
    dayNumber(day) * 1440 + base.hour * 60 + (base.minute ?? 0) + Math.round((count * SECONDS[unit]) / 60);
  const date = addDays(day, Math.floor(minutes / 1440) - dayNumber(day));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return { point: { ...dayPoint(date), hour: Math.floor(rest / 60), minute: rest % 60 }, anchored };
};
