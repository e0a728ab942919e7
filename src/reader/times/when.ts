import type { ClaimTime, TimePrecision } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { isPunished } from '../retelling/answered.ts';
import { ancestors, caseOf, isUnder, isVerb, rel, type Tree, type Word } from '../trees/words.ts';
import { addDays, isoDate, parseDay } from './calendar.ts';
import { CARRIED, deedBefore, MOMENTS, saysWhen, tellsWhen } from './deed-times.ts';
import { type HeadedTime, onDayTold } from './hours-of-days.ts';
import type { Interval } from './points.ts';
import { type TimeMention, untilWritten } from './times.ts';

/** "Earlier this week": by the day of the report. */
const EARLIER = /^earlier (?:this|in the) /i;

const untilReport = ({ report: { published } }: Document, { start, end }: Interval): Interval => {
  const day = published?.slice(0, 10);
  return day && start.slice(0, 10) <= day && day < end ? { start, end: day } : { start, end };
};

/** A time expression as a claim carries it. */
export function claimTime(doc: Document, mention: TimeMention, said: boolean): ClaimTime | null {
  if (!mention.interval) return null;
  const { start, end } = mention.whole ?? mention;
  const text = doc.text.slice(start, end);
  return {
    text,
    span: { start, end },
    ...(EARLIER.test(text) ? untilReport(doc, mention.interval) : mention.interval),
    precision: mention.precision,
    said,
  };
}

const headOf = (tree: Tree, mention: TimeMention): Word | null => {
  const inside = tree.words.filter((word) => word.start < mention.end && mention.start < word.end);
  return inside.find((word) => !word.parent || !inside.includes(word.parent)) ?? null;
};

const isWhen = ({ use, interval }: TimeMention): boolean => use === 'when' && interval !== null;

const isUsable = (mention: TimeMention): boolean => isWhen(mention) && tellsWhen(mention);

// Each sentence is asked for its times by every trigger in it.
const known = new WeakMap<Tree, readonly HeadedTime[]>();

function headedTimes(doc: Document, tree: Tree): readonly HeadedTime[] {
  const before = known.get(tree);
  if (before) return before;
  const times = doc.times
    .filter((time) => time.sentence === tree.index && tellsWhen(time))
    .map((mention) => ({ mention, head: headOf(tree, mention) }))
    .filter(({ mention, head }) => !isOfRecord(tree, mention) && !isOfWriting(doc, head))
    // "recent" and "former" say something of a thing, "recently" and "in recent months" of a happening
    .filter(({ mention, head }) => isUsable(mention) || (head !== null && rel(head) !== 'amod'));
  known.set(tree, times);
  return times;
}

// "The deadliest attack since 2015": the year that nothing of the kind was told of since, and not when this one was
function isOfRecord(tree: Tree, { bound, start }: TimeMention): boolean {
  if (bound !== 'since') return false;
  for (const word of tree.words.filter((one) => one.start < start).reverse()) {
    if (word.upos === 'PUNCT' || isVerb(word)) return false;
    if ((word.xpos === 'JJS' || word.norm === 'first') && rel(word) === 'amod') return true;
  }
  return false;
}

/** "In a report published on Tuesday": when something was written or shown, and not when that was of which it tells. */
const isOfWriting = ({ language }: Document, head: Word | null): boolean => {
  const verb = head?.parent;
  return (
    !!verb &&
    (verb.deprel === 'acl' || verb.deprel === 'amod') &&
    language.publishing.has(verb.lemma) &&
    language.writings.has(verb.parent!.lemma.toLowerCase())
  );
};

const isInClause = ({ head }: HeadedTime, relations: ReadonlySet<string>): boolean =>
  head !== null && [head, ...ancestors(head)].some((word) => relations.has(word.deprel) || relations.has(rel(word)));

// A relative clause keeps its day to itself; the day of another clause is carried where the main clause has none.
const RELATIVE: ReadonlySet<string> = new Set(['acl:relcl']);
const SUBORDINATE: ReadonlySet<string> = new Set(['acl', 'advcl']);

