import type { CalendarDay } from './calendar.ts';
import type { Fact } from './facts.ts';
import { dayOf, type Point } from './points.ts';
import { type Reckoning, yearOf } from './reckoning.ts';
import type { FoundTime } from './times.ts';
import type { Meaning } from './values.ts';

/**
 * What the text has spoken of so far.
 *
 * A text is *news* where it was published on a known day and counts from it: it says "yesterday", "on Friday", and names
 * few years. It is a *story* where no such day is known, or where it names years that are not the year of publication
 * more often than it counts from that day: a history, a chronicle, an encyclopedia. In news "Friday" and "24 January" are the
 * last such days before publication; in a story a date without a year lies in the year last spoken of, and "two days
 * later" counts from the day last spoken of. In both, "the next day" and "that year" count from what was last spoken of.
 * A story that has named no year yet borrows the first that it will name.
 *
 * A year said in passing ("as in 1614", "papers released in 2005 show") holds for the rest of its sentence only; after it
 * the text takes up its thread where it left it. A full date, or a year at the head of its sentence, moves the thread on.
 */
export interface TimeTracker {
  readonly reckoning: Omit<Reckoning, 'tense'>;
  /** Where the thread of the text stands. */
  readonly thread: Point | null;
  readonly sentence: number;
}

const factsOf = ({ match }: FoundTime): readonly Fact[] => [match.fact, ...(match.parts ?? [])];

/** Tells news from a story by the expressions of the whole text, and where it begins. */
export const startContext = (
  found: readonly FoundTime[],
  published: CalendarDay | null,
  ancient: boolean,
): TimeTracker => {
  const years = found.flatMap((time) => factsOf(time).flatMap((fact) => yearOf(fact, ancient) ?? []));
  const mode = published && !isStory(found, years, published) ? 'news' : 'story';
  const first = years[0];
  const current: Point | null = mode === 'story' && first !== undefined ? { grain: 'year', year: first } : null;
  return {
    reckoning: { mode, published, current, last: current, lastDay: null, saidYear: null, ancient },
    thread: current,
    sentence: -1,
  };
};

const isStory = (found: readonly FoundTime[], years: readonly number[], published: CalendarDay): boolean => {
  const far = years.filter((year) => year !== published.year).length;
  const near = years.length - far;
  const spoken = found.filter((time) => factsOf(time).some(countsFromSpeech)).length;
  return far >= 4 && far > 4 * spoken + 3 * near;
};

const countsFromSpeech = (fact: Fact): boolean =>
  (fact.anchor === 'speech' && fact.kind !== 'ref') ||
  (fact.kind === 'stretch' && fact.anchor === undefined) ||
  (fact.weekday !== undefined && fact.month === undefined);

/** The tracker as a sentence begins: what was said in passing is over. */
export const enter = (tracker: TimeTracker, sentence: number): TimeTracker =>
  sentence === tracker.sentence
    ? tracker
    : { ...tracker, sentence, reckoning: { ...tracker.reckoning, current: tracker.thread, saidYear: null } };

const HEAD = 5;
const LONGEST_HEADING = 14;

// "Siege and relief (1942)": a heading moves the thread wherever its year stands.
const isHeading = (atoms: FoundTime['atoms']): boolean =>
  atoms.length <= LONGEST_HEADING && !/^[.!?]$/.test(atoms[atoms.length - 1]!.norm);

const looksBack = ({ kind, sign, anchor }: Fact): boolean =>
  (kind === 'shift' || kind === 'unit') && sign === -1 && anchor === 'story';

// A year alone, deep in its sentence, is said in passing; so is a season whose year was only inferred.
const isPassing = (point: Point, { first, match, atoms }: FoundTime, thread: Point | null): boolean => {
  if (!thread) return false;
  if (point.grain === 'season') return match.fact.year === undefined;
  // "to recapture what it lost the previous day"
  if (looksBack(match.fact)) return true;
  // "the Houthis, who seized Sanaa in September, blamed …": behind the day of the news
  if (point.grain === 'month' && thread.grain === 'day' && first > HEAD) return true;
  return (
    (point.grain === 'year' || point.grain === 'decade' || point.grain === 'century') &&
    first > HEAD &&
    !isHeading(atoms)
  );
};

/** The tracker after an expression. */
export const track = (tracker: TimeTracker, { point, use, anchored }: Meaning, found: FoundTime): TimeTracker => {
  if (!point || use !== 'when' || (point.year === null && point.month === undefined)) return tracker;
  const thread = isPassing(point, found, tracker.thread) ? tracker.thread : point;
  const lastDay = dayOf(point) ?? tracker.reckoning.lastDay;
  const saidYear = anchored === 'absolute' ? point.year : tracker.reckoning.saidYear;
  return { ...tracker, thread, reckoning: { ...tracker.reckoning, current: point, last: point, lastDay, saidYear } };
};
