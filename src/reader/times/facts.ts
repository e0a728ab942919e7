import type { OtherCalendar } from './calendar-others.ts';

/** Units in which times are counted. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** Parts of a day as in TIMEX3: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** Seasons as in TIMEX3. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** Which stretch of a longer time is meant. */
export type Edge = 'early' | 'mid' | 'late';

/**
 * How a fact is to be understood.
 * `date`: calendar fields, perhaps not all; `shift`: so many units from a time; `unit`: this, the last or the next unit;
 * `duration`: a length; `stretch`: a length that ends or begins at a time ("the past two weeks"); `set`: how often;
 * `ref`: a bare pointer to past, present or future; `vague`: a time that the words do not tell.
 */
export type FactKind = 'date' | 'shift' | 'unit' | 'duration' | 'stretch' | 'set' | 'ref' | 'vague';

/** Where a relative time counts from: when the words were written, or the time that the text last spoke of. */
export type Anchor = 'speech' | 'story';

/**
 * What the words of a time expression say, before it is reckoned on the calendar. A word gives a few fields, an
 * expression those of all its words together.
 */
export interface Fact {
  readonly kind?: FactKind;
  /** Figures of the year as written; with `era` BC they count backwards. */
  readonly year?: number;
  /** True where only the last two figures of the year are written. */
  readonly short?: boolean;
  readonly era?: 'BC' | 'AD';
  /** 193 for the 1930s. */
  readonly decade?: number;
  /** 19 for the 19th century. */
  readonly century?: number;
  /** The calendar that year, month and day count by; missing: the Gregorian. */
  readonly calendar?: OtherCalendar;
  readonly month?: number;
  readonly day?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  /** How many days after Easter Sunday of the Western churches: -2 for Good Friday. */
  readonly fromEaster?: number;
  readonly season?: Season;
  /** The ordinal before "quarter" or "half". */
  readonly ordinal?: number;
  readonly part?: DayPart;
  /** True for a night told as a whole, which ends on the next day: "overnight". */
  readonly through?: boolean;
  /** The night ends with the day that is told: "overnight into Monday". */
  readonly into?: boolean;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Offset from UTC as in ISO 8601, where the words say it: "Z", "+03:00". */
  readonly zone?: string;
  readonly meridiem?: 'am' | 'pm';
  readonly edge?: Edge;
  readonly unit?: TimeUnit;
  /** Null: the words leave open how many ("several"). */
  readonly amount?: number | null;
  /** 1 later, -1 earlier, 0 the same. */
  readonly sign?: -1 | 0 | 1;
  readonly anchor?: Anchor;
  /** The date of which this is a part, or from which it is counted. */
  readonly of?: Fact;
  /** True where the time from which it is counted is that of a happening ("two days after the fire"). */
  readonly event?: boolean;
  /** True for the week that a date lies in. */
  readonly weekOf?: boolean;
  /** A value that the words fix as such: "PRESENT_REF". */
  readonly value?: string;
}
