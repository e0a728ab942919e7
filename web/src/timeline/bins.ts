import type { EventFamily } from '../../../src/model/event-types.ts';
import type { EventTypeId } from '../../../src/model/reading.ts';
import type { Bin } from '../api/types.ts';
import { byFamily } from '../map/families.ts';

/** How long a bar is. */
export type Unit = 'day' | 'week' | 'month';

/** Part of a bar: the events of one family in one day, week or month. */
export interface Bar {
  /** ISO date of its first day, and of the first day after it. */
  readonly start: string;
  readonly end: string;
  readonly family: EventFamily;
  readonly count: number;
}

const DAY = 86_400_000;
const MOST_DAYS = 200;
const MOST_WEEKS = 1400;

/** An ISO date as days since 1970. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);

/** Days since 1970 as an ISO date. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** A day so many days later. */
export const laterBy = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

/** The unit in which a period of so many days is readable. */
export const unitFor = (days: number): Unit => (days <= MOST_DAYS ? 'day' : days <= MOST_WEEKS ? 'week' : 'month');

function startOf(day: number, unit: Unit): number {
  if (unit === 'day') return day;
  // 1 January 1970 was a Thursday; weeks begin on Mondays.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  return dayNumber(`${isoDay(day).slice(0, 7)}-01`);
}

function endOf(start: number, unit: Unit): number {
  if (unit !== 'month') return start + (unit === 'day' ? 1 : 7);
  const date = new Date(start * DAY);
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY);
}

/** Days as bars of a unit, by family. */
export function barsOf(bins: readonly Bin[], unit: Unit): readonly Bar[] {
  const sums = new Map<number, Partial<Record<EventTypeId, number>>>();
  for (const { day, counts } of bins) {
    const start = startOf(dayNumber(day), unit);
    const sum = sums.get(start) ?? {};
    for (const [type, count = 0] of Object.entries(counts))
      sum[type as EventTypeId] = (sum[type as EventTypeId] ?? 0) + count;
    sums.set(start, sum);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, counts]) => {
      const [from, to] = [isoDay(start), isoDay(endOf(start, unit))];
      return byFamily(counts).map(({ family, count }) => ({ start: from, end: to, family, count }));
    });
}

/** Counts by type of the days from one to another, both inclusive; of all days where none are given. */
export function countsWithin(bins: readonly Bin[], from?: string, to?: string): Partial<Record<EventTypeId, number>> {
  const sum: Partial<Record<EventTypeId, number>> = {};
  for (const { day, counts } of bins) {
    if ((from && day < from) || (to && day > to)) continue;
    for (const [type, count = 0] of Object.entries(counts))
      sum[type as EventTypeId] = (sum[type as EventTypeId] ?? 0) + count;
  }
  return sum;
}
