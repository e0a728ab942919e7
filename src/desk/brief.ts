import type { Event, RecordedClaim, Status } from '../model/index.ts';
import {
  areasOf,
  type Brief,
  type BriefData,
  briefOf,
  type Designation,
  type Designations,
  daysOfIso,
  isoOfDay,
  landOfTheEarth,
  type ProfileId,
  type ToldEvent,
} from '../sitrep.ts';
import { contradictions, controlAt } from './control.ts';
import type { Desk } from './desk.ts';

/** Which brief is wanted. */
export interface BriefQuestion {
  /** ISO date. */
  readonly on: string;
  /** A country, a province or a place. */
  readonly in?: string;
  /** Default: names of people, protected sites and exact spots are kept back. */
  readonly profile?: ProfileId;
}

/** The situation report of a day, from a ledger. */
export async function brief(desk: Desk, question: BriefQuestion): Promise<Brief> {
  const data = await briefData(desk, question);
  const { sitrep } = desk;
  return briefOf(data, {
    loaded: sitrep.designations(theatreOf(data)).loaded,
    profile: sitrep.profile(question.profile ?? 'publish'),
  });
}

const MOST = 2000;
/** What lasted longer is background, not news of a day. */
const LONGEST_DAYS = 7;

/** All that the brief of a day is made of. */
export async function briefData(desk: Desk, question: BriefQuestion): Promise<BriefData> {
  const { ledger } = desk;
  const { on: day, in: where } = question;
  const before = isoOfDay(daysOfIso(day)![0] - 1);
  const [events, earlier] = [await toldOn(desk, day, where), await toldOn(desk, before, where)];
  const control = await controlAt(desk, question);
  const data = {
    day,
    before,
    in: where ?? null,
    events,
    earlier,
    loose: await looseOn(desk, day, where),
    control,
    controlBefore: await controlAt(desk, { ...question, on: before }),
    controlClaims: (await ledger.controlGrounds({ in: where })).claims,
    contradictions: (await contradictions(desk, { from: day, to: day, in: where }))
      .filter(({ event }) => event === null)
      .map(({ contradiction }) => contradiction),
  };
  const claims = [...events, ...earlier].flatMap((one) => one.claims);
  const all = [...claims, ...data.loose, ...data.controlClaims];
  const voices = theatresOf(all.map((one) => one.theatre)).map(desk.sitrep.designations);
  return {
    ...data,
    areas: areasOf(control, landOfTheEarth()).features.flatMap(({ properties, geometry }) =>
      geometry.coordinates.map((rings) => ({ ...properties, rings })),
    ),
    reports: await reportsOf(desk, all),
    names: namesOf(
      voices,
      all,
      [...events, ...earlier].map(({ event }) => event),
    ),
    sides: Object.assign({}, ...voices.map(({ sides }) => sides).reverse()) as BriefData['sides'],
  };
}

const theatreOf = ({ events, earlier, loose }: BriefData): string | null =>
  theatresOf([...[...events, ...earlier].flatMap(({ claims }) => claims), ...loose].map(({ theatre }) => theatre))[0]!;

/** Theatres, the most frequent first: where reports of several stand in one ledger, its words go before theirs. */
function theatresOf(values: readonly (string | null)[]): (string | null)[] {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, most], [b, least]) => least - most || (String(a) < String(b) ? -1 : 1));
  return sorted.length ? sorted.map(([theatre]) => theatre) : [null];
}

async function toldOn({ ledger }: Desk, day: string, where: string | undefined): Promise<ToldEvent[]> {
  const found = await ledger.events({ from: day, to: day, in: where, limit: MOST });
  const news = found.filter(isShort).sort((a, b) => (a.id < b.id ? -1 : 1));
  const told: ToldEvent[] = [];
  for (const { id } of news) {
    const one = await ledger.event(id);
    if (one) told.push({ event: one.event, claims: one.claims });
  }
  return told;
}

const isShort = ({ time }: Event): boolean => {
  const [from, to] = [time && daysOfIso(time.start), time && daysOfIso(time.end)];
  return from !== null && to !== null && to[1] - from[0] < LONGEST_DAYS;
};

const LOOSE: readonly Status[] = ['alleged', 'speculated', 'intended', 'forecast', 'denied'];

/** Accusations, forecasts, plans, guesses and denials about a day that are in no event. */
async function looseOn({ ledger }: Desk, day: string, where: string | undefined): Promise<RecordedClaim[]> {
  const found = await ledger.claims({ from: day, to: day, in: where, statuses: LOOSE, limit: MOST });
  const loose: RecordedClaim[] = [];
  for (const claim of found) if (!(await ledger.event(claim.id))) loose.push(claim);
  return loose.sort((a, b) => (a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : 1));
}

async function reportsOf({ ledger }: Desk, claims: readonly RecordedClaim[]): Promise<BriefData['reports']> {
  const reports: BriefData['reports'][number][] = [];
  for (const id of [...new Set(claims.map(({ report }) => report))].sort()) {
    const one = await ledger.report(id);
    if (one) reports.push({ id, title: one.title, url: one.url, published: one.published });
  }
  return reports;
}

/** Names of all who are in claims and events, in our own words. */
function namesOf(
  voices: readonly Designations[],
  claims: readonly RecordedClaim[],
  events: readonly Event[],
): Readonly<Record<string, Designation>> {
  const ids = new Set([
    ...claims.flatMap(({ claim, teller }) => [
      teller.id,
      ...claim.participants.map(({ actor }) => actor),
      ...claim.attribution.map(({ actor }) => actor),
      ...claim.casualties.map(({ actor }) => actor),
    ]),
    ...events.flatMap(({ sources }) => sources.map(({ id }) => id)),
  ]);
  const used = new Set(
    claims.flatMap(({ claim }) => [
      ...claim.participants.map(({ name }) => name),
      ...claim.attribution.map(({ text }) => text),
    ]),
  );
  const tellers = new Map(claims.map(({ teller }) => [teller.id, teller.name] as const));
  const names: Record<string, Designation> = {};
  for (const id of [...ids].filter((one) => one !== null).sort()) {
    const teller = tellers.get(id);
    const ofPacks = voices.map(({ of }) => of(id, used)).find((one) => one !== null);
    const known = ofPacks ?? (teller === undefined ? null : { name: teller, short: null, kind: 'outlet' as const });
    if (known) names[id] = known;
  }
  return names;
}
