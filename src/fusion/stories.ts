import {
  areChildren,
  type ClaimPlace,
  daysOfIso,
  daysOfTime,
  type Event,
  type EventTypeId,
  type QuotedSpan,
  type Range,
  type RecordedClaim,
  type Span,
} from '../model/index.ts';
import { tollsOf } from './sketch.ts';

/** What reports of one day tell of one province, or of one event: a day's news, coarser than an event. */
export interface Story {
  readonly id: string;
  /** Ids of the reports. */
  readonly reports: readonly string[];
  /** The events that its reports are mainly about. */
  readonly events: readonly string[];
  /** The least and the most dead that its reports tell of; null where none tells of any. */
  readonly killed: Range | null;
}

/** A report with its claims. */
export interface Told {
  readonly id: string;
  readonly title?: string | null;
  readonly claims: readonly RecordedClaim[];
}

const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);
/** What says little of where a report's news lies: words, and those who flee, of whom each report may name another end of the way. */
const AWAY: ReadonlySet<EventTypeId> = new Set([
  'statement',
  'threat',
  'accusation',
  'negotiation',
  'agreement',
  'sanction',
  'aid',
  'displacement',
]);
const NEWS_DAYS = 3;
const WEEK = 7;
/** How far into a report its lead reaches, in characters: from one such length to the next a claim counts for a third. */
const LEAD = 400;

/**
 * Groups reports into stories: those of one day whose news lies in one province, or who tell of one event. A report seldom
 * tells of one happening; whoever compares reports, not claims, needs the coarser unit.
 */
export function storiesOf(reports: readonly Told[], events: readonly Event[]): Story[] {
  const eventOf = new Map(events.flatMap((event) => event.claims.map(({ id }) => [id, event.id] as const)));
  const news = reports.map((report): News => {
    const main = mainClaim(report.claims, report.title);
    const day = report.claims[0]?.published?.slice(0, 10) ?? '';
    return { report, main, day, province: provinceOf(report.claims), event: (main && eventOf.get(main.id)) ?? null };
  });
  return [...Map.groupBy(news, keyOf(news))]
    .filter(([key]) => key !== null)
    .map(([, told]) => ({
      id: `s-${told.map(({ report }) => report.id).sort()[0]}`,
      reports: told.map(({ report }) => report.id),
      events: [...new Set(told.map(({ event }) => event))].filter((event) => event !== null).sort(),
      killed: killedIn(told),
    }));
}

/** What a report's news is. */
interface News {
  readonly report: Told;
  readonly main: RecordedClaim | null;
  readonly day: string;
  readonly province: string | null;
  readonly event: string | null;
}

/**
 * The story of a report: its day, and the province where most of those who tell of its event that day place their news. One
 * event is one story, also where a report speaks more of the city than of its suburbs that were hit.
 */
function keyOf(news: readonly News[]): (one: News) => string | null {
  const votes = new Map<string, Map<string, number>>();
  for (const { day, province, event } of news) {
    if (!event || !province) continue;
    const key = `${day} ${event}`;
    const own = votes.get(key) ?? new Map<string, number>();
    votes.set(key, own.set(province, (own.get(province) ?? 0) + 1));
  }
  const provinces = new Map([...votes].map(([key, own]) => [key, most(own)] as const));
  return ({ day, province, event, main }) => {
    if (!main) return null;
    const where = provinces.get(`${day} ${event}`) ?? province ?? event;
    return where && `${day} ${where}`;
  };
}

/**
 * The claim that tells a report's news: of the last days, and the weightiest by how early it stands, how many died, and whether
 * the report comes back to it; the title's figure is the news. Of equals the first.
 */
