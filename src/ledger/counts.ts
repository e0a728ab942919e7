import type { Teller } from '../model/index.ts';
import { isoOfDay } from '../model/index.ts';
import { eventIndex } from './event-index.ts';
import type { Sight } from './pins.ts';
import { portions } from './portions.ts';
import { keptByState } from './state.ts';
import type { Store } from './store.ts';

/** What an outlet has in the ledger. */
export interface SourceCount {
  /** Id of the outlet, or its folded name where no pack knows it. */
  readonly id: string;
  /** As its latest report has it. */
  readonly teller: Teller;
  readonly reports: number;
  readonly claims: number;
  /** ISO dates of the first and the last publication, null where none is known. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What is counted over the whole ledger. */
export interface Counts {
  readonly reports: number;
  readonly claims: number;
  /** Events by the actors that take part, and by the sides that tell of them. */
  readonly byActor: ReadonlyMap<string, number>;
  readonly bySide: ReadonlyMap<string, number>;
  readonly sources: readonly SourceCount[];
  /** ISO date of the last publication; null where none is known. */
  readonly lastDay: string | null;
  /** Theatres that reports are of, with how many there are. */
  readonly theatres: ReadonlyMap<string, number>;
}

const kept = new WeakMap<Store, ReturnType<typeof keptByState<Counts>>>();

/** Claims from which on counting all there is takes more than a moment. */
const LARGE = 200_000;

/** Counts, once for each state of the ledger; of a large one that just changed, those of before. */
export function counts(store: Store): Promise<Counts> {
  const keep = kept.get(store) ?? keptByState<Counts>(store, ({ claims }) => claims > LARGE);
  kept.set(store, keep);
  return keep('counts', () => count(store));
}

async function count(store: Store): Promise<Counts> {
  const { reads } = store.engine;
  const byActor = await reads
    .selectFrom('event_actors')
    .select(({ fn }) => ['actor as name', fn.countAll<number>().as('many')])
    .groupBy('actor')
    .execute();
  const bySide = await reads
    .selectFrom('event_sides')
    .select(({ fn }) => ['side as name', fn.countAll<number>().as('many')])
    .groupBy('side')
    .execute();
  const theatres = await reads
    .selectFrom('reports')
    .select(({ fn }) => ['theatre as name', fn.countAll<number>().as('many')])
    .where('taken_down', '=', 0)
    .groupBy('theatre')
    .execute();
  const sources = await sourcesIn(store);
  const all = await reads
    .selectFrom('reports')
    .select(({ fn }) => [fn.countAll<number>().as('reports'), fn.sum<number | null>('claims').as('claims')])
    .where('taken_down', '=', 0)
    .executeTakeFirstOrThrow();
  return {
    reports: Number(all.reports),
    claims: Number(all.claims ?? 0),
    byActor: mapOf(byActor),
    bySide: mapOf(bySide),
    theatres: mapOf(theatres.flatMap(({ name, many }) => (name === null ? [] : [{ name, many }]))),
    sources,
    lastDay:
      sources
        .map(({ last }) => last ?? '')
        .sort()
        .at(-1) || null,
  };
}

const mapOf = (rows: readonly { readonly name: string; readonly many: number }[]): Map<string, number> =>
  new Map(rows.map(({ name, many }) => [name, Number(many)]));

async function sourcesIn({ engine }: Store): Promise<SourceCount[]> {
  const rows = await engine.reads
    .selectFrom('reports')
    .select(({ fn }) => [
      'source',
      fn.countAll<number>().as('reports'),
      fn.sum<number>('claims').as('claims'),
      fn.min('published_day').as('first'),
      fn.max('published_day').as('last'),
      fn.max('number').as('latest'),
    ])
    .where('taken_down', '=', 0)
    .where('source', 'is not', null)
    .groupBy('source')
    .execute();
  const latest = await engine.reads
    .selectFrom('reports')
    .select(['number', 'teller'])
    .where('number', 'in', rows.length ? rows.map((row) => row.latest) : [-1])
    .execute();
  const tellers = new Map(latest.map(({ number, teller }) => [number, teller]));
  return rows.map((row) => ({
    id: row.source!,
    teller: JSON.parse(tellers.get(row.latest) ?? 'null') ?? { id: row.source!, name: row.source! },
    reports: Number(row.reports),
    claims: Number(row.claims),
    first: row.first === null ? null : isoOfDay(row.first),
    last: row.last === null ? null : isoOfDay(row.last),
  }));
}

/** A place with how many events there were. */
export interface PlaceCount {
  /** Of the gazetteer. */
  readonly id: string;
  readonly events: number;
}

/**
 * Places that are known by an id, those with the most events first. For people from whom precise spots are kept back, only
 * events count that are shown where they are.
 */
export async function placeCounts(store: Store, sight: Sight): Promise<readonly PlaceCount[]> {
  const { place, gazetteers, full, shown } = await eventIndex(store);
  const many = new Uint32Array(gazetteers.length);
  for (const [at, one] of place.entries())
    if (sight === 'full' || (shown.lat[at] === full.lat[at] && shown.lon[at] === full.lon[at])) many[one]!++;
  return gazetteers
    .flatMap((id, at) => (id === null || many[at] === 0 ? [] : [{ id, events: many[at]! }]))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1));
}

/** A place as an event has it. */
export interface EventPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
}

/** Places by their ids, as the first event at each of them has it. */
export async function placesOfEvents({ engine }: Store, ids: readonly string[]): Promise<EventPlace[]> {
  const found: EventPlace[] = [];
  for (const some of portions(ids)) {
    const rows = await engine.reads
      .selectFrom('events')
      .select(['gazetteer as id', 'place as name', 'lat', 'lon', 'country', 'admin1'])
      .where('number', 'in', (of) =>
        of
          .selectFrom('events')
          .select(({ fn }) => fn.min('number').as('number'))
          .where('gazetteer', 'in', some)
          .groupBy('gazetteer'),
      )
      .execute();
    for (const { id, name, ...place } of rows) found.push({ id: id!, name: name ?? id!, ...place });
  }
  return found;
}
