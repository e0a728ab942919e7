import {
  addDays,
  addMonths,
  type CalendarDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  isDay,
  weekdayOf,
} from './calendar.ts';
import { daysOf, isOtherYear, type OtherCalendar, slackOf, yearAt } from './calendar-others.ts';
import type { Fact } from './facts.ts';
import { dayOf, dayPoint, type Grain, type Point, weekPoint } from './points.ts';
import { baseOf, finer, NOTHING, type Reckoned, type Reckoning, withFiner, yearOf } from './reckoning.ts';
import { reckonShift, reckonUnit, UNKNOWN } from './relative.ts';

/** Reckons a date, a shift or a unit on the calendar. */
export const reckon = (fact: Fact, from: Reckoning): Reckoned => {
  const counted = (fact.kind === 'shift' || fact.kind === 'unit') && from.mode === 'story';
  const reckoned =
    counted && from.current?.year === null ? reckonYearless(fact, from, from.current) : reckonKnown(fact, from);
  return fact.into ? nightBefore(reckoned) : reckoned;
};

// "overnight into Monday" began on Sunday
const nightBefore = (reckoned: Reckoned): Reckoned => {
  const day = dayOf(reckoned.point);
  return reckoned.point && day
    ? { ...reckoned, point: { ...reckoned.point, ...dayPoint(addDays(day, -1)) } }
    : reckoned;
};

// A year without a leap day, in which days are counted where the year is not known: "--10-09", "the following day".
const ANY_YEAR = 2001;

const reckonYearless = (fact: Fact, from: Reckoning, current: Point): Reckoned => {
  const reckoned = reckonKnown(fact, {
    ...from,
    current: { ...current, year: ANY_YEAR },
    last: { ...current, year: ANY_YEAR },
  });
  const { point } = reckoned;
  if (!point) return reckoned;
  return point.grain === 'day' || point.grain === 'month'
    ? { ...reckoned, point: { ...point, year: null } }
    : { point: null, value: UNKNOWN[fact.unit ?? 'day'], anchored: 'none' };
};

const reckonKnown = (fact: Fact, from: Reckoning): Reckoned => {
  if (fact.kind === 'shift') return reckonShift(fact, from, fact.of ? reckon(fact.of, from) : null);
  if (fact.kind === 'unit') return reckonUnit(fact, from);
  return reckonDate(fact, from);
};

// "'89": of the century that the text speaks of.
const shortYear = (year: number, { current, published }: Reckoning): number => {
  const near = current?.year ?? published?.year;
  return near && near > 99 ? year + 100 * Math.round((near - year) / 100) : year;
};

const reckonDate = (fact: Fact, from: Reckoning): Reckoned => {
  if (fact.calendar && !isGregorian(fact)) return reckonOther(fact, fact.calendar, from);
  const said = yearOf(fact, from.ancient);
  const year = said !== null && fact.short ? shortYear(said, from) : said;
  if (fact.century !== undefined || fact.unit === 'century') return centuryOf(fact);
  if (fact.decade !== undefined)
    return {
      point: { grain: 'decade', year: fact.era === 'BC' ? 1 - fact.decade * 10 : fact.decade * 10, ...finer(fact) },
      anchored: 'absolute',
    };
  if (fact.fromEaster !== undefined) return fromEaster(fact, fact.fromEaster, year, from);
  if (fact.weekOf) return weekOf(fact, from);
  if (fact.unit === 'quarter' || fact.unit === 'season') return partOfYear(fact, year, from);
  if (fact.season) return seasonOf(fact, year, from);
  if (fact.month) return monthOf(fact, year, from);
  if (fact.day) return dayOfMonth(fact, from);
  if (fact.weekday) return withFiner(weekday(fact, from), fact);
  if (year !== null) return { point: { grain: 'year', year, ...finer(fact) }, anchored: 'absolute' };
  return partOfSomeDay(fact, from);
};

/** "Good Friday": of the year that is said, else the last one, or the next where the words look ahead. */
const fromEaster = (fact: Fact, days: number, year: number | null, from: Reckoning): Reckoned => {
  const feast = (of: number): CalendarDay => addDays(easterSunday(of), days);
  if (year !== null) return { point: { ...dayPoint(feast(year)), ...finer(fact) }, anchored: 'absolute' };
  const { base, anchored } = baseOf(fact, from);
  const near = dayOf(base);
  if (!near) return NOTHING;
  const ahead = from.tense === 'future' || from.mode === 'story';
  const apart = dayNumber(feast(near.year)) - dayNumber(near);
  const other = ahead && apart < 0 ? 1 : !ahead && apart > 0 ? -1 : 0;
  return { point: { ...dayPoint(feast(near.year + other)), ...finer(fact) }, anchored };
};