export function mainClaim(claims: readonly RecordedClaim[], title?: string | null): RecordedClaim | null {
  const happened = claims.filter(({ claim }) => HAPPENED.has(claim.status));
  const news = happened.filter(isNews);
  let main: RecordedClaim | null = null;
  const told = news.length ? news : happened;
  const last = Math.max(...told.filter((one) => dead(one) > 0).map(lastDay));
  const figures = new Set((title?.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', ''))));
  const worth = (one: RecordedClaim): number =>
    weight(one) * (lastDay(one) < last && isDated(one) ? BEFORE : 1) * (figures.has(figure(one)) ? TITLED : 1);
  for (const one of told) if (!main || worth(one) > worth(main)) main = one;
  return main;
}

/** "Six were killed on Thursday, a day after strikes that killed 35": what is said to have been before is less the news. */
const BEFORE = 0.5;
const lastDay = ({ claim }: RecordedClaim): number => daysOfTime(claim.time)?.[1] ?? Number.NEGATIVE_INFINITY;
const isDated = ({ claim }: RecordedClaim): boolean => claim.time?.said === true;

/** How much the toll in the title outweighs another: "Strikes kill 70" over the 34 of one of them. */
const TITLED = 4;

/** How much what is told more than once outweighs what is told in passing. */
const AGAIN = 2;

// A headline's eleven dead are the news, the hundred of the week before are told below it.
const weight = (one: RecordedClaim): number =>
  Math.log2(1 + dead(one)) * prominence(startOf(one)) * (tellings(one).length > 1 ? AGAIN : 1);

const prominence = (start: number): number => Math.exp(-start / LEAD);

/** Sentences that tell of it: one that only says where, for a claim that tells it elsewhere, is none. */
function tellings({ claim }: RecordedClaim): readonly QuotedSpan[] {
  const told = [claim.trigger, ...claim.casualties, ...claim.participants].map(({ span }) => span);
  return claim.evidence.filter(
    (one) => !(claim.place && isWithin(claim.place.span, one)) || told.some((span) => isWithin(span, one)),
  );
}

const isWithin = (span: Span, one: Span): boolean => one.start <= span.start && span.end <= one.end;

/** Where a report first tells of it. */
const startOf = (one: RecordedClaim): number =>
  Math.min(one.claim.trigger.span.start, ...tellings(one).map(({ start }) => start));

/** "More than 400,000 have been killed since 2011" is no news. */
function isNews({ claim, published }: RecordedClaim): boolean {
  const days = daysOfTime(claim.time);
  const printed = published ? daysOfIso(published) : null;
  if (!days || !printed) return true;
  return days[1] >= printed[1] - NEWS_DAYS && days[0] <= printed[1] + 1 && days[1] - days[0] <= WEEK;
}

function dead({ claim }: RecordedClaim): number {
  const toll = tollsOf(claim.casualties).find(({ outcome }) => outcome === 'killed');
  return toll?.min ?? toll?.max ?? 0;
}

/** The province in which most of a report's news lies: what stands first and what is deadly counts most. */
function provinceOf(claims: readonly RecordedClaim[]): string | null {
  const happened = claims.filter(({ claim }) => HAPPENED.has(claim.status) && !AWAY.has(claim.type));
  // what is denied or planned lies where the news lies, sooner than what happened years ago does
  return (
    provinceVoted(happened.filter(isNews)) ??
    provinceVoted(claims.filter((one) => isNews(one) && !AWAY.has(one.claim.type))) ??
    provinceVoted(happened)
  );
}

/** First the country, which a province unheard of cannot carry alone, then the province in it. */
function provinceVoted(claims: readonly RecordedClaim[]): string | null {
  const country = voted(claims, (place) => place.country);
  const province = voted(claims, (place) => (place.country === country ? place.admin1 : null));
  return province && `${country} ${province}`;
}

function voted(claims: readonly RecordedClaim[], of: (place: ClaimPlace) => string | null): string | null {
  const votes = new Map<string, number>();
  for (const one of claims) {
    const { place } = one.claim;
    const named = place && of(place);
    if (!named) continue;
    const vote = presence(one) * (1 + Math.log2(1 + dead(one)) / 2);
    votes.set(named, (votes.get(named) ?? 0) + vote);
  }
  return most(votes);
}

/** How much of a report a claim has: where it is told, and wherever the report comes back to it. */
const presence = (one: RecordedClaim): number => {
  const { start } = one.claim.trigger.span;
  const again = tellings(one).filter((telling) => !isWithin(one.claim.trigger.span, telling));
  return prominence(start) + COME_BACK * again.reduce((sum, telling) => sum + prominence(telling.start), 0);
};

/** A sentence that comes back to a claim counts for so much of one that tells it. */
const COME_BACK = 0.25;

/** What has the most votes; of equals the first by name. */
const most = (votes: ReadonlyMap<string, number>): string | null =>
  [...votes].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))[0]?.[0] ?? null;

