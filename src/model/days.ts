import type { ClaimTime } from './reading.ts';

/** Days since 1970-01-01, both ends inclusive. */
export type Days = readonly [from: number, to: number];

const DAY = 86_400_000;
const DATE = /^(?<year>-?-|\d{4})-?(?<month>\d{2})?(?:-(?<day>\d{2}))?/;
// Dates of no known year lie in one year long ago: they are compared among themselves and never meet a dated one.
const NO_YEAR = 4;

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

/** The days that an ISO date, month, year or time covers; null where it is none. */
export function daysOfIso(iso: string): Days | null {
  const parts = DATE.exec(iso)?.groups;
  if (!parts) return null;
  const year = parts.year!.startsWith('-') ? NO_YEAR : Number(parts.year);
  const month = parts.month ? Number(parts.month) : null;
  const day = parts.day ? Number(parts.day) : null;
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (day === null) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  const only = dayNumber(year, month, day);
  return [only, only];
}

/** The days of a claim's time; null where it has none or its ends are the wrong way round. */
export function daysOfTime(time: ClaimTime | null): Days | null {
  const from = time && daysOfIso(time.start);
  const to = time && daysOfIso(time.end);
  return from && to && from[0] <= to[1] ? [from[0], to[1]] : null;
}

// Claims of one war tell of the same few thousand days again and again.
const written = new Map<number, string>();
const MOST_WRITTEN = 20_000;

/** A day as ISO date. */
export function isoOfDay(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const iso = new Date(day * DAY).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(day, iso);
  return iso;
}

/** How many days lie between two spans of days: 0 where they share one, 1 for neighbours. */
export const daysBetween = (a: Days, b: Days): number => Math.max(0, a[0] - b[1], b[0] - a[1]);

/** How many days a span has. */
export const lengthOf = ([from, to]: Days): number => to - from + 1;
