import { type Event, MONTHS } from '../model/index.ts';

/** How much of a date is written. */
export interface DateStyle {
  readonly year: boolean;
}

interface Parts {
  readonly year: string | null;
  readonly month: string;
  readonly day: number;
}

function partsOf(iso: string): Parts {
  const [, year, month, day] = /^(--|\d{4})-?(\d{2})-(\d{2})/.exec(iso)!;
  return {
    year: year === '--' || year!.startsWith('00') ? null : year!,
    month: MONTHS[Number(month) - 1]!,
    day: Number(day),
  };
}

/** An ISO date in words: "25 January 2020". */
export function dateWords(iso: string, { year }: DateStyle): string {
  const { year: of, month, day } = partsOf(iso);
  return `${day} ${month}${year && of ? ` ${of}` : ''}`;
}

const DAY = 86_400_000;
const isMonthsEnd = (iso: string): boolean => new Date(Date.parse(iso) + DAY).getUTCDate() === 1;

/** When something happened, with its preposition: "on 25 January", "between 20 and 26 January 2020", "in May 2021". */
export function timePhrase(time: Event['time'], style: DateStyle): string {
  if (!time) return '';
  const [from, to] = [time.start.slice(0, 10), time.end.slice(0, 10)];
  if (from === to) return `on ${dateWords(from, style)}`;
  const [a, b] = [partsOf(from), partsOf(to)];
  const year = style.year && b.year ? ` ${b.year}` : '';
  const whole = a.year === b.year && a.day === 1 && b.year && isMonthsEnd(to);
  if (whole && a.month === 'January' && b.month === 'December') return `in ${b.year}`;
  if (whole && a.month === b.month) return `in ${b.month}${year}`;
  if (a.year !== b.year) return `between ${dateWords(from, style)} and ${dateWords(to, style)}`;
  return a.month === b.month
    ? `between ${a.day} and ${b.day} ${b.month}${year}`
    : `between ${a.day} ${a.month} and ${b.day} ${b.month}${year}`;
}
