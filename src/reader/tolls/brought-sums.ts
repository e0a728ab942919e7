import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { isUnder, kidsBy, rel, type Word } from '../trees/words.ts';

/** "Three MORE people died, bringing the toll to 18": those told before are dead of the same happening. */
const FURTHER: ReadonlySet<string> = new Set(['more', 'another', 'further', 'additional', 'other', 'others']);

/**
 * "Killed two soldiers, bringing the number killed since the start of the operation to 236", "raising this month's toll to 44": a
 * sum that goes beyond the happening which it is told with, where the words count it over a stretch or the happening has a
 * toll of its own beside it.
 */
export function isBroughtSum(doc: Document, draft: Draft, drafts: readonly Draft[]): boolean {
  const { trigger } = draft;
  const sum = kidsBy(trigger, 'obj').find(({ lemma }) => doc.language.numbers.sums.has(lemma));
  if (!sum || !doc.language.numbers.bringing.has(trigger.lemma) || !draft.casualties.some(isKilled)) return false;
  // "the toll of Friday's attack": that of one happening
  if (drafts.some((one) => one !== draft && one.trigger.parent === sum && rel(one.trigger) === 'nmod')) return false;
  const isOverall = sum.kids.some(
    ({ norm, lemma, deprel }) =>
      // "the day's death toll"
      doc.language.overall.has(norm) || (deprel === 'nmod:poss' && doc.language.timeNouns.has(lemma)),
  );
  // "a number of people died of their wounds, bringing the toll to 61": the toll is that of what was told before
  return isOverall || isOverTime(doc, sum) || (sum.lemma !== 'toll' && drafts.some((one) => tellsOwnToll(one, draft)));
}

const isKilled = ({ outcome }: Draft['casualties'][number]): boolean => outcome === 'killed';

/** "Since the start of the war", "this month": said of the sum. */
const isOverTime = (doc: Document, sum: Word): boolean =>
  doc.times.some(
    ({ sentence, start, end }) =>
      sentence === sum.tree.index &&
      sum.tree.words.some((word) => word.start >= start && word.end <= end && isUnder(word, sum)),
  ) || sum.tree.words.some((word) => word.norm === 'since' && isUnder(word, sum));

/** "Killed nine, bringing …": of the same sentence, counted before, and none of them further ones. */
const tellsOwnToll = (one: Draft, { trigger }: Draft): boolean =>
  one.trigger.tree === trigger.tree &&
  one.trigger.at < trigger.at &&
  one.casualties.some((toll) => isKilled(toll) && toll.min !== null) &&
  !trigger.tree.words.slice(0, trigger.at).some(({ norm }) => FURTHER.has(norm));
