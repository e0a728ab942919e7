import type { EventFilter, EventTypeId, Window } from '../model/index.ts';
import { eventIndex, NEVER, type Spots, TYPES } from './event-index.ts';
import { rowsThatFit, rowsWithin, spotsOf } from './event-rows.ts';
import { type Pin, pinsOf, type Sight } from './pins.ts';
import type { Store } from './store.ts';

/** What the map asks for. */
export interface MapQuestion extends EventFilter {
  /** As web maps count: 0 shows the earth in 512 pixels, each step twice as large. */
  readonly zoom: number;
  readonly sight: Sight;
  /** How many events are shown one by one wherever they lie; default 200. */
  readonly few?: number;
}

/** Events that lie near each other at this zoom. */
export interface MapCluster {
  /** Where they lie in the middle. */
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
  readonly contradicted: number;
  readonly byType: Readonly<Partial<Record<EventTypeId, number>>>;
  /** What they lie in. */
  readonly window: Window;
}

/** Events in a window of the map. */
export interface MapAnswer {
  /** How many lie in the window. */
  readonly total: number;
  readonly points: readonly Pin[];
  readonly clusters: readonly MapCluster[];
  /** Those that lie on no map, wherever the window is: how many, and the latest of them. */
  readonly unresolved: { readonly total: number; readonly latest: readonly Pin[] };
}

const FEW = 200;
/** Pixels from one cell of a cluster to the next. */
const CELL = 72;
const EARTH = 512;
const UNRESOLVED = 100;

/**
 * The events of a window: one by one where there are few, else gathered by the cells of a grid that is fixed to the earth, so
 * that nothing jumps while the map is moved.
 */
export async function mapEvents(store: Store, question: MapQuestion): Promise<MapAnswer> {
  const index = await eventIndex(store);
  const rows = await rowsThatFit(store, index, question, question.sight);
  const spots = spotsOf(index, question.sight);
  const { placed, unplaced } = rowsWithin(rows, spots, question.window);
  const { alone, clusters } =
    placed.length <= (question.few ?? FEW)
      ? { alone: placed, clusters: [] }
      : gather(placed, spots, index.type, index.contradicted, question.zoom);
  const latest = latestOf(unplaced, index.first, UNRESOLVED);
  const pins = async (list: Iterable<number>): Promise<Pin[]> =>
    pinsOf(
      store,
      Array.from(list, (at) => index.number[at]!),
      question.sight,
    );
  return {
    total: placed.length,
    points: await pins(alone),
    clusters,
    unresolved: { total: unplaced.length, latest: await pins(latest) },
  };
}

/** The rows with the latest days. */
function latestOf(rows: Int32Array, first: Int32Array, most: number): number[] {
  const day = (at: number): number => (first[at] === NEVER ? -NEVER : first[at]!);
  return Array.from(rows)
    .sort((a, b) => day(b) - day(a) || b - a)
    .slice(0, most);
}

interface Cell {
  count: number;
  contradicted: number;
  only: number;
  lat: number;
  lon: number;
  west: number;
  south: number;
  east: number;
  north: number;
  readonly types: Uint32Array;
}

/** Web Mercator, the earth being 1 wide. */
const xOf = (lon: number): number => lon / 360 + 0.5;
const yOf = (lat: number): number => {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

function gather(
  rows: Int32Array,
  { lat, lon }: Spots,
  type: Uint8Array,
  contradicted: Uint8Array,
  zoom: number,
): { readonly alone: readonly number[]; readonly clusters: readonly MapCluster[] } {
  const across = (EARTH * 2 ** zoom) / CELL;
  const cells = new Map<number, Cell>();
  for (const at of rows) {
    const [y, x] = [lat[at]!, lon[at]!];
    const key = Math.floor(xOf(x) * across) * 2 ** 26 + Math.floor(yOf(y) * across);
    let cell = cells.get(key);
    if (!cell) {
      cell = {
        ...{ count: 0, contradicted: 0, only: at, lat: 0, lon: 0, west: x, south: y, east: x, north: y },
        types: new Uint32Array(TYPES.length),
      };
      cells.set(key, cell);
    }
    cell.count++;
    cell.contradicted += contradicted[at]!;
    cell.lat += y;
    cell.lon += x;
    if (x < cell.west) cell.west = x;
    if (x > cell.east) cell.east = x;
    if (y < cell.south) cell.south = y;
    if (y > cell.north) cell.north = y;
    cell.types[type[at]!]!++;
  }
  const all = [...cells.values()];
  return {
    alone: all.filter(({ count }) => count === 1).map(({ only }) => only),
    clusters: all.filter(({ count }) => count > 1).map(clusterOf),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function clusterOf({ count, contradicted, lat, lon, types, west, south, east, north }: Cell): MapCluster {
  const byType: Partial<Record<EventTypeId, number>> = {};
  for (const [at, many] of types.entries()) if (many) byType[TYPES[at]!] = many;
  return {
    ...{ lat: rounded(lat / count), lon: rounded(lon / count), count, contradicted, byType },
    window: { west, south, east, north },
  };
}
