import type { TimePrecision } from '../../model/index.ts';
import { ancestors, isVerb, type Word } from '../trees/words.ts';
import type { TimeMention } from './times.ts';

/** A time of a sentence with the word that heads it: the one whose parent lies outside the expression. */
export interface HeadedTime {
  readonly mention: TimeMention;
  readonly head: Word | null;
}

const OF_CLOCK: ReadonlySet<TimePrecision> = new Set<TimePrecision>(['minute', 'hour', 'part-of-day']);

/** "At noon", "at dawn": without a day of its own it has that from which it was counted. */
const isWithoutDay = ({ precision, value, anchor }: TimeMention): boolean =>
  OF_CLOCK.has(precision) && value !== null && anchor !== null && value.slice(0, 10) === anchor.slice(0, 10);

const verbOf = (head: Word | null): Word | undefined => (head ? [...ancestors(head)].find(isVerb) : undefined);

/** "At noon a bomb went off in Taiz on 3 May": the hour is of the day that the same verb has. */
export function onDayTold({ mention, head }: HeadedTime, times: readonly HeadedTime[]): TimeMention {
  if (!mention.interval || !isWithoutDay(mention)) return mention;
  const verb = verbOf(head);
  const day = times.find(
    (one) => one.mention.precision === 'day' && !one.mention.bound && verb !== undefined && verbOf(one.head) === verb,
  )?.mention.interval?.start;
  if (!day || day === mention.interval.start.slice(0, 10)) return mention;
  const moved = (at: string): string => `${day}${at.slice(10)}`;
  return { ...mention, interval: { start: moved(mention.interval.start), end: moved(mention.interval.end) } };
}
