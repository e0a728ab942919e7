import type { Claim, Issue, Report } from '../../model/index.ts';
import { addDays, isoDate, parseDay, weekdayOf } from './calendar.ts';
import type { TimeMention } from './times.ts';

const isOneDay = ({ interval }: TimeMention): boolean =>
  interval !== null && interval.start.slice(0, 10) === interval.end.slice(0, 10);

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

// "Tuesday, January 24, 2020" was a Friday.
const weekdayIssue = (time: TimeMention, text: string): Issue[] => {
  const day = isOneDay(time) ? parseDay(time.interval!.start) : null;
  if (!day || !time.weekday || weekdayOf(day) === time.weekday) return [];
  const words = text.slice(time.start, time.end);
  const message = `“${words}” names a ${WEEKDAYS[time.weekday - 1]}, but ${isoDate(day)} is a ${WEEKDAYS[weekdayOf(day) - 1]}.`;
  return [{ code: 'weekday-mismatch', message, span: { start: time.start, end: time.end } }];
};

// A happening on a day that was still to come: the page's date is not that of the text. A day of difference is the zone.
const lateIssue = ({ status, time }: Claim, published: string | null): Issue[] => {
  const day = parseDay(published);
  if (!day || !time?.said || (status !== 'asserted' && status !== 'reported')) return [];
  if (!/^\d{4}-/.test(time.start) || time.start.slice(0, 10) <= isoDate(addDays(day, 1))) return [];
  const message = `The text tells of “${time.text}” as past, but its date of publication is ${isoDate(day)}.`;
  return [{ code: 'date-after-publication', message, span: time.span }];
};

const yearIssue = ({ time }: Claim): Issue[] =>
  time?.start.startsWith('--')
    ? [{ code: 'year-unknown', message: `The year of “${time.text}” is not known.`, span: time.span }]
    : [];

/** Where a text leaves open when things were, or contradicts itself or its date of publication; of each kind the first is enough. */
export const timeIssues = (
  times: readonly TimeMention[],
  claims: readonly Claim[],
  { text, published }: Report,
): Issue[] => [
  ...times.flatMap((time) => weekdayIssue(time, text)).slice(0, 1),
  ...claims.flatMap(yearIssue).slice(0, 1),
  ...claims.flatMap((claim) => lateIssue(claim, published)).slice(0, 1),
];
