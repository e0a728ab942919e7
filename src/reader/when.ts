import type { ClaimTime } from '../model/index.ts';
import type { Document } from './document.ts';
import type { TimeMention } from './times.ts';
import { ancestors, isVerb, rel, type Tree, type Word } from './words.ts';

/** A time expression as a claim carries it. */
export const claimTime = (doc: Document, mention: TimeMention, said: boolean): ClaimTime | null =>
  mention.interval
    ? {
        text: doc.text.slice(mention.start, mention.end),
        span: { start: mention.start, end: mention.end },
        start: mention.interval.start,
        end: mention.interval.end,
        precision: mention.precision,
        said,
      }
    : null;

const wordOf = (tree: Tree, mention: TimeMention): Word | null => {
  const inside = tree.words.filter((word) => word.start < mention.end && mention.start < word.end);
  // the head of the expression: the word whose parent lies outside it
  return inside.find((word) => !word.parent || !inside.includes(word.parent)) ?? null;
};

/** Times of a sentence that can say when something happened. */
export const usableTimes = (doc: Document, tree: Tree): TimeMention[] =>
  doc.times.filter(
    (time) =>
      time.sentence === tree.index &&
      time.use === 'when' &&
      time.interval !== null &&
      time.bound !== 'until' &&
      time.bound !== 'before',
  );

// Fewer steps are nearer; a time under another trigger is that trigger's.
function distance(mention: TimeMention, trigger: Word, carriers: readonly Word[], triggers: ReadonlySet<Word>): number {
  const head = wordOf(trigger.tree, mention);
  if (!head) return 50 + Math.abs(trigger.start - mention.start) / 1000;
  const own = new Set<Word>([trigger, ...carriers]);
  let steps = 0;
  for (const up of ancestors(head)) {
    if (own.has(up)) return steps;
    if (triggers.has(up)) {
      // above the trigger: the time of the whole clause holds for its parts
      const above = [...ancestors(trigger)].indexOf(up);
      if (above >= 0) return 10 + above + (rel(trigger) === 'acl' ? 10 : 0);
      return 40 + Math.abs(trigger.start - mention.start) / 1000;
    }
    const above = [...ancestors(trigger)].indexOf(up);
    if (above >= 0 && isVerb(up)) return 5 + above;
    steps++;
  }
  return 30 + Math.abs(trigger.start - mention.start) / 1000;
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
  for (const mention of usableTimes(doc, trigger.tree)) {
    const far = distance(mention, trigger, carriers, triggers) + (mention.precision === 'vague' ? 3 : 0);
    if (far < least) {
      best = mention;
      least = far;
    }
  }
  return best;
}
