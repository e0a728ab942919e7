import type { Casualty } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { usableTimes } from './when.ts';

/** From here on a toll may be the sum of a war, where the sentence speaks of one. */
const MANY = 1_000;
/** No one act of war kills so many: a greater toll is a sum whatever the sentence says. */
const MOST = 20_000;

const least = (toll: Casualty): number => toll.min ?? toll.max ?? 0;

const speaksOfWar = (doc: Document, draft: Draft): boolean => {
  const { tree } = draft.trigger;
  return (
    tree.words.some((word) => doc.language.wars.has(word.lemma.toLowerCase())) ||
    usableTimes(doc, tree).some((time) => time.bound === 'since')
  );
};

/** "The war has killed more than 400,000 people": the dead of many happenings, summed up. */
function isSum(doc: Document, draft: Draft): boolean {
  if (draft.type !== 'casualties' && draft.type !== 'killing') return false;
  const killed = Math.max(0, ...draft.casualties.filter((one) => one.outcome === 'killed').map(least));
  return killed >= MOST || (killed >= MANY && speaksOfWar(doc, draft));
}

/**
 * A war's dead are no toll of one happening: like "36 strikes across the region" the claim says how often it happened,
 * and has no casualties that could be taken for those of a day.
 */
export function withoutSums(doc: Document, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (!isSum(doc, draft)) return draft;
    const [whole] = draft.casualties.filter((one) => one.outcome === 'killed').sort((a, b) => least(b) - least(a));
    return {
      ...draft,
      type: 'casualties',
      count: { min: whole!.min, max: whole!.max },
      casualties: [],
      isSum: true,
    };
  });
}
