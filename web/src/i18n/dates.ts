import type { Speech } from './language.tsx';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

const dateOf = (iso: string): Date | null => {
  const day = iso.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
};

/** "24 Jan 2020"; what is no full date is given as it stands. */
export function dayText({ locale }: Speech, iso: string): string {
  const date = dateOf(iso);
  return date ? format(locale, DAY).format(date) : iso;
}

/** "24 Jan 2020", "24–26 Jan 2020"; the words for an unknown time where there is none. */
export function timeText(speech: Speech, time: { readonly start: string; readonly end: string } | null): string {
  if (!time) return speech.t('time.unknown');
  const [from, to] = [dateOf(time.start), dateOf(time.end)];
  if (!from || !to) return time.start === time.end ? time.start : `${time.start} – ${time.end}`;
  return from.getTime() === to.getTime()
    ? format(speech.locale, DAY).format(from)
    : format(speech.locale, DAY).formatRange(from, to);
}
