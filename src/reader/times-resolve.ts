import { addDays, addMonths, type CalendarDay, dayNumber, daysInMonth, isDay, weekdayOf } from './calendar.ts';
import type { Fact, TimeUnit } from './times-facts.ts';
import { dayOf, dayPoint, type Grain, type Point, weekPoint } from './times-points.ts';

/**
 * What a relative time is reckoned from. In news, words count from the day of publication; in a story (a history, a
 * chronicle, any text that names its years) they count from the time that the text last spoke of.
 */
export interface Reckoning {
  readonly mode: 'news' | 'story';
  /** The day of publication. */
  readonly published: CalendarDay | null;
  /** The time last spoken of. */
  readonly current: Point | null;
  /** The time last spoken of, in passing or not: what "that year" means. */
  readonly last: Point | null;
  /** The day last spoken of, where the text has spoken of days since it last changed the month. */
  readonly lastDay: CalendarDay | null;
  /** True where the sentence speaks of what is to come: "will", "planned". */
  readonly future: boolean;
  /** True in texts that speak of years before Christ. */
  readonly ancient: boolean;
}

/** A point with what it was reckoned from. */
export interface Reckoned {
  readonly point: Point | null;
  /** Set where the words fix a value that no point has: "XXXX-XX-XXTNI". */
  readonly value?: string;
  readonly anchored: 'absolute' | 'published' | 'narrative' | 'none';
}

const NOTHING: Reckoned = { point: null, anchored: 'none' };

/** The astronomers' year of a fact: 490 BC is -489; null where it says none. */
export const yearOf = (fact: Fact, ancient: boolean): number | null => {
  if (fact.year === undefined) return null;
  const before = fact.era === 'BC' || (fact.era === undefined && ancient && fact.year < 1000);
  return before ? 1 - fact.year : fact.year;
};

/** Reckons a date, a shift or a unit on the calendar. */
export const reckon = (fact: Fact, from: Reckoning): Reckoned => {
  if (fact.kind === 'shift') return reckonShift(fact, from);
  if (fact.kind === 'unit') return reckonUnit(fact, from);
  return reckonDate(fact, from);
};

// What is left of a fact once its date is reckoned: the hour, the part of the day, the edge.
const finer = ({ hour, minute, second, meridiem, part, edge }: Fact): Partial<Point> => {
  const own: { -readonly [Key in keyof Point]?: Point[Key] } = {};
  if (part) own.part = part;
  if (edge) own.edge = edge;
  if (hour !== undefined) {
    own.hour = meridiem === 'pm' && hour < 12 ? hour + 12 : meridiem === 'am' && hour === 12 ? 0 : part && ['AF', 'EV'].includes(part) && hour < 12 ? hour + 12 : hour;
    own.minute = minute ?? 0;
    if (second !== undefined) own.second = second;
  }
  return own;
};

const withFiner = (reckoned: Reckoned, fact: Fact): Reckoned =>
  reckoned.point ? { ...reckoned, point: { ...reckoned.point, ...finer(fact) } } : reckoned;

const speechBase = ({ published }: Reckoning): Point | null => (published ? dayPoint(published) : null);

/** The point from which a relative fact counts, and what to call it. */
const baseOf = (fact: Fact, from: Reckoning): { readonly base: Point | null; readonly anchored: Reckoned['anchored'] } => {
  const pointing = fact.sign === 0 && fact.anchor === 'story' && fact.unit !== undefined && fact.unit !== 'day';
  if (pointing && from.last) return { base: from.last, anchored: 'narrative' };
  const fromSpeech = from.mode === 'news' && fact.anchor !== 'story';
  if (fromSpeech || !from.current) return { base: speechBase(from) ?? from.current, anchored: from.published ? 'published' : 'narrative' };
  return { base: from.current, anchored: 'narrative' };
};

// "'89": of the century that the text speaks of.
const shortYear = (year: number, { current, published }: Reckoning): number => {
  const near = current?.year ?? published?.year;
  return near && near > 99 ? year + 100 * Math.round((near - year) / 100) : year;
};

