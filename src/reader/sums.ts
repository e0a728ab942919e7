import type { Casualty, ClaimTime } from '../model/index.ts';
import type { Placed } from './claims.ts';
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
 * A war's dead are no toll of one happening: the claim keeps them and is marked, so that nothing joins it to a blow told
 * before or gives it that blow's day and place.
 */
export const markSums = (doc: Document, drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft) => (isSum(doc, draft) ? { ...draft, type: 'casualties', isSum: true } : draft));

/** From so many days on a toll is no longer that of one happening, however long it went on. */
const STRETCH = 14;
/** And from so many dead, where the stretch is a month or a year by name: "an attack in March" is one. */
const SUMMED = 100;

/** "March", "2014": a unit by name may be but the place in the calendar of one happening. */
const isUnit = ({ start, end }: ClaimTime): boolean =>
  start.slice(0, 7) === end.slice(0, 7) || (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`);

/** "Over 350 have been killed since the truce ended in September", "1,200 were killed last month": the dead of a stretch of days. */
function isOfStretch({ draft, time }: Placed): boolean {
  const killed = Math.max(0, ...draft.casualties.filter((one) => one.outcome === 'killed').map(least));
  if (!killed || !time?.said || Date.parse(time.end) - Date.parse(time.start) < STRETCH * 864e5) return false;
  return !isUnit(time) || (killed >= SUMMED && (draft.type === 'casualties' || draft.type === 'killing'));
}

/** Sums that are told behind the news: what a report tells first is its news, be it a sum. */
export function behindTheNews(placed: readonly Placed[]): ReadonlySet<Placed> {
  const sentenceOf = ({ draft }: Placed): number => draft.trigger.tree.index;
  const isToll = (one: Placed): boolean => one.draft.isSum || isOfStretch(one);
  const news = placed.filter((one) => !isToll(one)).map(sentenceOf);
  const first = Math.min(...news);
  return new Set(placed.filter((one) => isToll(one) && sentenceOf(one) > first));
}
