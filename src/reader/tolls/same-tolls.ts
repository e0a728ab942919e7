import { areOpponents, type Casualty, countedIn, type Range } from '../../model/index.ts';
import type { Draft } from '../frames/drafts.ts';

/** A toll of dead that is part of no other. */
export const isWholeDead = ({ outcome, partOf }: Casualty): boolean => outcome === 'killed' && partOf === undefined;

/** The first dead that a telling counts. */
export const killedOf = (draft: Draft): Casualty | undefined => draft.casualties.find(isWholeDead);

/** The toll of a telling that counts nobody. */
export const NOBODY = { min: 0, max: 0 };

/** How many a figure says there were at the least. */
export const least = ({ min, max }: Range): number => min ?? max ?? 0;

/** "Four were killed", where "between four and five" was said before: a figure of one source among several. */
export const within = (later: Range, earlier: Range): boolean =>
  earlier.min !== null &&
  earlier.max !== null &&
  earlier.min < earlier.max &&
  earlier.min <= (later.min ?? 0) &&
  (later.max ?? Infinity) <= earlier.max;

// one dead is told of many happenings: only as many hurt besides make them one
function sameHurt(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a, b].map(({ casualties }) =>
    casualties.find(({ outcome, partOf }) => outcome === 'injured' && partOf === undefined),
  );
  return !!mine && !!theirs && least(mine) > 1 && mine.min === theirs.min && mine.max === theirs.max;
}

/** "A commander and 34 fighters were killed": all the dead of one telling. */
export function allKilled({ casualties }: Draft): Range | undefined {
  const tolls = casualties.filter(isWholeDead);
  if (!tolls.length) return undefined;
  const sum = (of: (toll: Casualty) => number): number => tolls.reduce((all, toll) => all + of(toll), 0);
  return { min: sum(least), max: tolls.some(({ max }) => max === null) ? null : sum(({ max }) => max ?? 0) };
}

/** "A commander and 34 others dead" is told again as "killed 35"; else it is the first figure that is told again. */
export const sameToll = (a: Draft, b: Draft): boolean =>
  sameFigure(a, b, killedOf(a), killedOf(b)) || sameFigure(a, b, allKilled(a), allKilled(b));

/** "More than 50 killed" in the headline is "at least 51" in the body. */
export function sameFigure(a: Draft, b: Draft, one: Range | undefined, other: Range | undefined): boolean {
  if (!one || !other) return false;
  if (within(one, other)) return true;
  const apart = Math.abs(least(one) - least(other));
  const open = one.max === null || other.max === null;
  if (least(one) === 1 && apart === 0) return sameHurt(a, b);
  // "at least 19" is not 18: of two figures one apart the one is round
  const isRound = [one, other].some((figure) => least(figure) % 10 === 0 || least(figure) % 10 === 1);
  return least(one) > 1 && (apart === 0 || (apart === 1 && open && isRound && least(one) > 9));
}

/** Told in a word and not in figures: "dozens", "scores", "hundreds". */
export const isRough = ({ min, max, text }: Casualty): boolean => max === null && (min ?? 0) > 1 && !/\d/.test(text);

/** "40 killed or wounded": a toll that does not tell the dead from the hurt. */
export const isHarmed = ({ outcome, partOf }: Casualty): boolean =>
  outcome === 'killed-or-injured' && partOf === undefined;

/** Those whom a happening befell, dead or alive. */
export const harmed = ({ casualties }: Draft): number =>
  casualties
    .filter(({ outcome, partOf }) => partOf === undefined && (outcome === 'killed' || outcome === 'injured'))
    .reduce((all, toll) => all + least(toll), 0);

/** False where the one toll is of civilians and the other of those who fight. */
export function maySameDie({ who: one }: Casualty, { who: other }: Casualty): boolean {
  const [mine, theirs] = [countedIn(one), countedIn(other)];
  return mine === 'anyone' || theirs === 'anyone' || mine === theirs;
}

/** "Killed eleven soldiers … Three rebels died as well": of what the one tells the dead are of one side, and of the other of the other. */
export function areOfTwoSides(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a, b].map(({ casualties }) => casualties.filter(isWholeDead));
  return (
    mine!.length > 0 &&
    theirs!.length > 0 &&
    mine!.every(({ who }) => theirs!.every((other) => areOpponents(who, other.who)))
  );
}