/** The time that a sentence leaves behind. */
export interface TimeLeft {
  readonly mention: TimeMention;
  /** A day goes on to the sentences behind it; of a month or a year only that it is another time does. */
  readonly isDay: boolean;
  /** True where it is said of a noun in an aside: "retaliation for an explosion ON SATURDAY". */
  readonly ofNoun: boolean;
  /** True where only a clause under the main one says it: "said that it aimed at those who had fired rockets A DAY EARLIER". */
  readonly ofClause: boolean;
  /** True where it is that of what was before: it holds while the text tells of that, and the news goes on with the day it had. */
  readonly before: boolean;
}

/**
 * The time that a sentence leaves behind for those after it: the last day of its main clause, before those of the clauses
 * under it, or the month or year of which it tells. "They struck on Saturday, in answer to a raid that hit the port on
 * Friday" goes on about Saturday, "In 2012 rebels took the town" about no day that is told.
 */
export function timeLeft(doc: Document, tree: Tree): TimeLeft | null {
  const times = headedTimes(doc, tree).filter(
    (time) => isUsable(time.mention) && !isInClause(time, RELATIVE) && !isSinceWhen(time),
  );
  const days = times.filter(({ mention }) => CARRIED.has(mention.precision));
  const main = days.filter((time) => !isInClause(time, SUBORDINATE));
  // "killed nine on Thursday, the ministry said on Friday": the text goes on with Thursday
  const ofDeeds = main.filter((time) => !isOnSpeech(doc, time));
  const day = ofDeeds.at(-1) ?? main.at(-1) ?? days.at(-1);
  const left = day ?? times.find((time) => LONG.has(time.mention.precision) && isOfMainVerb(time));
  return left
    ? {
        mention: left.mention,
        isDay: left === day,
        ofNoun: isOfAside(left),
        ofClause: isInClause(left, SUBORDINATE),
        before: left.head !== null && isBefore(doc, left.head),
      }
    : null;
}

/** "The strikes were retaliation for an explosion on Saturday": it hangs on a noun below another noun, and on no verb. */
const isOfAside = ({ head }: HeadedTime): boolean => {
  const noun = head?.parent;
  return !!noun && !isVerb(noun) && noun.deprel === 'nmod' && !!noun.parent && !isVerb(noun.parent);
};

/** A day on which somebody spoke. */
const isOnSpeech = (doc: Document, { head }: HeadedTime): boolean => {
  const verb = head && [...ancestors(head)].find(isVerb);
  return !!verb && !!doc.language.stanceOf(verb.lemma.toLowerCase())?.speaker;
};

const LONG: ReadonlySet<TimePrecision> = new Set<TimePrecision>(['month', 'year']);

// "Soldiers drive past the arch in April" is the caption of a picture
const isOfMainVerb = ({ head }: HeadedTime): boolean =>
  !!head?.parent && isVerb(head.parent) && head.parent.parent === null && isPast(head.parent);

/** "The group had burned a clinic": told of what was before that of which the text tells. */
export function isBefore({ language }: Document, word: Word): boolean {
  const verb = [word, ...ancestors(word)].find(isVerb);
  return verb?.kids.some(({ deprel, norm }) => deprel === 'aux' && language.pastOfPasts.has(norm)) ?? false;
}

/** "Survivors fled", "were taken": told of what is over. */
export function isPast(word: Word): boolean {
  const verb = [word, ...ancestors(word)].find(isVerb);
  return (
    verb !== undefined &&
    (verb.xpos === 'VBD' || verb.kids.some(({ xpos, deprel }) => deprel.startsWith('aux') && xpos === 'VBD'))
  );
}

/** Times of a sentence that can say when something happened. */
export const usableTimes = (doc: Document, tree: Tree): TimeMention[] =>
  headedTimes(doc, tree)
    .map(({ mention }) => mention)
    .filter(isUsable);

/** "By 14 April the army had taken the town": the day by which the sentence has it so, under its verb; null where it names none. */
export function timeReached({ times }: Document, trigger: Word): TimeGiven | null {
  const mention = times.find(
    (time) =>
      time.sentence === trigger.tree.index &&
      time.bound === 'by' &&
      isWhen(time) &&
      headOf(trigger.tree, time)?.parent === trigger,
  );
  return mention ? { mention, said: true, ofWord: false } : null;
}

