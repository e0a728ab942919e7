import type { TimePrecision } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { punishedBy } from '../retelling/answered.ts';
import { carrying, verbLemma } from '../trees/carriers.ts';
import { isUnder, isVerb, type Word } from '../trees/words.ts';
import type { HeadedTime } from './hours-of-days.ts';
import type { TimeMention } from './times.ts';

/** A time that only bounds a happening from above does not tell when it was. */
export const tellsWhen = ({ use, value, bound }: TimeMention): boolean =>
  (use === 'when' || value === 'PAST_REF') && bound !== 'until' && bound !== 'by' && bound !== 'before';

/** Sentences whose days are told apart by less than that may be carried on; a month or a week holds for its own only. */
export const CARRIED: ReadonlySet<TimePrecision> = new Set<TimePrecision>([
  'minute',
  'hour',
  'part-of-day',
  'day',
  'days',
]);

/** What is told to have begun on a day was then; of a weekend or a month the fighting is told of what came since. */
export const MOMENTS: ReadonlySet<TimePrecision> = new Set<TimePrecision>(['minute', 'hour', 'part-of-day', 'day']);

/**
 * "Arrested two men over the killing of a doctor last week": a time right behind the deed is when that was. A day may be the
 * arrest's, unless that has its own: "on Tuesday police arrested a man over a blast on Sunday".
 */
export function deedBefore(doc: Document, { mention, head }: HeadedTime, triggers: ReadonlySet<Word>): Word | null {
  const verb = head?.parent;
  if (!head || !verb || !isVerb(verb) || !doc.language.punishing.has(verb.lemma.toLowerCase())) return null;
  const deed = [...verb.kids, ...verb.kids.flatMap(({ kids }) => kids)].find(
    (word) => triggers.has(word) && word.at < head.at && punishedBy(doc, word) === verb,
  );
  const between = deed ? head.tree.words.slice(deed.at + 1, head.at) : [];
  if (!deed || !between.every((word) => isUnder(word, deed) || word.parent === head)) return null;
  return !CARRIED.has(mention.precision) || isDatedBefore(doc, mention, deed) ? deed : null;
}

const isDatedBefore = (doc: Document, mention: TimeMention, { start }: Word): boolean =>
  doc.times.some((time) => time.sentence === mention.sentence && time.start < start && tellsWhen(time));

/** "The clashes, which began on Monday, left 12 dead", "the raid that took place in May"; a war that began some year goes on. */
export function saysWhen(
  { language }: Document,
  verb: Word,
  own: ReadonlySet<Word>,
  precision: TimePrecision,
): boolean {
  if (!verb.parent || !own.has(verb.parent)) return false;
  const how = carrying(verb, language);
  if (how === 'occur') return true;
  return how === 'aspect' && language.aspectOf(verbLemma(verb))?.phase === 'started' && MOMENTS.has(precision);
}
