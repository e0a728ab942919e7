import type { TimePrecision } from '../../model/index.ts';
import { addDays, type CalendarDay, dayNumber, daysInMonth, isoDate, isoWeek, isoYear, mondayOf } from './calendar.ts';
import type { DayPart, Edge, Season } from './facts.ts';

/** How finely a point is known, by the calendar unit that it names. */
export type Grain =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'weekend'
  | 'span'
  | 'day';

/**
 * A time reckoned on the calendar. `year` counts as astronomers do, null where it is not known; `open` marks a finer unit
 * of which only the kind is known ("some day of July 1943": a month with open "day").
 */
export interface Point {
  readonly grain: Grain;
  readonly year: number | null;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  /** Quarter, half or ISO week. */
  readonly number?: number;
  readonly part?: DayPart;
  /** True where the part of the day runs on into the next day. */
  readonly through?: boolean;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Offset from UTC, where the text says it. */
  readonly zone?: string;
  readonly edge?: Edge;
  readonly open?: 'day' | 'week' | 'month' | 'hour';
  /** The last day of a `span`, which begins on the point's own day: a month of another calendar. */
  readonly last?: CalendarDay;
  /** So many days either way may be meant. */
  readonly slack?: number;
}

/** The days of an interval in ISO 8601, end inclusive. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** The point of a day. */
export const dayPoint = ({ year, month, day }: CalendarDay): Point => ({ grain: 'day', year, month, day });

/** The week in which a day lies. */
export const weekPoint = (date: CalendarDay): Point => {
  const { year, week } = isoWeek(date);
  const monday = mondayOf(year, week);
  return { grain: 'week', year, number: week, month: monday.month, day: monday.day };
};

/** The day of a point that is known to the day; null for coarser ones. */
export const dayOf = (point: Point | null): CalendarDay | null =>
  point && point.grain === 'day' && point.year !== null && point.month && point.day
    ? { year: point.year, month: point.month, day: point.day }
    : null;

const two = (value: number): string => String(value).padStart(2, '0');

/** The value of a point as in TIMEX3: "1939-09-01T21:34", "1942-SU", "BC0490"; null where TIMEX3 has none. */
export const pointValue = (point: Point): string | null => {
  const head = point.year === null ? 'XXXX' : isoYear(point.year);
  switch (point.grain) {
    case 'century':
      return centuryValue(point.year);
    case 'decade':
      return head.slice(0, -1);
    case 'year':
      return `${head}${OPEN_YEAR[point.open ?? ''] ?? ''}`;
    case 'half':
      return `${head}-H${point.number}`;
    case 'quarter':
      return `${head}-Q${point.number ?? 'X'}`;
    case 'season':
      return `${head}-${point.season}`;
    case 'span':
      return null;
    case 'week':
      return `${head}-W${two(point.number ?? 0)}${clockValue(point)}`;
    case 'weekend':
      return `${head}-W${two(point.number ?? 0)}-WE`;
    case 'month':
      return `${head}-${two(point.month ?? 0)}${point.open === 'day' ? '-XX' : ''}${clockValue(point)}`;
    case 'day':
      return `${head}-${point.month ? two(point.month) : 'XX'}-${point.day ? two(point.day) : 'XX'}${clockValue(point)}`;
  }
};

const OPEN_YEAR: Readonly<Record<string, string>> = { day: '-XX-XX', week: '-WXX', month: '-XX' };

const centuryValue = (year: number | null): string => {
  if (year === null) return 'XX';
  // the year -450 lies in the 5th century before Christ, which TIMEX3 writes as it writes 1850: without the last figures
  return year > 0 ? two(Math.floor(year / 100)) : `BC${two(Math.floor(-year / 100))}`;
};

const clockValue = ({ hour, minute, second, part, open, zone = '' }: Point): string => {
  if (open === 'hour') return 'TXX';
  if (hour !== undefined)
    return `T${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}${zone}`;
  return part ? `T${part}` : '';
};

const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [-1, 2],
};

const THIRDS: Readonly<Record<Edge, readonly [number, number]>> = { early: [1, 10], mid: [11, 20], late: [21, 31] };
const YEAR_THIRDS: Readonly<Record<Edge, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };

const months = (year: number, first: number, last: number): Interval => {
  const from = first < 1 ? { year: year - 1, month: first + 13 } : { year, month: first };
  return { start: isoDate({ ...from, day: 1 }), end: isoDate({ year, month: last, day: daysInMonth(year, last) }) };
};