/** True where each of two verbs has a time of its own, and it is not the same: "nine died on 3 March and six the next day". */
export function areAtOtherTimes(doc: Document, one: Word, other: Word): boolean {
  const [first, second] = [one, other].map((verb) =>
    headedTimes(doc, verb.tree).find(({ mention, head }) => head?.parent === verb && mention.use === 'when'),
  );
  return !!first && !!second && first.mention.value !== second.mention.value;
}

/** Where the words above a trigger stand: 0 for its parent. */
const levels = (trigger: Word): ReadonlyMap<Word, number> =>
  new Map([...ancestors(trigger)].map((up, level) => [up, level]));

// "Jailed for his part in the 1994 genocide": the year is that of the noun behind it
const isOfNoun = (doc: Document, { start, end }: TimeMention, head: Word, own: ReadonlySet<Word>): boolean =>
  head.parent !== null &&
  /^\d{4}$/.test(doc.text.slice(start, end)) &&
  /^(?:nummod|compound|amod)$/.test(head.deprel) &&
  head.at < head.parent.at &&
  !own.has(head.parent) &&
  [...own].some((word) => isVerb(word) && doc.language.punishing.has(word.lemma));

// Fewer steps are nearer; a time under another trigger is that trigger's.
function distance(
  doc: Document,
  { mention, head }: HeadedTime,
  trigger: Word,
  own: ReadonlySet<Word>,
  above: ReadonlyMap<Word, number>,
  triggers: ReadonlySet<Word>,
): number {
  const apart = Math.abs(trigger.start - mention.start) / 1000;
  if (!head) return 50 + apart;
  if (isOfNoun(doc, mention, head, own)) return 60;
  const deed = deedBefore(doc, { mention, head }, triggers);
  if (deed) return own.has(deed) ? 0 : 60;
  let steps = 0;
  for (const up of ancestors(head)) {
    if (own.has(up)) return steps;
    // "brought in troops to retake the hill that it lost the day before": the day is the loss's
    if (up.deprel === 'acl:relcl' && !above.has(up) && !triggers.has(up))
      return saysWhen(doc, up, own, mention.precision) || isMeanwhile(up, mention) ? 20 + apart : 60;
    // "a man held since Monday was freed": since when something else had been so
    if (mention.bound === 'since' && up.deprel === 'acl' && !above.has(up)) return 60;
    const level = above.get(up);
    // above the trigger: the time of the whole clause holds for its parts
    if (triggers.has(up) && rel(up) === 'acl' && level === undefined) return 60;
    // "shelled the town before an assault on Monday"
    if (triggers.has(up) && level === undefined && BESIDE.has(caseOf(up))) return 60;
    // "jailed for the 2015 bombing"
    if (triggers.has(up) && level === undefined && isPunished(doc, up)) return 60;
    if (triggers.has(up)) return level === undefined ? 40 + apart : 10 + level + (rel(trigger) === 'acl' ? 10 : 0);
    if (level !== undefined && isVerb(up)) return 5 + level;
    steps++;
  }
  return 30 + apart;
}

/** Prepositions of a happening that was at another time. */
const BESIDE: ReadonlySet<string> = new Set(['before', 'after', 'until', 'following', 'ahead of']);

/** "A crowd that had gathered there on Tuesday", "families who were sheltering at a school on Friday": they were there when it came. */
const isMeanwhile = (clause: Word, { precision }: TimeMention): boolean =>
  MOMENTS.has(precision) &&
  ((clause.xpos === 'VBG' && clause.kids.some(({ norm }) => norm === 'was' || norm === 'were')) ||
    (GATHER.has(clause.lemma) && clause.kids.some(({ norm }) => norm === 'had')));

const GATHER: ReadonlySet<string> = new Set(['gather', 'assemble', 'congregate', 'crowd', 'queue', 'convene', 'flock']);

/**
 * The time of the sentence that belongs to this trigger; null where the sentence gives none that does. It may have no
 * interval: "in recent months", or "yesterday" where nobody knows when the text was written.
 */
