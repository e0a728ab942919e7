/**
 * A date of the proleptic Gregorian calendar, as finely as it is known. `year` counts as astronomers do: 1 BC is 0,
 * 490 BC is -489. `month` is 1 to 12, `day` 1 to 31.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date known to the day. */
export type CalendarDay = Required<CalendarDate>;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for leap years. */
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]!;

/** True where the calendar has such a day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Days since 1 March of the year 0: the count on which sums of days are made. */
export const dayNumber = ({ year, month, day }: CalendarDay): number => {
  const shifted = (month + 9) % 12;
  const years = year - Math.floor(shifted / 10);
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((shifted * 306 + 5) / 10) + day - 1;
};

/** The day with this `dayNumber`. */
export const dayAt = (count: number): CalendarDay => {
  let years = Math.floor((10000 * count + 14780) / 3652425);
  let rest = restOfYear(count, years);
  if (rest < 0) {
    years--;
    rest = restOfYear(count, years);
  }
  const shifted = Math.floor((100 * rest + 52) / 3060);
  const month = ((shifted + 2) % 12) + 1;
  const day = rest - Math.floor((shifted * 306 + 5) / 10) + 1;
  return { year: years + Math.floor((shifted + 2) / 12), month, day };
};

const restOfYear = (count: number, years: number): number =>
  count - (365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400));

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (date: CalendarDay, days: number): CalendarDay => dayAt(dayNumber(date) + days);

/** The month so many months later, with the day kept as far as that month has it. */
export const addMonths = <Date extends CalendarDate & { month: number }>(date: Date, months: number): Date => {
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return date.day === undefined
    ? { ...date, year, month }
    : { ...date, year, month, day: Math.min(date.day, daysInMonth(year, month)) };
};

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: CalendarDay): number => ((((dayNumber(date) + 2) % 7) + 7) % 7) + 1;

/** The ISO week of a day: its number and the year that it belongs to. */
export const isoWeek = (date: CalendarDay): { readonly year: number; readonly week: number } => {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 };
};

/** The Monday of an ISO week. */
export const mondayOf = (year: number, week: number): CalendarDay => {
  const fourth: CalendarDay = { year, month: 1, day: 4 };
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** ISO 8601, as finely as the date is known: "2020-01-25", "2020-01", "2020"; before Christ "BC0490-08" as in TIMEX3. */
export const isoDate = ({ year, month, day }: CalendarDate): string => {
  const head = isoYear(year);
  if (month === undefined) return head;
  return day === undefined ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}`;
};

/** "2020"; before Christ "BC0490". */
export const isoYear = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);

/** The day in an ISO date or time; null where there is none or the calendar lacks it. */
export const parseDay = (iso: string | null): CalendarDay | null => {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, day) ? { year, month, day } : null;
};

/** Easter Sunday of the Western churches in a Gregorian year: the method printed in Meeus, "Astronomical Algorithms", chapter 8. */
export const easterSunday = (year: number): CalendarDay => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, g] = [Math.floor(b / 4), b % 4, Math.floor((8 * b + 13) / 25)];
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
};
