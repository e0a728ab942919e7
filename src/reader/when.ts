import type { ClaimTime, TimePrecision } from '../model/index.ts';
import type { Document } from './document.ts';
import type { TimeMention } from './times.ts';
import { ancestors, isVerb, rel, type Tree, type Word } from './words.ts';

/** A time expression as a claim carries it. "Since Saturday" lasts until the report. */
export function claimTime(doc: Document, mention: TimeMention, said: boolean): ClaimTime | null {
  if (!mention.interval) return null;
  const { start, end } = mention.interval;
  const published = doc.report.published?.slice(0, 10) ?? '';
  const lasts = mention.bound === 'since' && published > end;
  return {
    text: doc.text.slice(mention.start, mention.end),
    span: { start: mention.start, end: mention.end },
    start,
    end: lasts ? published : end,
    precision: lasts ? stretch(start, published) : mention.precision,
    said,
  };
}

function stretch(start: string, end: string): TimePrecision {
  const days = (Date.parse(end) - Date.parse(start)) / 864e5;
  return days > 62 ? 'year' : days > 13 ? 'month' : 'days';
}

/** A time of a sentence with the word that heads it: the one whose parent lies outside the expression. */
interface HeadedTime {
  readonly mention: TimeMention;
  readonly head: Word | null;
}

const headOf = (tree: Tree, mention: TimeMention): Word | null => {
  const inside = tree.words.filter((word) => word.start < mention.end && mention.start < word.end);
  return inside.find((word) => !word.parent || !inside.includes(word.parent)) ?? null;
};

const isUsable = ({ use, interval, bound }: TimeMention): boolean =>
  use === 'when' && interval !== null && bound !== 'until' && bound !== 'before';

// Each sentence is asked for its times by every trigger in it.
const known = new WeakMap<Tree, readonly HeadedTime[]>();

function headedTimes(doc: Document, tree: Tree): readonly HeadedTime[] {
  const before = known.get(tree);
  if (before) return before;
  const times = doc.times
    .filter((time) => time.sentence === tree.index && isUsable(time))
    .map((mention) => ({ mention, head: headOf(tree, mention) }));
  known.set(tree, times);
  return times;
}

/** Times of a sentence that can say when something happened. */
export const usableTimes = (doc: Document, tree: Tree): TimeMention[] =>
  headedTimes(doc, tree).map(({ mention }) => mention);

/** Those of them that no relative clause keeps to itself. */
export const mainTimes = (doc: Document, tree: Tree): TimeMention[] =>
  headedTimes(doc, tree)
    .filter(({ head }) => !head || ![...ancestors(head)].some((up) => up.deprel === 'acl:relcl'))
    .map(({ mention }) => mention);

/** Where the words above a trigger stand: 0 for its parent. */
const levels = (trigger: Word): ReadonlyMap<Word, number> =>
  new Map([...ancestors(trigger)].map((up, level) => [up, level]));

// Fewer steps are nearer; a time under another trigger is that trigger's.
function distance(
  { mention, head }: HeadedTime,
  trigger: Word,
  own: ReadonlySet<Word>,
  above: ReadonlyMap<Word, number>,
  triggers: ReadonlySet<Word>,
): number {
  const apart = Math.abs(trigger.start - mention.start) / 1000;
  if (!head) return 50 + apart;
  let steps = 0;
  for (const up of ancestors(head)) {
    if (own.has(up)) return steps;
    // "brought in troops to retake the hill that it lost the day before": the day is the loss's
    if (up.deprel === 'acl:relcl' && !above.has(up) && !triggers.has(up)) return 60;
    const level = above.get(up);
    // above the trigger: the time of the whole clause holds for its parts
    if (triggers.has(up) && rel(up) === 'acl' && level === undefined) return 60;
    if (triggers.has(up)) return level === undefined ? 40 + apart : 10 + level + (rel(trigger) === 'acl' ? 10 : 0);
    if (level !== undefined && isVerb(up)) return 5 + level;
    steps++;
  }
  return 30 + apart;
}

/** The time of the sentence that belongs to this trigger; null where the sentence gives none that does. */
export function timeInSentence(
  doc: Document,
  trigger: Word,
  carriers: readonly Word[],
  triggers: ReadonlySet<Word>,
): TimeMention | null {
  let best: TimeMention | null = null;
  let least = 45;
  const own = new Set<Word>([trigger, ...carriers]);
  const above = levels(trigger);
  for (const time of headedTimes(doc, trigger.tree)) {
    const far = distance(time, trigger, own, above, triggers) + (time.mention.precision === 'vague' ? 3 : 0);
    if (far < least) {
      best = time.mention;
      least = far;
    }
  }
  return best;
}
