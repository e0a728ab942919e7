import { type CalendarDay, dayAt, dayNumber } from './calendar.ts';

/** Calendars beside the Gregorian that reports date by: the lunar one of the Hijra, and Iran's, which follows the sun. */
export type OtherCalendar = 'islamic' | 'persian';

// Days are counted as Julian day numbers; this is that of 1 January 2000.
const JULIAN_2000 = 2451545;
const dayOfJulian = (julian: number): CalendarDay =>
  dayAt(julian - JULIAN_2000 + dayNumber({ year: 2000, month: 1, day: 1 }));

/**
 * The first day of a month of the Hijra by the arithmetical calendar. The moon is sighted a day sooner or later from
 * country to country, so this may be a day off.
 */
const islamicMonth = (year: number, month: number): number =>
  Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + 1948440 - 384;

// Leap years of Iran lie four apart, and five once in 33 years.
const isPersianLeap = (year: number): boolean => (year * 8 + 29) % 33 < 8;
const FIRST_OF_1399 = JULIAN_2000 + 7384; // 20 March 2020

const persianMonth = (year: number, month: number): number => {
  let start = FIRST_OF_1399;
  for (let at = 1399; at < year; at++) start += isPersianLeap(at) ? 366 : 365;
  for (let at = year; at < 1399; at++) start -= isPersianLeap(at) ? 366 : 365;
  return start + (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6);
};

const monthStart = (calendar: OtherCalendar, year: number, month: number): number => {
  const [own, number] = month > 12 ? [year + 1, 1] : [year, month];
  return calendar === 'islamic' ? islamicMonth(own, number) : persianMonth(own, number);
};

/** True for years that reports can mean in such a calendar; others are Gregorian. */
export const isOtherYear = (calendar: OtherCalendar, year: number): boolean =>
  calendar === 'islamic' ? year >= 1 && year < 1550 : year >= 1200 && year < 1500;

/** The Gregorian days of a year, a month or a day of another calendar. */
export const daysOf = (
  calendar: OtherCalendar,
  year: number,
  month: number | undefined,
  day: number | undefined,
): { readonly first: CalendarDay; readonly last: CalendarDay } => {
  const start = monthStart(calendar, year, month ?? 1);
  if (day !== undefined && month !== undefined)
    return { first: dayOfJulian(start + day - 1), last: dayOfJulian(start + day - 1) };
  const past = monthStart(calendar, month === undefined ? year + 1 : year, month === undefined ? 1 : month + 1);
  return { first: dayOfJulian(start), last: dayOfJulian(past - 1) };
};

/** How many days a date of the calendar may be off. */
export const slackOf = (calendar: OtherCalendar): number => (calendar === 'islamic' ? 1 : 0);

/** The year of another calendar in which a Gregorian day lies. */
export const yearAt = (calendar: OtherCalendar, date: CalendarDay): number => {
  let year = calendar === 'islamic' ? Math.floor(((date.year - 622) * 33) / 32) - 1 : date.year - 623;
  while (dayNumber(daysOf(calendar, year + 1, undefined, undefined).first) <= dayNumber(date)) year++;
  return year;
};
