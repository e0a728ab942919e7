import type { TimePrecision } from '../../model/index.ts';
import { type Atom, atomsOf, type TimeLexicon, type TimeWord } from './atoms.ts';
import { addDays, type CalendarDay, dayNumber, isoDate, parseDay } from './calendar.ts';
import { enter, startContext, type TimeTracker, track } from './context.ts';
import type { Fact } from './facts.ts';
import { compileGrammar, type TimeGrammar, type TimeRow } from './grammar.ts';
import { type Match, matchAt, matcherOf } from './matcher.ts';
import { type Interval, pointValue } from './points.ts';
import { type Tense, type TenseTable, tenseAt } from './tense.ts';
import { type Meaning, meaningOf } from './values.ts';

/** A sentence as the time reader needs it. */
export interface TimeSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly TimeWord[];
}

/** What is known of a text beside its words. */
export interface TimeContext {
  /** ISO date or time of publication. */
  readonly published: string | null;
  /** The day that the dateline gives, from which words then count; where there is none they count from publication. */
  readonly written?: string | null;
}

/** What a time expression is said for. */
export type TimeUse = 'when' | 'how-long' | 'how-often' | 'vague';

/** How a happening lies to a time: from it on, up to it, done at the latest then, before or after it. */
export type TimeBound = 'since' | 'until' | 'by' | 'before' | 'after';

/** A time expression: its exact words, what they mean, and what they were reckoned from. */
export interface TimeMention {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Index of the sentence. */
  readonly sentence: number;
  /** First token and one past the last, indexes in the sentence; a token may be covered in part ("mid" of "mid-January"). */
  readonly first: number;
  readonly past: number;
  /** ISO 8601 as in TIMEX3; null where it cannot be told. */
  readonly value: string | null;
  /** ISO dates or times, end inclusive; '--01-25' where the year is not known. Both ends of a range have the whole range. */
  readonly interval: Interval | null;
  readonly precision: TimePrecision;
  readonly use: TimeUse;
  /** The side on which the happening lies, where a word before says so: "until Friday" does not tell of Friday. */
  readonly bound: TimeBound | null;
  /** What the value was reckoned from. */
  readonly anchored: 'absolute' | 'published' | 'narrative' | 'none';
  /** The time from which it was counted, as `value`; null where it was counted from none. */
  readonly anchor: string | null;
  /** Of an end of a range, where the words of the whole range are. */
  readonly whole?: { readonly start: number; readonly end: number };
  /** The day of the week that its words name (Monday is 1), where they name a day of the calendar beside it. */
  readonly weekday: number | null;
}

/** All that the reader of times needs to know of a language. */
export interface TimeTable {
  readonly lexicon: TimeLexicon;
  readonly rows: readonly TimeRow[];
  readonly tenses: TenseTable;
  /** Words before a time that make it a bound: "since". */
  readonly bounds: ReadonlyMap<string, TimeBound>;
  /** Words that open a clause of what happened then: "2019, when". */
  readonly clauses: ReadonlySet<string>;
  /** Words before those that make it the time itself, or nearly: "shortly before six". */
  readonly nearly: ReadonlySet<string>;
  /** Turns of the day: "before dawn on Monday" is on that day. */
  readonly turns: ReadonlySet<string>;
}

/** A match in the text, before it is reckoned. */
export interface FoundTime {
  readonly sentence: number;
  readonly atoms: readonly Atom[];
  readonly first: number;
  readonly match: Match;
  readonly tense: Tense | null;
}

/**
 * Every time expression of a text by a language's table, in text order, none overlapping. It takes two looks: the first
 * finds the expressions, from which `startContext` tells news from a story; the second reckons them one by one, each from
 * what the ones before it spoke of. Takes time linear in the text.
 */
export const readTimes = (
  table: TimeTable,
  sentences: readonly TimeSentence[],
  context: TimeContext,
): TimeMention[] => {
  const grammar = grammarOf(table);
  const atoms = sentences.map((sentence) => atomsOf(sentence.tokens, table.lexicon));
  const ancient = atoms.some(speaksOfAntiquity);
  const found = atoms.flatMap((list, index) => findTimes(grammar, list, index, ancient, table.tenses));
  let tracker = startContext(found, parseDay(context.written ?? context.published), ancient);
  return found.flatMap((time) => {
    const made = mentionsOf(time, tracker, table);
    tracker = made.tracker;
    return made.mentions;
  });
};

const compiled = new WeakMap<TimeTable, TimeGrammar>();

// A table's rows are compiled once.
const grammarOf = (table: TimeTable): TimeGrammar => {
  let grammar = compiled.get(table);
  if (!grammar) {
    grammar = compileGrammar(table.lexicon, table.rows);
    compiled.set(table, grammar);
  }
  return grammar;
};

