import type { Casualty, ClaimTime } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import type { Resolver } from '../places/resolve.ts';
import { HAPPENED, somewhereTogether } from '../retelling/agreement.ts';
import type { TimeMention } from '../times/times.ts';
import { usableTimes } from '../times/when.ts';
import { isUnder, kidsBy, type Word } from '../trees/words.ts';
import { isBroughtSum } from './brought-sums.ts';
import { isOfLately, isPerfect } from './counted-since.ts';

/** From here on a toll may be the sum of a war, where the sentence speaks of one. */
const MANY = 1_000;
/** No one act of war kills so many: a greater toll is a sum whatever the sentence says. */
const MOST = 20_000;

const least = (toll: Casualty): number => toll.min ?? toll.max ?? 0;

/** From here on those displaced are the sum of a war that the sentence names. */
const MANY_DISPLACED = 100_000;

const namesWar = (doc: Document, { trigger: { tree } }: Draft): boolean =>
  tree.words.some((word) => doc.language.wars.has(word.lemma.toLowerCase()));

const speaksOfWar = (doc: Document, draft: Draft): boolean =>
  namesWar(doc, draft) || usableTimes(doc, draft.trigger.tree).some((time) => time.bound === 'since');

const most = ({ casualties }: Draft, outcome: Casualty['outcome']): number =>
  Math.max(0, ...casualties.filter((one) => one.outcome === outcome).map(least));

/** "Bringing the overall toll to 31,988". */
const isOverall = (doc: Document, { trigger }: Draft): boolean =>
  kidsBy(trigger, 'obj', 'nsubj').some(({ kids }) => kids.some((kid) => doc.language.overall.has(kid.norm)));

/** "The war has killed more than 400,000 people": the dead of many happenings, summed up. */
function isSum(doc: Document, draft: Draft): boolean {
  if (draft.type === 'displacement') return most(draft, 'displaced') >= MANY_DISPLACED && namesWar(doc, draft);
  if (draft.type !== 'casualties' && draft.type !== 'killing') return false;
  const killed = most(draft, 'killed');
  return killed >= MOST || (killed >= MANY && (speaksOfWar(doc, draft) || isOverall(doc, draft)));
}

/**
 * A war's dead are no toll of one happening: the claim keeps them and is marked, so that nothing joins it to a blow told
 * before or gives it that blow's day and place.
 */
export const markSums = (doc: Document, drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft) => {
    if (!isSum(doc, draft) && !isBroughtSum(doc, draft, drafts)) return draft;
    return { ...draft, type: draft.type === 'displacement' ? draft.type : 'casualties', isSum: true };
  });

/** A time that the dead of a war may be counted over: since when, or weeks of it. */
export const isOfSum = ({ bound, interval }: TimeMention): boolean =>
  bound === 'since' || (interval !== null && Date.parse(interval.end) - Date.parse(interval.start) >= STRETCH * 864e5);

/** From so many days on a toll is no longer that of one happening, however long it went on. */
const STRETCH = 14;
/** And from so many dead, where the stretch is a month or a year by name: "an attack in March" is one. */
const SUMMED = 100;
/** "Attacks killed 60 in May": several acts of a month sooner than one. */
const SUMMED_OF_MANY = 30;