export function timeInSentence(
  doc: Document,
  trigger: Word,
  carriers: readonly Word[],
  triggers: ReadonlySet<Word>,
): TimeGiven | null {
  const then = timeBeforeWhen(doc, trigger);
  if (then) return { mention: then, said: true, ofWord: false };
  let best: HeadedTime | null = null;
  let least = 45;
  const own = new Set<Word>([trigger, ...carriers]);
  const above = levels(trigger);
  const times = headedTimes(doc, trigger.tree);
  for (const time of times) {
    const far = distance(doc, time, trigger, own, above, triggers) + (time.mention.precision === 'vague' ? 3 : 0);
    if (far < least) {
      best = time;
      least = far;
    }
  }
  if (!best) return null;
  const mention = isStartOf(best, trigger)
    ? untilWritten(best.mention, doc.report.published)
    : nightBeforeWord(doc, onDayTold(best, times), times);
  return { mention, said: !isOfSpeech(doc, best, trigger), ofWord: speechOf(doc, best, trigger) !== null };
}

/** "Killed nine in an overnight attack, police said on Saturday": the night before that Saturday, whenever the report appeared. */
function nightBeforeWord(doc: Document, mention: TimeMention, times: readonly HeadedTime[]): TimeMention {
  if (!mention.interval || doc.text.slice(mention.start, mention.end).toLowerCase() !== 'overnight') return mention;
  const word = times.find((one) => one.mention.precision === 'day' && isOnSpeech(doc, one))?.mention.interval;
  const day = word && parseDay(word.start);
  if (!day || word.start >= mention.interval.end) return mention;
  return { ...mention, interval: { start: isoDate(addDays(day, -1)), end: isoDate(day) } };
}

/** "Since 2019, when rebels took the town", "on May 3, when it fell": the time right before the clause. */
function timeBeforeWhen(doc: Document, { kids, tree: { words, index } }: Word): TimeMention | null {
  const when = kids.find(({ norm, deprel }) => doc.language.times.clauses.has(norm) && deprel === 'advmod');
  const last = when && words[when.at - 1]?.text === ',' ? words[when.at - 2] : when && words[when.at - 1];
  if (!last) return null;
  const before = doc.times.find((time) => time.sentence === index && time.end === last.end);
  return before?.use === 'when' && before.interval ? before : null;
}

/** A time that a sentence gives for a happening. */
export interface TimeGiven {
  readonly mention: TimeMention;
  /** False where it is when somebody spoke of what has come about by then: "the toll has risen to nine, the ministry said on Monday". */
  readonly said: boolean;
  /** True where it hangs on a verb of speech. */
  readonly ofWord: boolean;
}

/** A day, or a part of one. */
export const isMoment = ({ precision }: TimeMention): boolean => MOMENTS.has(precision);

/** The verb of speech that a time hangs on. */
function speechOf(doc: Document, { mention, head }: HeadedTime, trigger: Word): Word | null {
  // nobody speaks for years: those are of what is said, wherever the tree hangs them
  if (!isMoment(mention)) return null;
  const verb = head && [...ancestors(head)].find(isVerb);
  return verb && verb !== trigger && doc.language.stanceOf(verb.lemma.toLowerCase())?.speaker ? verb : null;
}

// A day behind a verb of speech is mostly that of the news as well, but not where the clause tells of what has been.
function isOfSpeech(doc: Document, time: HeadedTime, trigger: Word): boolean {
  const verb = speechOf(doc, time, trigger);
  if (!verb) return false;
  const clause = isVerb(trigger) ? trigger : [...ancestors(trigger)].find(isVerb);
  return (
    clause !== undefined &&
    clause !== verb &&
    clause.kids.some(({ deprel, norm }) => deprel === 'aux' && (norm === 'has' || norm === 'have')) &&
    (isUnder(clause, verb) || isUnder(verb, clause))
  );
}

/** The clause, or the phrase, that says since when. */
const sinceClause = (head: Word): Word | undefined =>
  [head, ...ancestors(head)].find((word) => word.kids.some((kid) => kid.norm === 'since' && kid.at < head.at));

/** "126 have died since the battle began on May 31": no day of which the next sentence goes on to tell. */
const isSinceWhen = ({ mention, head }: HeadedTime): boolean =>
  mention.bound === 'since' || (head !== null && sinceClause(head) !== undefined);

// "300 have died since the truce ended in May": May is when the truce ended, and since when they died
function isStartOf({ mention, head }: HeadedTime, trigger: Word): boolean {
  if (!head || mention.bound) return false;
  const clause = sinceClause(head);
  return clause !== undefined && clause !== trigger && !isUnder(trigger, clause);
}