const reckonDate = (fact: Fact, from: Reckoning): Reckoned => {
  const said = yearOf(fact, from.ancient);
  const year = said !== null && fact.short ? shortYear(said, from) : said;
  if (fact.century !== undefined || fact.unit === 'century') return centuryOf(fact);
  if (fact.decade !== undefined) return { point: { grain: 'decade', year: fact.era === 'BC' ? 1 - fact.decade * 10 : fact.decade * 10, ...finer(fact) }, anchored: 'absolute' };
  if (fact.weekOf) return weekOf(fact, from);
  if (fact.unit === 'quarter' || fact.unit === 'season') return partOfYear(fact, year, from);
  if (fact.season) return seasonOf(fact, year, from);
  if (fact.month) return monthOf(fact, year, from);
  if (fact.day) return dayOfMonth(fact, from);
  if (fact.weekday) return withFiner(weekday(fact, from), fact);
  if (year !== null) return { point: { grain: 'year', year, ...finer(fact) }, anchored: 'absolute' };
  return partOfSomeDay(fact, from);
};

const centuryOf = (fact: Fact): Reckoned => {
  const number = fact.century ?? fact.ordinal ?? 0;
  if (number < 1 || number > 30) return NOTHING;
  return { point: { grain: 'century', year: fact.era === 'BC' ? 1 - (number * 100 - 50) : number * 100 - 50, ...finer(fact) }, anchored: 'absolute' };
};

const weekOf = (fact: Fact, from: Reckoning): Reckoned => {
  const { point, anchored } = reckon({ ...fact, weekOf: false }, from);
  const day = dayOf(point);
  return day ? { point: weekPoint(day), anchored } : { point, anchored };
};

const partOfYear = (fact: Fact, said: number | null, from: Reckoning): Reckoned => {
  const grain: Grain = fact.unit === 'quarter' ? 'quarter' : 'half';
  const number = fact.ordinal ?? 1;
  if (number > (grain === 'quarter' ? 4 : 2)) return NOTHING;
  const { base, anchored } = baseOf(fact, from);
  let year = said ?? base?.year ?? null;
  // a quarter that has not begun by the day of publication is last year's
  if (said === null && anchored === 'published' && from.published && !from.future && grain === 'quarter' && number * 3 - 2 > from.published.month) year = from.published.year - 1;
  return { point: { grain, year, number, ...finer(fact) }, anchored: said === null ? anchored : 'absolute' };
};

const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

const seasonOf = (fact: Fact, said: number | null, from: Reckoning): Reckoned => {
  const season = fact.season!;
  const { base, anchored } = baseOf(fact, from);
  if (said !== null) return { point: { grain: 'season', year: said, season, ...finer(fact) }, anchored: 'absolute' };
  let year = base?.year ?? null;
  if (year !== null && base) {
    const month = base.month ?? monthOfSeason(base);
    const start: number = SEASON_START[season];
    // the winter that a text comes to in autumn is named by its January
    if (season === 'WI' && fact.sign !== -1 && month >= 9) year += 1;
    if (fact.sign === 1 && season !== 'WI' && start <= month) year += 1;
    if (fact.sign === -1 && start + 3 > month) year -= 1;
    if (anchored === 'published' && fact.sign === undefined && !from.future && start > month && season !== 'WI') year -= 1;
  }
  return { point: { grain: 'season', year, season, ...finer(fact) }, anchored };
};

const monthOfSeason = ({ season }: Point): number => (season && season !== 'WI' ? SEASON_START[season] : 0);

const monthOf = (fact: Fact, said: number | null, from: Reckoning): Reckoned => {
  const month = fact.month!;
  const day = fact.day ?? (fact.ordinal !== undefined && fact.ordinal <= 31 ? fact.ordinal : undefined);
  const make = (year: number | null): Point | null => {
    if (day === undefined) return { grain: 'month', year, month, ...finer(fact) };
    return isDay(year ?? 2000, month, day) ? { grain: 'day', year, month, day, ...finer(fact) } : null;
  };
  if (said !== null) return { point: make(said), anchored: 'absolute' };
  const { base, anchored } = baseOf(fact, from);
  const year = anchored === 'published' && from.published ? newsYear(fact, month, day, from, from.published) : storyYear(fact, month, base);
  return { point: make(year), anchored: year === null ? 'none' : anchored };
};

