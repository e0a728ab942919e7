import type { TimePrecision } from '../../model/index.ts';
import { addDays, isoDate } from './calendar.ts';
import type { Fact, TimeUnit } from './facts.ts';
import { dayOf, type Interval, isSomeHour, type Point, pointInterval, pointPrecision, pointValue } from './points.ts';
import type { Reckoned, Reckoning } from './reckoning.ts';
import { reckon } from './resolve.ts';
import type { TimeUse } from './times.ts';

/** What an expression means once reckoned. */
export interface Meaning {
  readonly value: string | null;
  readonly interval: Interval | null;
  readonly precision: TimePrecision;
  readonly use: TimeUse;
  readonly anchored: Reckoned['anchored'];
  /** The point that the text now speaks of; null for lengths, frequencies and bare pointers. */
  readonly point: Point | null;
}

const bare = (value: string | null, use: TimeUse): Meaning => ({
  value,
  interval: null,
  precision: 'vague',
  use,
  anchored: 'none',
  point: null,
});

/** The meaning of a fact, reckoned from what the text spoke of before. */
export const meaningOf = (fact: Fact, from: Reckoning): Meaning => {
  switch (fact.kind) {
    case 'duration':
      return bare(durationValue(fact), 'how-long');
    case 'stretch':
      return stretch(fact, from);
    case 'set':
      return bare(setValue(fact), 'how-often');
    case 'ref':
      return bare(fact.value ?? null, 'vague');
    case 'vague':
      return bare(null, 'vague');
    default:
      return fact.event ? fromEvent(fact, from) : when(reckon(fact, from));
  }
};

// "Two days after the fire": where the text told of the fire last, the value can be guessed, but no claim may rest on it.
const fromEvent = (fact: Fact, from: Reckoning): Meaning => {
  if (from.mode === 'news') return bare(durationValue(fact), 'how-long');
  const { value } = when(reckon(fact, from));
  return bare(value, 'when');
};

const when = ({ point, value, anchored }: Reckoned): Meaning => {
  // "a million years later": no calendar has it
  if (point?.year && Math.abs(point.year) > 9998) return bare(null, 'when');
  if (!point) return bare(value ?? null, value?.endsWith('_REF') ? 'vague' : 'when');
  return {
    value: value ?? pointValue(point),
    interval: point.open && !isSomeHour(point) ? null : pointInterval(point),
    precision: pointPrecision(point),
    use: 'when',
    anchored,
    point,
  };
};

const UNITS: Readonly<Record<TimeUnit, readonly [prefix: string, letter: string, times: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  weekend: ['P', 'WE', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'Q', 1],
  season: ['P', 'SE', 1],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
};

const durationValue = ({ unit = 'day', amount }: Fact): string => {
  const [prefix, letter, times] = UNITS[unit];
  if (amount === null || amount === undefined)
    return `${prefix}X${unit === 'decade' ? 'DE' : unit === 'century' ? 'CE' : letter}`;
  if (unit === 'hour' && amount === 0.5) return 'PT30M';
  if (unit === 'year' && amount === 0.5) return 'P6M';
  return `${prefix}${Math.round(amount * times * 100) / 100}${letter}`;
};

const SETS: Readonly<Record<TimeUnit, string>> = {
  second: 'XXXX-XX-XXTXX:XX:XX',
  minute: 'XXXX-XX-XXTXX:XX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  season: 'XXXX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

const pad = (value: number): string => String(value).padStart(2, '0');

const setValue = (fact: Fact): string => {
  if (fact.amount) return durationValue(fact);
  if (fact.weekday) return `XXXX-WXX-${fact.weekday}`;
  if (fact.season) return `XXXX-${fact.season}`;
  if (fact.month) return `XXXX-${pad(fact.month)}`;
  return `${SETS[fact.unit ?? 'day']}${fact.part ? `T${fact.part}` : ''}`;
};

const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3650,
};

/** Units of which some are still of the same day: "in the last few hours". */
const WITHIN_A_DAY: ReadonlySet<TimeUnit> = new Set(['second', 'minute', 'hour']);

/** "The past two weeks": a length whose other end is known; of "the last few months" only that it is a time of its own. */
const stretch = (fact: Fact, from: Reckoning): Meaning => {
  const past = (fact.sign ?? 0) < 0 && (fact.amount || !WITHIN_A_DAY.has(fact.unit ?? 'day'));
  const meaning = bare(durationValue(fact), past ? 'when' : 'how-long');
  const base = from.mode === 'news' && fact.anchor !== 'story' ? from.published : dayOf(from.current);
  const days = (DAYS[fact.unit ?? 'day'] ?? 0) * (fact.amount ?? 0);
  if (!base || !days || !fact.sign || base.year < 1 || days > 40000) return meaning;
  const other = addDays(base, fact.sign * Math.max(1, Math.round(days)));
  if (other.year < 1 || other.year > 9999) return meaning;
  const [start, end] = fact.sign < 0 ? [other, base] : [base, other];
  return {
    ...meaning,
    interval: { start: isoDate(start), end: isoDate(end) },
    precision: days <= 2 ? 'days' : 'vague',
    anchored: from.mode === 'news' ? 'published' : 'narrative',
  };
};