/** "March", "2014": a unit by name may be but the place in the calendar of one happening. */
const isUnit = ({ start, end }: ClaimTime): boolean =>
  start.slice(0, 7) === end.slice(0, 7) || (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`);

/** "A string of bombings": more than one. */
const isMany = ({ trigger }: Draft): boolean => trigger.xpos === 'NNS' || trigger.xpos === 'NNPS';

/** "The two-week-old battle", "the months-long siege": what goes on for so long is no one happening. */
const isOfWeeks = ({ trigger, casualties }: Draft): boolean =>
  casualties.length > 0 && trigger.kids.some(({ norm, at }) => at < trigger.at && WEEKS.test(norm));
const WEEKS =
  /^(?:(?!one\b|1\b)[\p{L}\d]+-(?:weeks?|months?|years?)(?:-(?:old|long))?|(?:weeks|months?|years?)-(?:old|long))$/u;

/** "Over 350 have been killed since the truce ended in September", "1,200 were killed last month": the dead of a stretch of days. */
function isOfStretch({ draft, time }: Placed): boolean {
  if (isOfWeeks(draft)) return true;
  const killed = most(draft, 'killed') || most(draft, 'killed-or-injured');
  if (!killed || !time?.said || Date.parse(time.end) - Date.parse(time.start) < STRETCH * 864e5) return false;
  if (!isUnit(time) || (isMany(draft) && killed >= SUMMED_OF_MANY)) return true;
  return killed >= SUMMED && (draft.type === 'casualties' || draft.type === 'killing');
}

/** How far into the text the news is told. */
const LEAD = 8;
/** From so many days on a toll counts over what the news tells of one of them. */
const SOME_DAYS = 2;
/** "Scores", "hundreds", of whom the news tells of a few. */
const SCORES = 40;

/** "This week an attack killed 48": when one was, and no sum of seven days. */
const UNITS: ReadonlySet<string> = new Set(['week', 'month', 'year']);

const daysOf = ({ start, end }: ClaimTime): number =>
  (Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 864e5;

const mostKilled = ({ draft }: Placed): Casualty | null =>
  draft.casualties
    .filter(({ outcome, partOf }) => outcome === 'killed' && partOf === undefined)
    .reduce<Casualty | null>((most, toll) => (most && least(most) >= least(toll) ? most : toll), null);

const isWithin = (one: ClaimTime | null, stretch: ClaimTime): boolean =>
  one !== null &&
  stretch.start.slice(0, 10) <= one.start.slice(0, 10) &&
  one.end.slice(0, 10) <= stretch.end.slice(0, 10);

/** "Air strikes have killed 68 since Saturday", below the strike of today: the dead of today are counted among them. */
const isOverDays = ({ time }: Placed, news: Placed): boolean =>
  time?.said === true && !UNITS.has(time.precision) && daysOf(time) >= SOME_DAYS && isWithin(news.time, time);

/** "Have killed 61 in three weeks": counted over days. */
const isWithinDays = (doc: Document, draft: Draft): boolean =>
  isPerfect(draft) &&
  doc.times.some(({ sentence, use, value, start }) => {
    if (sentence !== draft.trigger.tree.index || use !== 'how-long' || !isSomeDays(value)) return false;
    const before = draft.trigger.tree.words.findLast((word) => word.end <= start);
    return WITHIN.has(before?.norm ?? '');
  });
const WITHIN: ReadonlySet<string> = new Set(['in', 'over', 'within', 'during']);

/** "Three days of shelling have killed 45". */
function isOfDays(doc: Document, { draft }: Placed): boolean {
  if (isWithinDays(doc, draft)) return true;
  const { tree } = draft.trigger;
  const triggers = [draft.trigger, ...draft.folded.map(({ trigger }) => trigger)];
  return doc.times.some(({ sentence, use, value, end }) => {
    if (sentence !== tree.index || use !== 'how-long' || !isSomeDays(value)) return false;
    const head = tree.words.find((word) => word.end === end);
    return head !== undefined && tree.words[head.at + 1]?.norm === 'of' && triggers.some((one) => areOfOne(head, one));
  });
}

/** One of the two stands above the other. */
const areOfOne = (a: Word, b: Word): boolean => a === b || isUnder(a, b) || isUnder(b, a);

const isSomeDays = (value: string | null): boolean => {
  const [, number, unit] = /^P(\d+)([DWMY])$/.exec(value ?? '') ?? [];
  return number !== undefined && (unit !== 'D' || Number(number) >= SOME_DAYS);
};

/** "More than 40", "over forty": somebody has counted. */
const isInFigures = ({ language }: Document, { text }: Casualty): boolean =>
  /\d/.test(text) ||
  text
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => language.numbers.cardinals.has(word));

/** "The campaign has killed hundreds": of no day, and more than anybody counted. */
function isRoughSum(doc: Document, { draft, time }: Placed): boolean {
  const toll = mostKilled({ draft } as Placed);
  if (!toll || time?.said || toll.max !== null || least(toll) < SCORES || isInFigures(doc, toll)) return false;
  return isPerfect(draft);
}

/** "Dozens of civilians dead": who tells it in figures below counts the same dead. */
const isInAWord = ({ min, max, text }: Casualty): boolean => max === null && (min ?? 0) >= DOZENS && !/\d/.test(text);
const DOZENS = 20;

/** A toll of more than one happening, of which the news tells one: as an event it would count its dead anew. */
function countsAnew(doc: Document, one: Placed, news: Placed, resolver: Resolver): boolean {
  const [sum, own] = [mostKilled(one), mostKilled(news)];
  return (
    sum !== null &&
    own !== null &&
    !isInAWord(own) &&
    least(own) > 0 &&
    least(own) < least(sum) &&
    HAPPENED.has(news.stance.status) &&
    (isOverDays(one, news) || isOfDays(doc, one) || isRoughSum(doc, one) || isOfLately(doc, one.draft)) &&
    somewhereTogether(one, news, resolver)
  );
}

/** "Killed two, bringing the overall toll to 236", "… the number killed this month to 12": told in the sentence of the news. */
const isBesideNews = (doc: Document, draft: Draft): boolean =>
  isOverall(doc, draft) || (draft.isSum === true && doc.language.numbers.bringing.has(draft.trigger.lemma));

/** Sums that are told behind the news: what a report tells first is its news, be it a sum. */
export function behindTheNews(doc: Document, placed: readonly Placed[], resolver: Resolver): ReadonlySet<Placed> {
  const sentenceOf = ({ draft }: Placed): number => draft.trigger.tree.index;
  const isToll = (one: Placed): boolean => one.draft.isSum || isOfStretch(one);
  const news = placed.filter((one) => !isToll(one));
  const first = Math.min(...news.map(sentenceOf));
  const opening = Math.min(...news.filter((one) => sentenceOf(one) === first).map(({ draft }) => draft.trigger.start));
  const told = news.filter((one) => sentenceOf(one) <= first + LEAD && mostKilled(one));
  return new Set(
    placed.filter((one) =>
      isToll(one)
        ? sentenceOf(one) > first || (isBesideNews(doc, one.draft) && one.draft.trigger.start > opening)
        : told.some((other) => sentenceOf(other) < sentenceOf(one) && countsAnew(doc, one, other, resolver)),
    ),
  );
}
