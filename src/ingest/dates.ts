/** A date read at some place of a text, with the time of day where it stands beside it. */
export interface DateFound {
  /** "2026-02-27", "2026-02-27T22:49" or, where the zone is said, "2026-02-27T22:49:00Z". */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?\\s{1,3})?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const BEFORE =
  '(?:\\b(?<early>\\d{1,2}):(?<earlyMinute>\\d{2})\\s{1,2}|\\b(?<early4>[01]\\d|2[0-3])(?<early4Minute>[0-5]\\d)\\s{1,2})?';

/** Ways of writing a date with its year, best first; a date without one is no date of publication. */
const WAYS: readonly RegExp[] = [
  // 2026-02-27, 2026/02/27
  /(?<![\d-])(?<year>(?:19|20)\d{2})([-/.])(?<monthNumber>\d{2})\2(?<day>\d{2})(?!\d)/iy,
  // Wed 05 Apr 2017; Friday, 27 February 2026; 27th of February, 2026
  new RegExp(`${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]{1,3}${MONTH},?[\\s-]{1,3}${YEAR}`, 'iy'),
  // Wed Jul 29 2015; February 27th, 2026
  new RegExp(`${WEEKDAY}${MONTH}\\s{1,3}${DAY},?\\s{1,3}${YEAR}`, 'iy'),
  // 2026 February 27
  new RegExp(`${YEAR},?\\s{1,3}${MONTH}\\s{1,3}${DAY}(?!\\d)`, 'iy'),
  // 1735 15.04.2017: points are written day first everywhere; a slash is not, and is read below only where one way fits.
  new RegExp(`${BEFORE}(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.${YEAR}`, 'iy'),
  new RegExp(`(?<either>\\d{1,2})[/-](?<other>\\d{1,2})[/-]${YEAR}`, 'iy'),
];
// LIMA, 25 OCT 89 (EFE) -- : only the dateline of a wire writes two figures of a year.
const WIRE = new RegExp(`(?<day>\\d{1,2}) ${MONTH} (?<shortYear>\\d{2})(?=\\s?(?:\\(|--|[–—]|$))`, 'iy');

const TIME =
  /(?:T|,?\s{1,3}(?:at\s+|[-–—|@]\s*)?|\s?[|–—-]\s?)(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?|(?<minute4>\d{2})(?=\D|$))?\s?(?<half>[ap]\.?m\b\.?)?\s?(?<zone>Z\b|GMT\b|UTC\b|[+-]\d{2}:?\d{2}\b)?/iy;

const two = (value: number): string => String(value).padStart(2, '0');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoDay = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
};

type Groups = Readonly<Record<string, string | undefined>>;

const monthOf = (groups: Groups): number =>
  groups.monthNumber ? Number(groups.monthNumber) : MONTHS.indexOf(groups.month!.slice(0, 3).toLowerCase()) + 1;

// 27/02/2026 and 02/27/2026 can be told; 02/03/2026 cannot, and is left alone.
const eitherWay = (year: number, a: number, b: number): string | null => {
  const dayFirst = isoDay(year, b, a);
  const monthFirst = isoDay(year, a, b);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
};

const dayOf = (groups: Groups): string | null => {
  if (groups.either) return eitherWay(Number(groups.year), Number(groups.either), Number(groups.other));
  // Wires with short years ended with the century or began with this one.
  const short = Number(groups.shortYear);
  const year = groups.shortYear ? (short < 70 ? 2000 : 1900) + short : Number(groups.year);
  return isoDay(year, monthOf(groups), Number(groups.day));
};

const hourOf = (groups: Groups): number => {
  const hour = Number(groups.hour);
  if (!groups.half) return hour;
  if (hour > 12) return 99;
  return (hour % 12) + (/^p/i.test(groups.half) ? 12 : 0);
};

const zoneOf = (zone: string | undefined): string => {
  if (!zone) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
};

const timeAfter = (text: string, at: number): { readonly time: string; readonly end: number } | null => {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  if (!match) return null;
  const groups = match.groups as Groups;
  const minute = groups.minute ?? groups.minute4;
  if (minute === undefined && !groups.half) return null;
  // "2026-02-27 1200 people": four figures in a row are a time only after "at", or with a zone or half of the day.
  if (groups.minute4 && !/^,?\s+at\s/i.test(match[0]) && !groups.zone && !groups.half) return null;
  const hour = hourOf(groups);
  if (hour > 23 || Number(minute ?? 0) > 59) return null;
  const zone = zoneOf(groups.zone);
  const seconds = zone || groups.second ? `:${groups.second ?? '00'}` : '';
  return { time: `T${two(hour)}:${two(Number(minute ?? 0))}${seconds}${zone}`, end: at + match[0].trimEnd().length };
};

const timeBefore = (groups: Groups): string => {
  const hour = groups.early ?? groups.early4;
  const minute = groups.earlyMinute ?? groups.early4Minute;
  return hour && Number(hour) < 24 ? `T${two(Number(hour))}:${minute}` : '';
};

/** The date, with its year, that begins at `at`, and the time of day that follows it. */
export const dateAt = (text: string, at: number): DateFound | null => {
  for (const way of [...WAYS, WIRE]) {
    way.lastIndex = at;
    const match = way.exec(text);
    if (!match) continue;
    const groups = match.groups as Groups;
    const day = dayOf(groups);
    if (!day) continue;
    const end = at + match[0].length;
    const after = timeAfter(text, end);
    return { iso: day + (timeBefore(groups) || after?.time || ''), start: at, end: after?.end ?? end };
  }
  return null;
};

const WORD_START = /(?<![\p{L}\d])[\p{L}\d]/gu;

/** The first date with its year between two places of a text. */
export const findDate = (text: string, from = 0, to = text.length): DateFound | null => {
  WORD_START.lastIndex = from;
  for (let match = WORD_START.exec(text); match && match.index < to; match = WORD_START.exec(text)) {
    const at = match.index;
    const found = dateAt(text, at);
    // Past the whole character: in the middle of a surrogate pair the search would begin at the pair again.
    WORD_START.lastIndex = at + match[0].length;
    if (found && found.end <= to) return found;
  }
  return null;
};

/** The date in a value of a page or of the caller ("2020-01-27T10:00:00+02:00", "Mon, 27 Jan 2020 10:00:00 GMT"), else null. */
export const parseDate = (value: string | null | undefined): string | null => {
  const line = value?.trim();
  if (!line || line.length > 100) return null;
  return findDate(line)?.iso ?? null;
};