// "490 BC": figures before an era that counts backwards
const speaksOfAntiquity = (atoms: readonly Atom[]): boolean =>
  atoms.some((atom, at) => atom.symbols?.get('ERA')?.era === 'BC' && atoms[at - 1]?.symbols?.has('FIGURE') === true);

const findTimes = (
  grammar: TimeGrammar,
  atoms: readonly Atom[],
  sentence: number,
  ancient: boolean,
  tenses: TenseTable,
): FoundTime[] => {
  const matcher = matcherOf(grammar, atoms, ancient);
  const found: FoundTime[] = [];
  let at = 0;
  while (at < atoms.length) {
    const match = matchAt(matcher, 'TIME', at);
    if (!match) {
      at++;
      continue;
    }
    const tense = tenseAt(atoms, at, match.past, tenses);
    found.push({ sentence, atoms, first: match.from ?? at, match, tense });
    at = match.past;
  }
  return found;
};

/** The mentions of one expression: several for a range, whose ends are told apart. */
const mentionsOf = (
  found: FoundTime,
  before: TimeTracker,
  { bounds, nearly, turns, clauses }: TimeTable,
): { readonly mentions: TimeMention[]; readonly tracker: TimeTracker } => {
  let tracker = enter(before, found.sentence);
  const pieces = piecesOf(found);
  const meanings: Anchored[] = [];
  for (const { fact } of pieces) {
    const meaning = meaningOf(fact, { ...tracker.reckoning, tense: found.tense });
    meanings.push({ ...meaning, anchor: anchorOf(meaning, tracker) });
    tracker = track(tracker, meaning, found);
  }
  const whole = rangeOf(found, meanings);
  // "after Friday": the word stands right before; a range says itself where it ends
  const word = found.atoms[found.first - 1]?.norm ?? '';
  const near = nearly.has(found.atoms[found.first - 2]?.norm ?? '') || turns.has(found.atoms[found.first]!.norm);
  const bound = whole || near ? null : (bounds.get(word) ?? null);
  const open = bound === 'since' && !opensClause(found, clauses) ? sinceOf(meanings[0]!, tracker) : null;
  const mentions = pieces.map((piece, at) => ({
    ...mention(found, piece, { ...meanings[at]!, ...whole, ...open }),
    bound,
    ...(whole && { whole: { start: found.atoms[found.first]!.start, end: found.atoms[found.match.past - 1]!.end } }),
  }));
  return { mentions, tracker };
};

/** "Since 2019, when rebels took the town": the clause tells of that year, and not of the years since. */
const opensClause = ({ atoms, match }: FoundTime, clauses: ReadonlySet<string>): boolean => {
  const [next, after] = [atoms[match.past]?.norm ?? '', atoms[match.past + 1]?.norm ?? ''];
  return clauses.has(next === ',' ? after : next);
};

/** A meaning with the time from which it was counted. */
interface Anchored extends Meaning {
  readonly anchor: string | null;
}

const anchorOf = ({ anchored }: Meaning, { reckoning }: TimeTracker): string | null => {
  const { published, current, last } = reckoning;
  if (anchored === 'published') return published && isoDate(published);
  const point = current ?? last;
  return anchored === 'narrative' && point ? pointValue(point) : null;
};

/** "Since January": from its first day until the words were written, where that is known. */
const sinceOf = (
  { interval, anchored }: Meaning,
  { reckoning: { published, mode } }: TimeTracker,
): Pick<TimeMention, 'interval' | 'precision'> | null => {
  if (!interval || !published || mode !== 'news' || anchored === 'none') return null;
  const end = isoDate(published);
  if (interval.start.slice(0, 10) >= end) return null;
  const first = parseDay(interval.start);
  return first && { interval: { start: interval.start, end }, precision: precisionOf(first, published) };
};

/** From the first day of a time until the words were written: what lasted "since the truce ended in May". */
export function untilWritten(mention: TimeMention, written: string | null): TimeMention {
  const [first, last] = [mention.interval && parseDay(mention.interval.start), written ? parseDay(written) : null];
  if (!mention.interval || !first || !last || mention.interval.start.slice(0, 10) >= isoDate(last)) return mention;
  return {
    ...mention,
    interval: { start: mention.interval.start, end: isoDate(last) },
    precision: precisionOf(first, last),
    bound: 'since',
  };
}

const precisionOf = (first: CalendarDay, last: CalendarDay): TimePrecision => {
  const days = dayNumber(last) - dayNumber(first);
  return days > 62 ? 'year' : days > 13 ? 'month' : 'days';
};