// "August of last year", "last March", "the previous March"
const storyYear = (fact: Fact, month: number, base: Point | null): number | null => {
  const year = base?.year ?? null;
  if (year === null || !base) return null;
  if (fact.unit === 'year') return year + (fact.sign ?? 0);
  if (fact.sign === -1) return base.month !== undefined && month >= base.month ? year - 1 : year;
  if (fact.sign === 1) return base.month !== undefined && month <= base.month ? year + 1 : year;
  return base.month !== undefined && base.month - month >= 9 ? year + 1 : year;
};

/** The year that a date without one has in news: the last such date, or the next where the text looks ahead. */
const newsYear = (fact: Fact, month: number, day: number | undefined, { future }: Reckoning, published: CalendarDay): number => {
  const { year } = published;
  if (fact.unit === 'year') return year + (fact.sign ?? 0);
  if (day !== undefined && fact.weekday) {
    const fits = [year, year - 1, year + 1, year - 2].find((one) => isDay(one, month, day) && weekdayOf({ year: one, month, day }) === fact.weekday);
    if (fits !== undefined) return fits;
  }
  const there = day === undefined ? (month - published.month) * 31 : dayNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) }) - dayNumber(published);
  if (fact.sign === 1) return there <= 0 ? year + 1 : year;
  if (fact.sign === -1) return there >= 0 ? year - 1 : year;
  if (future) return there < -200 ? year + 1 : year;
  return there > 2 ? year - 1 : year;
};

const dayOfMonth = (fact: Fact, from: Reckoning): Reckoned => {
  const { base, anchored } = baseOf({ ...fact, anchor: from.current?.month ? 'story' : fact.anchor }, from);
  const day = fact.day!;
  if (!base?.month || base.year === null) return NOTHING;
  let { year, month } = { year: base.year, month: base.month };
  if (anchored === 'published' && from.published && day > from.published.day && !from.future) ({ year, month } = addMonths({ year, month }, -1));
  return isDay(year, month, day) ? { point: { grain: 'day', year, month, day, ...finer(fact) }, anchored } : NOTHING;
};

const weekday = (fact: Fact, from: Reckoning): Reckoned => {
  const wanted = fact.weekday!;
  const { base, anchored } = baseOf(fact, from);
  const day = dayOf(base) ?? (anchored === 'narrative' ? from.lastDay : null);
  if (!day) return { point: null, value: `XXXX-WXX-${wanted}`, anchored: 'none' };
  const ahead = (wanted - weekdayOf(day) + 7) % 7;
  const back = (7 - ahead) % 7;
  const point = (days: number): Reckoned => ({ point: dayPoint(addDays(day, days)), anchored });
  if (fact.unit === 'week') return point(wanted - weekdayOf(day) + 7 * (fact.sign ?? 0));
  if (fact.sign === -1) return point(-(back || 7));
  if (fact.sign === 1) return point(ahead || 7);
  if (fact.sign === 0) return point(ahead);
  if (anchored === 'narrative') return point(ahead);
  return point(from.future ? ahead : -back);
};

// "at dawn", "at 3 a.m.": on the day that the text speaks of, where it speaks of one.
const partOfSomeDay = (fact: Fact, from: Reckoning): Reckoned => {
  const { base, anchored } = baseOf({ ...fact, anchor: dayOf(from.current) ? 'story' : fact.anchor }, from);
  const day = dayOf(base);
  const own = finer(fact);
  if (own.hour === undefined && own.part === undefined) return NOTHING;
  if (day && (own.hour !== undefined || from.mode === 'news')) return { point: { ...dayPoint(day), ...own }, anchored };
  const clock = own.hour === undefined ? `T${own.part}` : `T${String(own.hour).padStart(2, '0')}:${String(own.minute ?? 0).padStart(2, '0')}`;
  return { point: null, value: `XXXX-XX-XX${clock}`, anchored: 'none' };
};

