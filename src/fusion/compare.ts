import { daysBetween, eventType, lengthOf, type Outcome, type Range } from '../model/index.ts';
import { isHarm, isMutual, isVague, nearness } from './kinds.ts';
import { type PartyTie, partyTie } from './parties.ts';
import { type PlaceTie, placeTie } from './places.ts';
import type { Party, Sketch, Spot } from './sketch.ts';
import { countOthers, rangeText, type TollTie, tollRatio, tollTie } from './tolls.ts';
import { shared } from './words.ts';

/** What one thing that was compared says for (or against) one happening. Null: they cannot be one, whatever the rest says. */
type Finding = { readonly points: number; readonly reason: string | null } | null;

const NOTHING: Finding = { points: 0, reason: null };
const against = (points: number): Finding => ({ points, reason: null });
const speaks = (points: number, reason: string): Finding => ({ points, reason });

/** From this many points on two claims are taken for one happening, unless they conflict with others of the event. */
export const ENOUGH = 4.5;

/** Of two claims: what the comparison came to. */
export interface Comparison {
  readonly points: number;
  readonly reasons: readonly string[];
}

/** Compares two claims; null where they cannot be about one happening. It is the same whichever comes first. */
export function compare(one: Sketch, other: Sketch): Comparison | null {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  if (a.family !== b.family) return null;
  const findings: { readonly points: number; readonly reason: string | null }[] = [];
  let points = 0;
  for (const look of LOOKS) {
    const found = look(a, b);
    if (found === null) return null;
    points += found.points;
    if (found.reason !== null) findings.push(found);
  }
  const reasons = findings.sort((x, y) => y.points - x.points).map(({ reason }) => reason!);
  return { points, reasons };
}

/** True where two claims cannot be about one happening. */
export const conflict = (a: Sketch, b: Sketch): boolean =>
  a.family !== b.family || byType(a, b) === null || byTime(a, b) === null || byPlace(a, b) === null;

const moves = ({ family }: Sketch): boolean => family === 'movement';
const seizes = ({ type }: Sketch): boolean => type === 'territory-captured' || type === 'territory-transferred';

function byType(a: Sketch, b: Sketch): Finding {
  const near = Math.max(nearness(a.type, b.type), vagueness(a, b));
  if (near < 0.3) return null;
  if (near === 1) return speaks(isVague(a.type) ? 1.2 : 2, `both say ${eventType(a.type).label}`);
  return speaks(6 * near - 4, `${eventType(a.type).label} and ${eventType(b.type).label} may be one`);
}

// "Israel hit a car", "the attack on the city": by whatever means.
const vagueness = (a: Sketch, b: Sketch): number =>
  (a.vague && isHarm(b.type)) || (b.vague && isHarm(a.type)) ? 0.7 : 0;

// A place cannot be taken twice without being lost in between: captures some days apart may be one, told with two dates.
const CAPTURE_DAYS = 4;
const FORECAST_DAYS = 45;

function byTime(a: Sketch, b: Sketch): Finding {
  if (isAhead(a) !== isAhead(b)) return isAhead(a) ? byForecast(a, b) : byForecast(b, a);
  if (!a.days || !b.days) return byPublication(a, b);
  const gap = daysBetween(a.days, b.days);
  if (gap > 0) return byGap(a, b, gap);
  const [short, long] = [lengthOf(a.days), lengthOf(b.days)].sort((x, y) => x - y) as [number, number];
  if (short <= BLOW_DAYS && (isSum(a) || isSum(b))) return null;
  if (long === 1) return speaks(a.said && b.said ? 2 : a.said || b.said ? 1.4 : 1.2, 'same day');
  if (short === long) return speaks(1.5, 'same days');
  if (long <= 3) return speaks(1, 'days that overlap');
  return long <= 10 && short > 1 ? speaks(0.5, 'days that overlap') : against(short > 10 ? 0 : -1.5);
}

const BLOW_DAYS = 2;
const SUM_DAYS = 4;