const mention = (
  { atoms, sentence }: FoundTime,
  { first, past, fact }: Piece,
  meaning: Anchored,
): Omit<TimeMention, 'bound'> => {
  const { value, interval, precision, use, anchored, anchor } = meaning;
  const [from, to] = [atoms[first]!, atoms[past - 1]!];
  const place = { start: from.start, end: to.end, sentence, first: from.token, past: to.token + 1 };
  const dated = fact.day !== undefined || fact.kind === 'shift';
  const weekday = dated ? (fact.weekday ?? null) : null;
  return { ...place, value, interval, precision, use, anchored, anchor, weekday };
};

interface Piece {
  readonly fact: Fact;
  readonly first: number;
  readonly past: number;
}

const piecesOf = ({ match, first, atoms }: FoundTime): Piece[] => {
  const { parts, joints, fact, past } = match;
  if (!parts?.length || !joints?.length)
    return [{ fact: parts?.[0] ? { ...fact, ...parts[0] } : fact, first, past: trimmed(atoms, first, past) }];
  const facts = completed(parts.map((part) => ({ ...fact, ...part })));
  const starts = [first, ...joints.map(([, end]) => end)];
  const ends = [...joints.map(([start]) => start), past];
  return facts.map((one, at) => ({ fact: one, first: starts[at]!, past: trimmed(atoms, starts[at]!, ends[at]!) }));
};

// A comma that only led on to the next part belongs to none.
const trimmed = (atoms: readonly Atom[], first: number, past: number): number =>
  past - 1 > first && atoms[past - 1]!.norm === ',' ? past - 1 : past;

// "1941-42" is written short.
// "December to March 1945", "5 to 9 June": what the last part says of year, era and month holds for those before it.
const completed = (facts: readonly Fact[]): Fact[] => {
  const last = facts[facts.length - 1]!;
  return facts.map((fact, at) => {
    if (fact.short && fact.year !== undefined && at > 0 && facts[0]!.year !== undefined)
      return { ...fact, short: false, year: facts[0]!.year - (facts[0]!.year % 100) + (fact.year % 100) };
    if (fact === last || fact.kind !== 'date' || last.kind !== 'date') return fact;
    if (fact.hour !== undefined && fact.month === undefined && fact.weekday === undefined) return { ...last, ...fact };
    const owns = fact.year !== undefined || fact.decade !== undefined || fact.weekday !== undefined;
    const dated = fact.month !== undefined || fact.season !== undefined;
    if (owns) return fact.year !== undefined && last.era && !fact.era ? { ...fact, era: last.era } : fact;
    if (!dated || last.year === undefined) return fact;
    const before = fact.month !== undefined && last.month !== undefined && fact.month > last.month ? 1 : 0;
    return { ...fact, year: last.year - before, ...(last.era ? { era: last.era } : {}) };
  });
};

const LISTS = new Set(['and', '&', ',']);

/** The interval from the first time to the last, where a word joins them to one: "from 4 to 7 May", not "4 and 7 May". */
const rangeOf = (
  { match, atoms }: FoundTime,
  meanings: readonly Meaning[],
): Pick<TimeMention, 'interval' | 'precision'> | null => {
  const [first, last] = [meanings[0]!, meanings[meanings.length - 1]!];
  if (meanings.length < 2 || !match.joints) return null;
  const joins = match.joints.every(([start]) => !LISTS.has(atoms[start]!.norm));
  const to = last.interval;
  const from = first.interval && to && weekBefore(match, first.interval, to);
  if ((!joins && !match.opened) || !from || !to || from.start > to.end) return null;
  const coarse = first.precision === last.precision && !FINE.has(first.precision);
  // the night that a range ends with is the one that it began with
  const end = last.point?.through ? to.start : to.end;
  const sameDay = from.start.slice(0, 10) === end.slice(0, 10);
  return { interval: { start: from.start, end }, precision: coarse || sameDay ? first.precision : 'days' };
};

/** "From Friday to Sunday", written on a Friday: the Friday before that Sunday, and not the day of writing. */
const weekBefore = ({ parts }: Match, from: Interval, to: Interval): Interval => {
  const { weekday, day, kind } = parts?.[0] ?? {};
  const [first, last] = [parseDay(from.start), parseDay(to.end)];
  if (weekday === undefined || day !== undefined || kind === 'shift' || !first || !last) return from;
  const apart = dayNumber(first) - dayNumber(last);
  if (apart <= 0 || apart > 6) return from;
  const moved = (at: string): string => {
    const date = parseDay(at);
    return date ? `${isoDate(addDays(date, -7))}${at.slice(10)}` : at;
  };
  return { start: moved(from.start), end: moved(from.end) };
};

const FINE: ReadonlySet<TimePrecision> = new Set<TimePrecision>(['minute', 'hour', 'part-of-day', 'day', 'days']);