/** The days that a point covers; null where ISO dates cannot say them, as before Christ, or without any month. */
export const pointInterval = (point: Point): Interval | null => {
  const { year, month, day, edge } = point;
  if (year === null) return yearless(point);
  if (year < 2 || year > 9998) return null;
  switch (point.grain) {
    case 'century':
      return {
        start: isoDate({ year: Math.floor(year / 100) * 100 + 1, month: 1, day: 1 }),
        end: isoDate({ year: Math.floor(year / 100) * 100 + 100, month: 12, day: 31 }),
      };
    case 'decade':
      return {
        start: isoDate({ year: year - (year % 10), month: 1, day: 1 }),
        end: isoDate({ year: year - (year % 10) + 9, month: 12, day: 31 }),
      };
    case 'year':
      return months(year, ...(edge ? YEAR_THIRDS[edge] : ([1, 12] as const)));
    case 'half':
      return months(year, point.number === 1 ? 1 : 7, point.number === 1 ? 6 : 12);
    case 'quarter':
      return months(year, (point.number ?? 1) * 3 - 2, (point.number ?? 1) * 3);
    case 'season':
      return months(year, ...SEASON_MONTHS[point.season ?? 'SU']);
    case 'month':
      return monthInterval(year, month ?? 1, edge);
    case 'week':
    case 'weekend':
      return weekInterval(point, year);
    case 'span':
      return point.last && month && day ? widened({ year, month, day }, point.last, point.slack ?? 0) : null;
    case 'day':
      if (!month || !day) return null;
      return point.slack
        ? widened({ year, month, day }, { year, month, day }, point.slack)
        : dayInterval(point, { year, month, day });
  }
};

const monthInterval = (year: number, month: number, edge: Edge | undefined): Interval => {
  const [first, last] = edge ? THIRDS[edge] : [1, 31];
  return {
    start: isoDate({ year, month, day: first }),
    end: isoDate({ year, month, day: Math.min(last, daysInMonth(year, month)) }),
  };
};

const weekInterval = (point: Point, year: number): Interval => {
  const monday = mondayOf(year, point.number ?? 1);
  const first = point.grain === 'weekend' ? addDays(monday, 5) : monday;
  return { start: isoDate(first), end: isoDate(addDays(monday, 6)) };
};

const widened = (first: CalendarDay, last: CalendarDay, slack: number): Interval => ({
  start: isoDate(addDays(first, -slack)),
  end: isoDate(addDays(last, slack)),
});

const dayInterval = (point: Point, date: CalendarDay): Interval => {
  const iso = isoDate(date);
  if (point.hour === undefined) return { start: iso, end: point.through ? isoDate(addDays(date, 1)) : iso };
  const clock = `${iso}T${two(Math.min(point.hour, 23))}:${two(point.hour > 23 ? 59 : (point.minute ?? 0))}${point.zone ?? ''}`;
  return { start: clock, end: clock };
};

const yearless = ({ grain, month, day, edge }: Point): Interval | null => {
  if (grain === 'day' && month && day)
    return { start: `--${two(month)}-${two(day)}`, end: `--${two(month)}-${two(day)}` };
  if (grain !== 'month' || !month) return null;
  const [first, last] = edge ? THIRDS[edge] : [1, 31];
  return {
    start: `--${two(month)}-${two(first)}`,
    end: `--${two(month)}-${two(Math.min(last, daysInMonth(2000, month)))}`,
  };
};

const PRECISION: Readonly<Record<Exclude<Grain, 'span'>, TimePrecision>> = {
  century: 'year',
  decade: 'year',
  year: 'year',
  half: 'month',
  season: 'month',
  quarter: 'month',
  month: 'month',
  week: 'week',
  weekend: 'days',
  day: 'day',
};

// A month of another calendar has thirty days at most, a year twelve of them.
const spanPrecision = ({ year, month, day, last }: Point): TimePrecision =>
  year && month && day && last && dayNumber(last) - dayNumber({ year, month, day }) > 31 ? 'year' : 'month';

/** "Hours later": of the day counted from, as far as the words tell. */
export const isSomeHour = ({ grain, open }: Point): boolean => grain === 'day' && open === 'hour';

/** How finely a point is told. */
export const pointPrecision = (point: Point): TimePrecision => {
  if (point.open && !isSomeHour(point)) return 'vague';
  if (point.slack && point.grain === 'day') return 'days';
  if (point.grain === 'span') return spanPrecision(point);
  if (point.hour !== undefined) return point.minute ? 'minute' : 'hour';
  if (point.grain === 'day' && (point.part || point.edge)) return 'part-of-day';
  if (point.grain === 'month' && point.edge) return 'days';
  if (point.grain === 'year' && point.edge) return 'month';
  return PRECISION[point.grain];
};