// "Since January 24, 62 fighters have been killed around the town": the dead of some days are those of no one blow.
const isSum = ({ type, said, days }: Sketch): boolean =>
  type === 'casualties' && said && days !== null && lengthOf(days) >= SUM_DAYS;

// A date that was carried over, from the sentence before or from the publication, is a day or two off at times.
function byGap(a: Sketch, b: Sketch, gap: number): Finding {
  if (seizes(a) && seizes(b) && gap <= CAPTURE_DAYS) return against(-1);
  if (gap > 2 || (a.said && b.said && gap > 1)) return null;
  return against(a.said && b.said ? -2 : -0.4 * gap);
}

/** True where opposed sides are each told to have taken one place within days: what is told in between keeps captures apart. */
export function areRivals(a: Sketch, b: Sketch): boolean {
  if (!tellsCapture(a) || !tellsCapture(b) || daysBetween(a.days!, b.days!) > CAPTURE_DAYS) return false;
  return placeTie(a.spot, b.spot) === 'same' && partyTie(a.agents, b.agents) === 'opposed';
}

const tellsCapture = ({ type, standing, days }: Sketch): boolean =>
  type === 'territory-captured' && standing === 'tells' && days !== null;

/**
 * True where two captures of a place by one side are two, for a third claim tells that another side took it in between:
 * taken, lost and retaken.
 */
export function takenBetween(a: Sketch, b: Sketch, others: readonly Sketch[]): boolean {
  if (!seizes(a) || !seizes(b) || !a.days || !b.days || daysBetween(a.days, b.days) === 0) return false;
  const [first, last] = a.days[0] < b.days[0] ? [a, b] : [b, a];
  return others.some((one) => areRivals(one, first) && one.days![0] >= first.days![0] && one.days![1] <= last.days![1]);
}

const isAhead = ({ standing }: Sketch): boolean => standing === 'foretells' || standing === 'intends';

// "Is about to fall": what was foretold came true some days or weeks after the forecast was published.
function byForecast(ahead: Sketch, told: Sketch): Finding {
  const then = told.days;
  const said = ahead.published ?? ahead.days?.[0] ?? null;
  if (!then || said === null) return null;
  if (then[1] < said || then[0] > said + FORECAST_DAYS) return null;
  return speaks(1, 'it was foretold in the weeks before');
}

const NEWS_DAYS = 7;

// A claim without a date, in a report of the days after.
function byPublication(a: Sketch, b: Sketch): Finding {
  if (!a.days && !b.days) {
    if (a.report === b.report) return speaks(0.5, 'one report tells both');
    if (a.published === null || b.published === null) return against(-1);
    return Math.abs(a.published - b.published) <= NEWS_DAYS ? speaks(0.5, 'reports of the same days') : null;
  }
  const [dated, undated] = a.days ? [a, b] : [b, a];
  if (a.report === b.report) return against(-0.5);
  if (undated.published === null) return against(-1.5);
  const age = undated.published - dated.days![1];
  return age < -1 || age > NEWS_DAYS ? null : against(age <= 2 ? 0 : -0.5);
}

const PLACE_POINTS: Readonly<Record<PlaceTie, Finding>> = {
  same: speaks(3, 'same place'),
  within: speaks(2, 'places within reach of each other'),
  inside: speaks(0.7, 'one place lies in the other'),
  'named-alike': speaks(1.2, 'places with a name in common'),
  apart: null,
  unknown: NOTHING,
};

// Of a province or a country two claims say less: much happens there in a day.
const SAME_AREA: Finding = speaks(1.5, 'same area');
const SAME_COUNTRY: Finding = speaks(0.4, 'same country');

