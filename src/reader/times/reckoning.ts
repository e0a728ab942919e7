import type { CalendarDay } from './calendar.ts';
import type { Fact, TimeUnit } from './facts.ts';
import { dayPoint, type Point } from './points.ts';
import type { Tense } from './tense.ts';

/**
 * What a relative time is reckoned from. In news, words count from the day of publication; in a story (a history, a
 * chronicle, any text that names its years) they count from the time that the text last spoke of.
 */
export interface Reckoning {
  readonly mode: 'news' | 'story';
  /** The day of publication. */
  readonly published: CalendarDay | null;
  /** The time last spoken of. */
  readonly current: Point | null;
  /** The time last spoken of, in passing or not: what "that year" means. */
  readonly last: Point | null;
  /** The day last spoken of, where the text has spoken of days since it last changed the month. */
  readonly lastDay: CalendarDay | null;
  /** The year last given in full in this sentence. */
  readonly saidYear: number | null;
  /** Whether the words beside the time speak of what is over or of what is to come. */
  readonly tense: Tense | null;
  /** True in texts that speak of years before Christ. */
  readonly ancient: boolean;
}

/** A point with what it was reckoned from. */
export interface Reckoned {
  readonly point: Point | null;
  /** Set where the words fix a value that no point has: "XXXX-XX-XXTNI". */
  readonly value?: string;
  readonly anchored: 'absolute' | 'published' | 'narrative' | 'none';
}

/** What cannot be reckoned. */
export const NOTHING: Reckoned = { point: null, anchored: 'none' };

/** The astronomers' year of a fact: 490 BC is -489; null where it says none. */
export const yearOf = (fact: Fact, ancient: boolean): number | null => {
  if (fact.year === undefined) return null;
  const before = fact.era === 'BC' || (fact.era === undefined && ancient && fact.year < 1000);
  return before ? 1 - fact.year : fact.year;
};

/** What is left of a fact once its date is reckoned: the hour, the part of the day, the edge. */
export const finer = ({ hour, minute, second, zone, meridiem, part, through, edge }: Fact): Partial<Point> => {
  const own: { -readonly [Key in keyof Point]?: Point[Key] } = {};
  if (part) own.part = part;
  if (through) own.through = true;
  if (edge) own.edge = edge;
  if (hour !== undefined) {
    own.hour =
      meridiem === 'pm' && hour < 12
        ? hour + 12
        : meridiem === 'am' && hour === 12
          ? 0
          : part && ['AF', 'EV'].includes(part) && hour < 12
            ? hour + 12
            : hour;
    own.minute = minute ?? 0;
    if (second !== undefined) own.second = second;
    if (zone !== undefined) own.zone = zone;
  }
  return own;
};

/** A reckoned date with the hour, part and edge of its fact. */
export const withFiner = (reckoned: Reckoned, fact: Fact): Reckoned =>
  reckoned.point ? { ...reckoned, point: { ...reckoned.point, ...finer(fact) } } : reckoned;

const speechBase = ({ published }: Reckoning): Point | null => (published ? dayPoint(published) : null);

const DAYS_OR_LESS: ReadonlySet<TimeUnit> = new Set<TimeUnit>(['second', 'minute', 'hour', 'day', 'weekend', 'week']);

/** The point from which a relative fact counts, and what to call it. */
export const baseOf = (
  fact: Fact,
  from: Reckoning,
): { readonly base: Point | null; readonly anchored: Reckoned['anchored'] } => {
  const pointing = fact.sign === 0 && fact.anchor === 'story' && fact.unit !== undefined && fact.unit !== 'day';
  if (pointing && from.last) return { base: from.last, anchored: 'narrative' };
  // "yesterday" in a text of which nobody knows when it was written
  if (from.mode === 'story' && !from.published && fact.anchor === 'speech' && fact.unit && DAYS_OR_LESS.has(fact.unit))
    return { base: null, anchored: 'none' };
  const fromSpeech = from.mode === 'news' && fact.anchor !== 'story';
  if (fromSpeech || !from.current)
    return { base: speechBase(from) ?? from.current, anchored: from.published ? 'published' : 'narrative' };
  return { base: from.current, anchored: 'narrative' };
};