// "Ramadan 2020" names its year by the Gregorian calendar: the month is sought in it.
const isGregorian = ({ calendar, month, year }: Fact): boolean =>
  calendar !== undefined && month === undefined && year !== undefined && !isOtherYear(calendar, year);

/** A date of another calendar as Gregorian days. */
const reckonOther = (fact: Fact, calendar: OtherCalendar, from: Reckoning): Reckoned => {
  const { base, anchored } = baseOf(fact, from);
  const own = fact.year !== undefined && isOtherYear(calendar, fact.year);
  const near =
    own || fact.year === undefined
      ? (dayOf(base) ?? (base?.year ? { year: base.year, month: base.month ?? 1, day: 1 } : null))
      : { year: fact.year, month: 1, day: 1 };
  const year = own ? fact.year! : near ? otherYear(fact, calendar, near, from) : null;
  if (year === null) return NOTHING;
  const { first, last } = daysOf(calendar, year, fact.month, fact.day);
  const slack = slackOf(calendar);
  const point: Point = fact.day === undefined ? { ...dayPoint(first), grain: 'span', last } : dayPoint(first);
  return { point: { ...point, ...finer(fact), ...(slack ? { slack } : {}) }, anchored: own ? 'absolute' : anchored };
};

// The month last begun, or the next where the words look ahead; of a Gregorian year its first.
const otherYear = (fact: Fact, calendar: OtherCalendar, near: CalendarDay, { tense, mode }: Reckoning): number => {
  const begun = (year: number): boolean =>
    dayNumber(daysOf(calendar, year, fact.month, fact.day).first) <= dayNumber(near);
  const year = yearAt(calendar, near);
  const ahead = tense === 'future' || fact.sign === 1 || fact.year !== undefined || mode === 'story';
  if (ahead) return begun(year) ? year + 1 : year;
  return begun(year) ? year : year - 1;
};

const centuryOf = (fact: Fact): Reckoned => {
  const number = fact.century ?? fact.ordinal ?? 0;
  if (number < 1 || number > 30) return NOTHING;
  return {
    point: { grain: 'century', year: fact.era === 'BC' ? 1 - (number * 100 - 50) : number * 100 - 50, ...finer(fact) },
    anchored: 'absolute',
  };
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
  let year = said ?? (base?.year ? base.year + (fact.sign ?? 0) : null);
  // a quarter that has not begun by the day of publication is last year's
  if (
    said === null &&
    anchored === 'published' &&
    from.published &&
    from.tense !== 'future' &&
    grain === 'quarter' &&
    number * 3 - 2 > from.published.month
  )
    year = from.published.year - 1;
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
    if (
      anchored === 'published' &&
      fact.sign === undefined &&
      from.tense !== 'future' &&
      start > month &&
      season !== 'WI'
    )
      year -= 1;
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
  // "from March 2011 … by August": the year of the same sentence holds for a month alone
  if (from.saidYear !== null && day === undefined && fact.sign === undefined)
    return { point: make(from.saidYear), anchored: 'narrative' };
  const { base, anchored } = baseOf(fact, from);
  const news = anchored === 'published' && from.published ? newsYear(fact, month, day, from, from.published) : null;
  if (news !== null && from.current && goesOnInPast(fact, { year: news, month, day }, from))
    return { point: make(storyYear(fact, month, from.current)), anchored: 'narrative' };
  const year = news ?? storyYear(fact, month, base);
  return { point: make(year), anchored: year === null ? 'none' : anchored };
};

// In days: a date so lately past is the news', even where it follows soon upon a day of another year.
const LATELY = 60;
const JUST = 14;
const SOON_AFTER = 31;

/** "On 7 August 2008 troops shelled the town … On 12 August": of the year of which the text tells, where this year's is no news. */
function goesOnInPast(
  { sign, unit, weekday: named }: Fact,
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number | undefined },
  { published, current, tense }: Reckoning,
): boolean {
  if (!published || !current?.month || current.year === null || sign !== undefined || unit !== undefined || named)
    return false;
  if (day === undefined || current.year >= published.year || tense === 'future') return false;
  const ago = dayNumber(published) - dayNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) });
  const after = current.day ? daysBetween(current.month, current.day, month, day) : SOON_AFTER + 1;
  return (ago < 0 || ago > (after >= 0 && after <= SOON_AFTER ? JUST : LATELY)) && month >= current.month;
}

const daysBetween = (month: number, day: number, laterMonth: number, laterDay: number): number =>
  (laterMonth - month) * 30 + laterDay - day;

