import { type ClaimTime, MONTHS } from '../model/index.ts';

const DATE = /^(?<year>-{2}|\d{4}-?)(?:(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T(?<clock>\d{2}:\d{2}))?/;

/** An ISO date or time in words: "24 January 2020", "January 2020", "25 January (year not known)". */
export function dateInWords(iso: string): string {
  const parts = DATE.exec(iso)?.groups;
  if (!parts) return iso;
  const { year, month, day, clock } = parts;
  const known = year === '--' ? '' : (year ?? '').replace('-', '');
  const words = [day ? String(Number(day)) : '', month ? (MONTHS[Number(month) - 1] ?? month) : '', known];
  const date = words.filter((word) => word).join(' ');
  return `${date}${clock ? `, ${clock}` : ''}${known ? '' : ' (year not known)'}`;
}

const dayOf = (iso: string): string => iso.slice(0, iso.indexOf('T') < 0 ? undefined : iso.indexOf('T'));

/** The heading under which a claim stands: its day or days. */
export function datesOf(time: ClaimTime | null): string {
  if (!time) return 'No date in the text';
  const [start, end] = [dayOf(time.start), dayOf(time.end)];
  if (start === end) return dateInWords(start);
  const whole = wholeUnit(start, end);
  return whole ?? `${dateInWords(start)} to ${dateInWords(end)}`;
}

/** A whole month or year is called by its name. */
function wholeUnit(start: string, end: string): string | null {
  if (start.slice(0, -6) === end.slice(0, -6) && start.endsWith('-01-01') && end.endsWith('-12-31'))
    return start.slice(0, 4);
  const sameMonth = start.slice(0, -3) === end.slice(0, -3) && start.endsWith('-01');
  return sameMonth && Number(end.slice(-2)) >= 28 && isLastDay(end) ? dateInWords(start.slice(0, -3)) : null;
}

function isLastDay(iso: string): boolean {
  if (iso.startsWith('--')) return false;
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** A key that sorts claims by date: those without a year after those with one, those without a date last. */
export const dateKey = (time: ClaimTime | null): string => {
  if (!time) return '3';
  const key = `${dayOf(time.start)}/${dayOf(time.end)}`;
  return time.start.startsWith('--') ? `2${key}` : `1${key}`;
};