/** What "tens", "dozens", "scores", "hundreds" and "thousands" stand for at the least. */
const IN_A_WORD: ReadonlySet<number> = new Set([20, 24, 40, 200, 2_000]);
/** Of "dozens" 200 are no nearer figure. */
const ROUGHLY = 8;

const isRough = ({ claim }: RecordedClaim): boolean =>
  claim.casualties.some(
    ({ outcome, partOf, min, max, text }) =>
      outcome === 'killed' && partOf === undefined && max === null && IN_A_WORD.has(min ?? 0) && !/\d/.test(text),
  );

const liesBeside = (a: ClaimPlace | null, b: ClaimPlace | null): boolean =>
  !a?.admin1 || !b?.admin1 || (a.country === b.country && a.admin1 === b.admin1);

/** "27 children were killed": who are part of a toll wherever one is told. */
const isOfChildren = ({ claim: { casualties } }: RecordedClaim): boolean => {
  const whole = casualties.filter(({ outcome, partOf }) => outcome === 'killed' && partOf === undefined);
  return whole.length > 0 && whole.every(({ who }) => areChildren(who));
};

/**
 * The claim that counts a report's dead: of "dozens were killed" or "27 children were killed" and "51 people were killed" below
 * it the second.
 */
function countedIn({ report, main, province }: News): RecordedClaim | null {
  const part = main && partIn(report.claims, main, province);
  if (part) return part;
  if (!main || !(isRough(main) || isOfChildren(main))) return main;
  const counted = report.claims.find(
    (one) =>
      HAPPENED.has(one.claim.status) &&
      isNews(one) &&
      !isRough(one) &&
      !isOfChildren(one) &&
      dead(one) >= dead(main) &&
      dead(one) < ROUGHLY * dead(main) &&
      liesBeside(one.claim.place, main.claim.place),
  );
  return counted ?? main;
}

/** "Eight killed in Aleppo and Homs; six died in Aleppo": of a toll of several provinces the part that is told of this one. */
function partIn(
  claims: readonly RecordedClaim[],
  main: RecordedClaim,
  province: string | null,
): RecordedClaim | undefined {
  const isSibling = ({ claim }: RecordedClaim): boolean => claim.trigger.span.start === main.claim.trigger.span.start;
  if (!claims.some((one) => isSibling(one) && !liesBeside(one.claim.place, main.claim.place))) return undefined;
  return claims
    .filter((one) => HAPPENED.has(one.claim.status) && isNews(one) && !isSibling(one) && provinceIs(one, province))
    .filter((one) => dead(one) > 0 && dead(one) < dead(main))
    .reduce<RecordedClaim | undefined>((most, one) => (most && dead(most) >= dead(one) ? most : one), undefined);
}

const provinceIs = ({ claim: { place } }: RecordedClaim, province: string | null): boolean =>
  place?.admin1 !== null && place?.admin1 !== undefined && `${place.country} ${place.admin1}` === province;

/** The figure that a report gives: of "more than 100" not the 101 that it is at the least. */
function figure(one: RecordedClaim): number {
  const least = dead(one);
  const isOver = one.claim.casualties.some(
    ({ outcome, partOf, min, max, text }) =>
      outcome === 'killed' &&
      partOf === undefined &&
      max === null &&
      min === least &&
      (text.match(/\d[\d,]*/g) ?? []).some((digits) => Number(digits.replaceAll(',', '')) === least - 1),
  );
  return isOver ? least - 1 : least;
}

/** The least and the most dead; words like "dozens" say nothing where another report has a figure. */
function killedIn(news: readonly News[]): Range | null {
  const told = news.map(countedIn).filter((one) => one !== null && dead(one) > 0) as RecordedClaim[];
  const counted = told.filter((one) => !isRough(one));
  const tolls = (counted.length ? counted : told).map(figure);
  return tolls.length ? { min: Math.min(...tolls), max: Math.max(...tolls) } : null;
}