function byPlace(a: Sketch, b: Sketch): Finding {
  const tie = placeTie(a.spot, b.spot);
  if (tie === 'same') return samePlace(a.spot!, b.spot!);
  // Villages are taken one by one, however near they lie to each other.
  if (tie === 'within' && seizes(a) && seizes(b) && isSettlement(a.spot!) && isSettlement(b.spot!)) return null;
  // People flee from one place to another; each report may name the other end.
  if (tie === 'apart' && moves(a) && moves(b) && a.report !== b.report) return against(-1.2);
  // One report names each of its places because they are not one: "hit Kafrin, Deir Sawan and Tal Wasit".
  if (a.report === b.report && a.spot && b.spot && (tie === 'within' || tie === 'named-alike'))
    return sameSentence(a, b) ? null : against(-0.5);
  if (tie === 'unknown' && a.spot && b.spot && a.report === b.report && sameSentence(a, b)) return null;
  // Two names of which one is on no map: perhaps one place in two spellings, more likely two.
  if (tie === 'unknown' && a.spot && b.spot) return against(-0.5);
  return PLACE_POINTS[tie];
}

const isSettlement = ({ id, precision }: Spot): boolean =>
  id !== null && (precision === 'exact' || precision === 'place');

const sameSentence = (a: Sketch, b: Sketch): boolean => a.evidence[0] < b.evidence[1] && b.evidence[0] < a.evidence[1];

function samePlace(a: Spot, b: Spot): Finding {
  const widest = a.radius > b.radius ? a : b;
  if (widest.precision === 'country') return SAME_COUNTRY;
  return widest.precision === 'province' || widest.precision === 'region' ? SAME_AREA : PLACE_POINTS.same;
}

const AGENT_POINTS: Readonly<Record<PartyTie, Finding>> = {
  same: speaks(1.5, 'same actor'),
  kin: speaks(1.2, 'actors of which one is a part of the other'),
  side: speaks(0.6, 'actors of one side'),
  unknown: NOTHING,
  other: against(-0.5),
  opposed: against(-2),
};

// Fighting has no fixed order of those who fight.
const mutual = ({ type }: Sketch): boolean => isMutual(type);

function byAgent(a: Sketch, b: Sketch): Finding {
  if (mutual(a) || mutual(b)) return AGENT_POINTS[partyTie([...a.agents, ...a.targets], [...b.agents, ...b.targets])];
  const tie = partyTie(a.agents, b.agents);
  if (seizes(a) && seizes(b) && a.type !== b.type) return byLeaving(tie);
  // Taken by the one and taken by the other are two happenings; a blast laid to two sides is one.
  return tie === 'opposed' && seizes(a) && seizes(b) ? null : AGENT_POINTS[tie];
}

// "They withdrew from Talmenes", "the army took Talmenes": the one who leaves is not the one who comes.
function byLeaving(tie: PartyTie): Finding {
  if (tie === 'opposed') return speaks(1, 'the one left, the other came');
  return tie === 'same' || tie === 'kin' || tie === 'side' ? null : NOTHING;
}

const TARGET_POINTS: Readonly<Record<PartyTie, Finding>> = {
  same: speaks(1, 'same target'),
  kin: speaks(0.8, 'targets of which one is a part of the other'),
  side: speaks(0.4, 'targets of one side'),
  unknown: NOTHING,
  other: against(-0.2),
  opposed: against(-1),
};

// "Killed 50 Russians", "80 Russians were killed": who was harmed may stand among the dead only.
const struck = ({ targets, victims }: Sketch): readonly Party[] =>
  targets.length ? [...targets, ...victims] : victims;

const byTarget = (a: Sketch, b: Sketch): Finding =>
  mutual(a) || mutual(b) ? NOTHING : TARGET_POINTS[partyTie(struck(a), struck(b))];

const WEIGHTS: Partial<Record<Outcome, number>> = { killed: 1, displaced: 1 };