// "August of last year", "last March", "the previous March"
const storyYear = (fact: Fact, month: number, base: Point | null): number | null => {
  const year = base?.year ?? null;
  if (year === null || !base) return null;
  if (fact.unit === 'year') return year + (fact.sign ?? 0);
  if (fact.sign === -1) return base.month !== undefined && month >= base.month ? year - 1 : year;
  if (fact.sign === 1) return base.month !== undefined && month <= base.month ? year + 1 : year;
  return base.month !== undefined && base.month - month >= 9 ? year + 1 : year;
};

// A day so soon is more likely to come than to be a year old.
const NEAR = 14;
// Where no verb tells, "the November 6 vote" is the coming one: writers give the year of what lies further off.
const SEASON_AHEAD = 100;

const isWithin = (days: number): boolean => days >= -NEAR && days <= 1;

/** The year that a date without one has in news: the last such date, or the next where the text looks ahead. */
const newsYear = (
  fact: Fact,
  month: number,
  day: number | undefined,
  { tense }: Reckoning,
  published: CalendarDay,
): number => {
  const { year } = published;
  if (fact.unit === 'year') return year + (fact.sign ?? 0);
  // "Thursday, January 24" just before publication on a Monday names the wrong weekday, not the year before
  const justBefore =
    day !== undefined && isDay(year, month, day) && isWithin(dayNumber({ year, month, day }) - dayNumber(published));
  if (day !== undefined && fact.weekday && !justBefore) {
    const fits = [year, year - 1, year + 1, year - 2].find(
      (one) => isDay(one, month, day) && weekdayOf({ year: one, month, day }) === fact.weekday,
    );
    if (fits !== undefined) return fits;
  }
  const there =
    day === undefined
      ? (month - published.month) * 31
      : dayNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) }) - dayNumber(published);
  if (fact.sign === 1) return there <= 0 ? year + 1 : year;
  if (fact.sign === -1) return there >= 0 ? year - 1 : year;
  if (tense === 'future') return there < -200 ? year + 1 : year;
  const near = tense === 'past' ? (day === undefined ? 2 : NEAR) : SEASON_AHEAD;
  return there > near ? year - 1 : year;
};

const dayOfMonth = (fact: Fact, from: Reckoning): Reckoned => {
  const { base, anchored } = baseOf({ ...fact, anchor: from.current?.month ? 'story' : fact.anchor }, from);
  const day = fact.day!;
  if (!base?.month || base.year === null) return NOTHING;
  let { year, month } = { year: base.year, month: base.month };
  if (anchored === 'published' && from.published && day > from.published.day && from.tense !== 'future')
    ({ year, month } = addMonths({ year, month }, -1));
  // "Monday 10": of the months around, the one whose tenth is a Monday; where none is, the weekday is wrong
  const named =
    fact.weekday &&
    (from.tense === 'future' ? [0, 1] : [0, -1, -2])
      .map((more) => addMonths({ year, month }, more))
      .find((one) => isOn(one, day, fact.weekday!));
  if (named) ({ year, month } = named);
  return isDay(year, month, day) ? { point: { grain: 'day', year, month, day, ...finer(fact) }, anchored } : NOTHING;
};

const isOn = (
  { year, month }: { readonly year: number; readonly month: number },
  day: number,
  wanted: number,
): boolean => isDay(year, month, day) && weekdayOf({ year, month, day }) === wanted;

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
  return point(from.tense === 'future' ? ahead : -back);
};

// "at dawn", "at 3 a.m.": on the day that the text speaks of, where it speaks of one.
const partOfSomeDay = (fact: Fact, from: Reckoning): Reckoned => {
  const { base, anchored } = baseOf({ ...fact, anchor: dayOf(from.current) ? 'story' : fact.anchor }, from);
  const day = dayOf(base);
  const own = finer(fact);
  if (own.hour === undefined && own.part === undefined) return NOTHING;
  // in a story "the evening" is of the day last spoken of, "night" of any
  if (day && (own.hour !== undefined || from.mode === 'news' || fact.anchor === 'story')) {
    // what news tells of the night happened in the one before it
    const night = fact.through && anchored === 'published' && from.tense !== 'future' ? -1 : 0;
    return { point: { ...dayPoint(addDays(day, night)), ...own }, anchored };
  }
  const clock =
    own.hour === undefined
      ? `T${own.part}`
      : `T${String(own.hour).padStart(2, '0')}:${String(own.minute ?? 0).padStart(2, '0')}`;
  return { point: null, value: `XXXX-XX-XX${clock}`, anchored: 'none' };
};