const UNKNOWN: Readonly<Record<TimeUnit, string>> = {
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
  const day = dayOf(base) ?? (unit === 'day' || unit === 'week' || unit === 'weekend' ? dayWithin(base, lastDay) : null);
  const openPart = (open: 'day' | 'week' | 'month'): Point => (month && open === 'day' && base.grain !== 'week' ? { grain: 'month', year, month, open } : { grain: 'year', year, open });
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day ? { ...dayPoint(day), open: 'hour' } : openPart('day');
    case 'day':
      return day ? dayPoint(day) : openPart('day');
    case 'week':
      return day ? weekPoint(day) : base.grain === 'week' ? { ...base, edge: undefined, part: undefined } : openPart('week');
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

const reckonUnit = (fact: Fact, from: Reckoning): Reckoned => {
  const unit = fact.unit!;
  const { base, anchored } = baseOf(fact, from);
  const start = base && cut(base, unit, anchored === 'narrative' || fact.anchor === 'story' ? from.lastDay : null);
  if (!start) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  return withFiner({ point: move(start, fact.sign ?? 0, unit), anchored }, fact);
};

const LONG: Readonly<Record<string, 'PAST_REF' | 'FUTURE_REF'>> = { '-1': 'PAST_REF', '1': 'FUTURE_REF' };

const reckonShift = (fact: Fact, from: Reckoning): Reckoned => {
  const unit = fact.unit!;
  const sign = fact.sign ?? 1;
  // in a story "today" is the reader's day
  if (from.mode === 'story' && fact.anchor === 'speech' && fact.amount === 0) return todayInStory(fact, from);
  const { base, anchored } = fact.of ? { base: reckon(fact.of, from).point, anchored: 'absolute' as const } : baseOf(fact, from);
  const { amount } = fact;
  if (amount === null || amount === undefined) return openShift(fact, unit, base, from);
  if (!base) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  const whole = unit === 'year' && !Number.isInteger(amount) ? { unit: 'month' as const, count: Math.round(amount * 12) } : { unit, count: Math.round(amount) };
  if (whole.unit === 'hour' || whole.unit === 'minute' || whole.unit === 'second') return clockShift(sign * amount, whole.unit, base, from, anchored);
  const start = cut(base, whole.unit, from.lastDay);
  return start ? withFiner({ point: move(start, sign * whole.count, whole.unit), anchored }, fact) : { point: null, value: UNKNOWN[unit], anchored: 'none' };
};

const todayInStory = (fact: Fact, from: Reckoning): Reckoned =>
  fact.part
    ? from.published && from.mode === 'news'
      ? withFiner({ point: dayPoint(from.published), anchored: 'published' }, fact)
      : { point: null, value: `XXXX-XX-XXT${fact.part}`, anchored: 'none' }
    : { point: null, value: 'PRESENT_REF', anchored: 'none' };

// "days later", "several years ago"
const openShift = (fact: Fact, unit: TimeUnit, base: Point | null, from: Reckoning): Reckoned => {
  if (fact.anchor === 'speech' || unit === 'year' || unit === 'decade' || unit === 'century') return { point: null, value: LONG[String(fact.sign)] ?? 'PAST_REF', anchored: 'none' };
  if (!base || base.year === null) return { point: null, value: UNKNOWN[unit], anchored: 'none' };
  const { year, month } = base;
  const anchored = from.mode === 'story' ? 'narrative' : 'published';
  if (unit === 'day' && month) return { point: { grain: 'month', year, month, open: 'day' }, anchored };
  if (unit === 'hour' || unit === 'minute') return { point: cut(base, 'hour', from.lastDay), anchored };
  return { point: { grain: 'year', year, open: unit === 'day' ? 'day' : unit === 'week' ? 'week' : 'month' }, anchored };
};

const SECONDS = { second: 1, minute: 60, hour: 3600 } as const;

const clockShift = (count: number, unit: 'hour' | 'minute' | 'second', base: Point, from: Reckoning, anchored: Reckoned['anchored']): Reckoned => {
  const day = dayOf(base);
  if (!day || base.hour === undefined) {
    const point = cut(base, 'hour', from.lastDay);
    return { point: point && Math.abs(count) >= 24 && day ? dayPoint(addDays(day, Math.round((count * SECONDS[unit]) / 86400))) : point, anchored };
  }
  const minutes = dayNumber(day) * 1440 + base.hour * 60 + (base.minute ?? 0) + Math.round((count * SECONDS[unit]) / 60);
  const date = addDays(day, Math.floor(minutes / 1440) - dayNumber(day));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return { point: { ...dayPoint(date), hour: Math.floor(rest / 60), minute: rest % 60 }, anchored };
};