function byTolls(a: Sketch, b: Sketch): Finding {
  let points = 0;
  let reason: string | null = null;
  for (const mine of a.tolls)
    for (const theirs of b.tolls) {
      if (mine.outcome !== theirs.outcome || countOthers(mine, theirs)) continue;
      const weight = WEIGHTS[mine.outcome] ?? 0.6;
      const tie = tollTie(mine, theirs);
      const number = mine.min ?? mine.max ?? 0;
      if (tie === 'same') {
        points += weight * (number > 4 ? 1.8 : number > 1 ? 1.2 : 0.6);
        reason ??= `both say ${rangeText(mine)} ${mine.outcome}`;
      } else if (tie === 'near') points += weight * (number > 500 ? 1.8 : 0.8);
      else points -= weight * doubt(mine, theirs, tie) * (a.source === b.source ? 1 : 0.6);
    }
  return { points, reason };
}

// "At least 70" and "at least 100" may be two hours of one day; "at least 19" and "at least 86" hardly.
function doubt(a: Range, b: Range, tie: TollTie): number {
  const ratio = tollRatio(a, b);
  return tie === 'disjoint' ? 1.5 * (1 - ratio) : Math.max(0, 3 * (0.6 - ratio));
}

function byInstrument(a: Sketch, b: Sketch): Finding {
  if (a.instrument === null || a.instrument !== b.instrument) return NOTHING;
  return speaks(0.5, `both say ${a.instrument.replaceAll('-', ' ')}`);
}

function byWords(a: Sketch, b: Sketch): Finding {
  const least = Math.min(a.words.length, b.words.length);
  if (least < 2 || (a.report === b.report && sameSentence(a, b))) return NOTHING;
  const common = shared(a.words, b.words);
  if (common < 2) return NOTHING;
  const points = ((a.report === b.report ? 1.5 : 2.5) * common) / Math.max(6, least);
  return speaks(points, `${common} telling words in common`);
}

const NEARBY = 600;

// A report goes on about what it has just told; what stands far apart in it is more often another happening.
function byReport(a: Sketch, b: Sketch): Finding {
  if (a.report !== b.report) return NOTHING;
  const [first, second] = a.at <= b.at ? [a, b] : [b, a];
  if (second.mention === 'fresh' && first.type === second.type) return against(-2);
  if (isDenial(a) !== isDenial(b) && sameSentence(a, b)) return speaks(3, 'denied in the same sentence');
  if (second.mention === 'known' && mayBeSame(first, second))
    return speaks(isBare(second) ? 2.5 : 2, 'the one speaks of what the other told');
  if (goesOn(first, second)) return speaks(1.2, 'one report tells of it in general and in detail');
  const near = second.at - first.at <= NEARBY;
  if (near && isToll(first) !== isToll(second)) {
    const tie = partyTie(struck(first), struck(second));
    return speaks(tie === 'same' || tie === 'kin' ? 2.5 : 1.8, 'a toll told beside it');
  }
  return near ? speaks(0.3, 'told one after the other') : against(-0.5);
}

// The lead tells of "a strike near the border", the body of "a plane that hit a car in the town".
function goesOn(a: Sketch, b: Sketch): boolean {
  const tie = placeTie(a.spot, b.spot);
  const actors = partyTie(a.agents, b.agents);
  return (actors === 'same' || actors === 'kin') && (tie === 'inside' || tie === 'unknown' || tie === 'same');
}

// "A car bomb hit a convoy. The explosion happened at the crossing": the second place is where the first was.
const mayBeSame = (a: Sketch, b: Sketch): boolean => {
  const tie = placeTie(a.spot, b.spot);
  return tie === 'same' || tie === 'inside' || (tie === 'unknown' && (a.spot === null || b.spot === null));
};

const isDenial = ({ standing }: Sketch): boolean => standing === 'denies';
const isToll = ({ type }: Sketch): boolean => type === 'casualties';
// "The attack killed nine" says neither when nor where: it speaks of one that was told.
const isBare = ({ spot, days, said }: Sketch): boolean => spot === null && (days === null || !said);

type Look = (a: Sketch, b: Sketch) => Finding;

/** What is compared, the cheapest and most telling first. */
const LOOKS: readonly Look[] = [byType, byTime, byPlace, byAgent, byTarget, byTolls, byInstrument, byReport, byWords];
