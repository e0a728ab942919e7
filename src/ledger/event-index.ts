import { setImmediate } from 'node:timers/promises';
import { EVENT_TYPES, type EventTypeId } from '../model/index.ts';
import { stateOf } from './state.ts';
import type { Store } from './store.ts';

/**
 * All events in columns, in the order of their numbers: what maps, histograms and counts are made of. A million events take
 * 90 MB, and a look at each of them some milliseconds; a database that reads rows for it takes seconds.
 */
export interface EventIndex {
  readonly state: string;
  readonly size: number;
  readonly number: Int32Array;
  /** Days since 1970; of an event without a day the first is after all others, and the last before them. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** When it became known; `NEVER` where nobody noted it. */
  readonly known: Int32Array;
  readonly full: Spots;
  readonly shown: Spots;
  /** Positions in `TYPES` and `GRADES`. */
  readonly type: Uint8Array;
  readonly grade: Uint8Array;
  readonly contradicted: Uint8Array;
  /** 1 where anything of it is kept back from some. */
  readonly keptBack: Uint8Array;
  /** Position in `gazetteers`. */
  readonly place: Int32Array;
  readonly gazetteers: readonly (string | null)[];
}

/** Where events lie: in degrees, and in Web Mercator with the earth 1 wide; NaN where on no map. */
export interface Spots {
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** As far from the equator as a map in Mercator reaches. */
const POLE = 85.05;

function putSpot({ lat, lon, x, y }: Spots, at: number, north: number | null, east: number | null): void {
  lat[at] = north ?? Number.NaN;
  lon[at] = east ?? Number.NaN;
  x[at] = lon[at]! / 360 + 0.5;
  const sine = Math.sin((Math.max(-POLE, Math.min(POLE, lat[at]!)) * Math.PI) / 180);
  y[at] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The types and grades in the order by which the index counts them. */
export const TYPES: readonly EventTypeId[] = EVENT_TYPES.map(({ id }) => id);
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

/** Stands for the day of an event that has none: no interval of days contains it. */
export const NEVER = 2 ** 31 - 1;

/** Rows that are read at once: others get their turn between two portions. */
const PORTION = 8000;
/** Of more events a load is not waited for while there is an older index. */
const LARGE = 50_000;
/** How much longer than the load of a large index the pause after it is. */
const PAUSE = 10;

interface Kept {
  index: EventIndex | null;
  loading: Promise<EventIndex> | null;
  took: number;
  ended: number;
}

const kept = new WeakMap<Store, Kept>();

/** The index as of now; of a large ledger that just changed, the one before, while the new one is made. */
export async function eventIndex(store: Store, tries = 3): Promise<EventIndex> {
  const mine = kept.get(store) ?? { index: null, loading: null, took: 0, ended: 0 };
  kept.set(store, mine);
  const { index } = mine;
  const state = await stateOf(store);
  if (index?.state === state) return index;
  const isLarge = index !== null && index.size > LARGE;
  const rests = isLarge && performance.now() - mine.ended < mine.took * PAUSE;
  if (!mine.loading && !rests) {
    mine.loading = load(store, mine);
    // Who does not wait for it is not told that it failed: the next who asks tries again.
    mine.loading.catch(() => {});
  }
  if (isLarge) return index;
  const loaded = await mine.loading!;
  // What was under way may have begun before the last change: who made that change looks for it.
  return loaded.state === state || tries === 1 ? loaded : eventIndex(store, tries - 1);
}

async function load(store: Store, mine: Kept): Promise<EventIndex> {
  const begun = performance.now();
  try {
    mine.index = await read(store);
    return mine.index;
  } finally {
    mine.loading = null;
    mine.ended = performance.now();
    mine.took = mine.ended - begun;
  }
}

interface Row {
  readonly number: number;
  readonly first_day: number | null;
  readonly last_day: number | null;
  readonly known_day: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly shown_lat: number | null;
  readonly shown_lon: number | null;
  readonly kept_back: number | null;
  readonly type: string;
  readonly grade: string;
  readonly contradictions: number;
  readonly gazetteer: string | null;
}

const COLUMNS = [
  ...(['number', 'first_day', 'last_day', 'known_day', 'lat', 'lon', 'shown_lat', 'shown_lon', 'kept_back'] as const),
  ...(['type', 'grade', 'contradictions', 'gazetteer'] as const),
] as const;

async function read(store: Store): Promise<EventIndex> {
  const { reads } = store.engine;
  const state = await stateOf(store);
  const chunks: Row[][] = [];
  for (let after = -1; ; ) {
    const rows = await reads
      .selectFrom('events')
      .select(COLUMNS)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PORTION)
      .execute();
    if (rows.length) chunks.push(rows);
    if (rows.length < PORTION) break;
    after = rows.at(-1)!.number;
    await setImmediate();
  }
  return inColumns(state, chunks);
}

const TYPE_AT: ReadonlyMap<string, number> = new Map(TYPES.map((id, at) => [id, at]));
const GRADE_AT: ReadonlyMap<string, number> = new Map(GRADES.map((id, at) => [id, at]));

async function inColumns(state: string, chunks: readonly (readonly Row[])[]): Promise<EventIndex> {
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  const column = () => new Float64Array(size);
  const spots = (): Spots => ({ lat: column(), lon: column(), x: column(), y: column() });
  const ints = () => new Int32Array(size);
  const [number, first, last, known, place] = [ints(), ints(), ints(), ints(), ints()];
  const [type, grade, contradicted, keptBack] = [0, 1, 2, 3].map(() => new Uint8Array(size)) as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ];
  const [full, shown] = [spots(), spots()];
  const gazetteers = new Map<string | null, number>();
  let at = 0;
  for (const rows of chunks) {
    for (const row of rows) {
      number[at] = row.number;
      first[at] = row.first_day ?? NEVER;
      last[at] = row.last_day ?? -NEVER;
      known[at] = row.known_day ?? NEVER;
      putSpot(full, at, row.lat, row.lon);
      putSpot(shown, at, row.shown_lat, row.shown_lon);
      type[at] = TYPE_AT.get(row.type)!;
      grade[at] = GRADE_AT.get(row.grade)!;
      contradicted[at] = row.contradictions > 0 ? 1 : 0;
      keptBack[at] = row.kept_back === 0 ? 0 : 1;
      const before = gazetteers.get(row.gazetteer);
      if (before === undefined) gazetteers.set(row.gazetteer, gazetteers.size);
      place[at] = before ?? gazetteers.size - 1;
      at++;
    }
    await setImmediate();
  }
  return {
    ...{ state, size, number, first, last, known, full, shown, type, grade, contradicted, keptBack, place },
    gazetteers: [...gazetteers.keys()],
  };
}

type Bytes = Uint8Array<ArrayBuffer>;
