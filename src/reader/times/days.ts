import type { ClaimTime } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { ancestors, isVerb, type Tree, type Word } from '../trees/words.ts';
import { dayNumber, parseDay } from './calendar.ts';
import { claimTime, isBefore, isPast, timeLeft } from './when.ts';

/** A day, none yet, or one that nobody tells: the text has gone on to another time. */
type Day = ClaimTime | null | 'untold';

/** The days that hold where a sentence gives none: that of the news, and that of what the text tells to have been before it. */
export interface Days {
  readonly news: Day;
  readonly before: Day;
}

/** Before the first sentence. */
export const NO_DAYS: Days = { news: null, before: null };

/** "Two days earlier they had burned a clinic. They had also …": of what was before, the day of that; else that of the news, or of publication. */
export function dayFor(doc: Document, trigger: Word, days: Days, published: ClaimTime | null): ClaimTime | null {
  if (isOfManyDays(doc, trigger)) return null;
  const isOfBefore = days.before !== null && isBefore(doc, trigger);
  const day = isOfBefore ? days.before : days.news;
  if (day !== 'untold') return day ?? published;
  // "In 2012 rebels took the town. The army shells it": that is today's
  return isOfBefore || isPast(trigger) ? null : published;
}

/** "Which has carried out similar attacks", "has repeatedly shelled the town": done more than once, and not on the day of the news. */
function isOfManyDays({ language }: Document, trigger: Word): boolean {
  const verb = [trigger, ...ancestors(trigger)].find(isVerb);
  if (!verb?.kids.some(({ deprel, norm }) => deprel === 'aux' && (norm === 'has' || norm === 'have'))) return false;
  return (
    verb.kids.some(({ norm, deprel }) => deprel === 'advmod' && language.manyTimes.has(norm)) ||
    (verb !== trigger && trigger.kids.some(({ norm, deprel }) => deprel === 'amod' && language.otherTimes.has(norm)))
  );
}

/** The days that hold after a sentence. */
export function daysAfter(doc: Document, tree: Tree, days: Days): Days {
  const left = timeLeft(doc, tree);
  const time = left && claimTime(doc, left.mention, false);
  // "In 2012 rebels took the town" behind the news of a day is an aside, and the text comes back to that day
  const isAside = left !== null && !left.isDay && !left.before && days.news !== null;
  // "the strikes were retaliation for an explosion on Saturday", behind the news of Monday
  const news = days.news === 'untold' ? null : days.news;
  const isEarlier = left?.isDay && !left.before && news && time && time.end.slice(0, 10) < news.start.slice(0, 10);
  if (isEarlier && (left.ofNoun || (left.ofClause && daysApart(time, news) <= SHORTLY))) return days;
  const goesOn = left !== null && !left.isDay && !!time && isLater(time, days);
  if (!time || (isAside && !goesOn) || (!left.isDay && !goesOn && !isLongAgo(doc, time))) return days;
  const day = left.isDay ? ofDay(time) : 'untold';
  return left.before ? { ...days, before: day } : { news: day, before: null };
}

/** "On 22 August … In March 2016 they broke the siege": a history goes on to a later month, and that day is over. */
const isLater = ({ start }: ClaimTime, { news }: Days): boolean =>
  news !== null && news !== 'untold' && start.slice(0, 10) > news.end.slice(0, 10);

/** In days: what a clause tells to have been so long before the news is said beside it, and the text goes on with the news. */
const SHORTLY = 14;

const daysApart = (earlier: ClaimTime, later: ClaimTime): number =>
  (Date.parse(later.start.slice(0, 10)) - Date.parse(earlier.end.slice(0, 10))) / 864e5;

/** In days: what is told of a month is no news from then on. */
const NEWS = 40;

function isLongAgo({ report }: Document, { end }: ClaimTime): boolean {
  const [last, written] = [parseDay(end), parseDay(report.published)];
  return last !== null && written !== null && dayNumber(written) - dayNumber(last) > NEWS;
}

// the hour of one happening is not that of the next
const ofDay = (time: ClaimTime): ClaimTime =>
  time.start.length > 10
    ? { ...time, start: time.start.slice(0, 10), end: time.end.slice(0, 10), precision: 'day' }
    : time;

/** The day of publication as the time of what no sentence dates; null where it is not known. */
export function publicationTime({ report: { published } }: Document): ClaimTime | null {
  if (!published) return null;
  const day = published.slice(0, 10);
  return { text: '', span: { start: 0, end: 0 }, start: day, end: day, precision: 'day', said: false };
}
