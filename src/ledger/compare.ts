import type { Event } from '../model/index.ts';
import { counts } from './counts.ts';
import { dayOf } from './dates.ts';
import { portions } from './portions.ts';
import { eventOf } from './row-json.ts';
import type { Store } from './store.ts';

/** Two who tell, and of which time. */
export interface ComparisonQuestion {
  readonly a: string;
  readonly b: string;
  /** Whether they are outlets or sides. */
  readonly by: 'source' | 'side';
  /** ISO dates. */
  readonly from?: string;
  readonly to?: string;
  /** How many events of each kind are given. */
  readonly limit: number;
}

/** An event that both tell of, with the claims of each. */
export interface ToldByBoth {
  readonly event: Event;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** What two tell of, together and apart: the latest of each, and how many there are. */
export interface Comparison {
  readonly both: readonly ToldByBoth[];
  readonly onlyA: readonly Event[];
  readonly onlyB: readonly Event[];
  readonly totals: { readonly both: number; readonly onlyA: number; readonly onlyB: number };
  /** The outlets whose words are theirs: themselves, or all of a side. */
  readonly sources: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/** Compares what two outlets or sides tell. */
export async function compare(store: Store, question: ComparisonQuestion): Promise<Comparison> {
  const { a, b } = question;
  const [ofA, ofB] = [await sourcesOf(store, a, question), await sourcesOf(store, b, question)];
  const [toldByA, toldByB] = [await eventsOf(store, a, question), await eventsOf(store, b, question)];
  const [inA, inB] = [new Set(toldByA), new Set(toldByB)];
  const both = toldByA.filter((one) => inB.has(one));
  const onlyA = toldByA.filter((one) => !inB.has(one));
  const onlyB = toldByB.filter((one) => !inA.has(one));
  const events = (numbers: readonly number[]): Promise<Event[]> => bodiesOf(store, numbers.slice(0, question.limit));
  return {
    both: await withClaims(store, await events(both), question),
    onlyA: await events(onlyA),
    onlyB: await events(onlyB),
    totals: { both: both.length, onlyA: onlyA.length, onlyB: onlyB.length },
    sources: { a: ofA, b: ofB },
  };
}

/** The outlets that somebody stands for: itself, or all of a side. */
async function sourcesOf(store: Store, who: string, { by }: ComparisonQuestion): Promise<readonly string[]> {
  if (by === 'source') return [who];
  return (await counts(store)).sources.filter(({ teller }) => teller.side === who).map(({ id }) => id);
}

/** Numbers of the events of which an outlet or a side tells, the latest first. */
async function eventsOf({ engine }: Store, who: string, { by, from, to }: ComparisonQuestion): Promise<number[]> {
  let query = engine.reads.selectFrom('events').select(['events.number', 'events.first_day']);
  if (by === 'side')
    query = query.where('events.number', 'in', (of) =>
      of.selectFrom('event_sides').select('event').where('side', '=', who),
    );
  else
    query = query.where('events.number', 'in', (of) =>
      of
        .selectFrom('reports')
        .innerJoin('claims', 'claims.report', 'reports.number')
        .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
        .select('fused_claims.event')
        .where('fused_claims.event', 'is not', null)
        .where('reports.source', '=', who)
        .$castTo<{ event: number }>(),
    );
  if (from !== undefined) query = query.where('events.last_day', '>=', dayOf(from));
  if (to !== undefined) query = query.where('events.first_day', '<=', dayOf(to));
  const rows = await query
    .orderBy('events.first_day', (order) => order.desc().nullsLast())
    .orderBy('events.number', 'desc')
    .execute();
  return rows.map(({ number }) => number);
}

async function bodiesOf({ engine }: Store, numbers: readonly number[]): Promise<Event[]> {
  const found = new Map<number, Event>();
  for (const some of portions(numbers))
    for (const { number, body } of await engine.reads
      .selectFrom('events')
      .select(['number', 'body'])
      .where('number', 'in', some)
      .execute())
      found.set(number, eventOf(body));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** A side speaks in the claims whose source, in the end, is of it; an outlet in those of its reports. */
async function withClaims(
  { engine }: Store,
  events: readonly Event[],
  { a, b, by }: ComparisonQuestion,
): Promise<ToldByBoth[]> {
  const sources = by === 'side' ? new Map<string, string | null>() : await sourcesOfReports(engine, events);
  const of = ({ claims }: Event, who: string): string[] =>
    claims.filter(({ id, side }) => (by === 'side' ? side : sources.get(reportOf(id))) === who).map(({ id }) => id);
  return events.map((event) => ({ event, a: of(event, a), b: of(event, b) }));
}

async function sourcesOfReports(
  { reads }: Store['engine'],
  events: readonly Event[],
): Promise<Map<string, string | null>> {
  const reports = [...new Set(events.flatMap(({ claims }) => claims.map(({ id }) => reportOf(id))))];
  const sources = new Map<string, string | null>();
  for (const some of portions(reports)) {
    const rows = await reads.selectFrom('reports').select(['id', 'source']).where('id', 'in', some).execute();
    for (const { id, source } of rows) sources.set(id, source);
  }
  return sources;
}

const reportOf = (claim: string): string => claim.slice(0, claim.lastIndexOf('#'));
