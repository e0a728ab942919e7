import type { EventTypeId, Window } from '../model/index.ts';
import { type EventIndex, type Spots, TYPES } from './event-index.ts';

/** Events that lie near each other at a zoom. */
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

/** Events by the cells that they lie in. */
export interface Gathered {
  /** Positions in the index of those that are alone in their cell. */
  readonly alone: readonly number[];
  readonly clusters: readonly MapCluster[];
}

/** Pixels from one cell to the next, and the earth in pixels at zoom 0. */
const CELL = 72;
const EARTH = 512;

/**
 * Gathers rows by the cells of a grid that is fixed to the earth. Two looks at each row: one finds its cell, one counts it
 * there, so that nothing but the cells that are used takes memory.
 */
export function gather(
  rows: Int32Array,
  { x, y, lat, lon }: Spots,
  { type, contradicted }: EventIndex,
  zoom: number,
): Gathered {
  const across = (EARTH * 2 ** zoom) / CELL;
  const { cellOf, count: cells } = cellsOf(rows, x, y, across);
  const counts = new Uint32Array(cells);
  const disputed = new Uint32Array(cells);
  const types = new Uint32Array(cells * TYPES.length);
  const only = new Int32Array(cells);
  const [lats, lons] = [new Float64Array(cells), new Float64Array(cells)];
  const edges = new Float64Array(cells * 4);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]!;
    const cell = cellOf[i]!;
    const [north, east] = [lat[at]!, lon[at]!];
    const edge = cell * 4;
    if (counts[cell]!++ === 0) {
      only[cell] = at;
      edges[edge] = edges[edge + 2] = east;
      edges[edge + 1] = edges[edge + 3] = north;
    }
    disputed[cell]! += contradicted[at]!;
    lats[cell]! += north;
    lons[cell]! += east;
    types[cell * TYPES.length + type[at]!]!++;
    if (east < edges[edge]!) edges[edge] = east;
    else if (east > edges[edge + 2]!) edges[edge + 2] = east;
    if (north < edges[edge + 1]!) edges[edge + 1] = north;
    else if (north > edges[edge + 3]!) edges[edge + 3] = north;
  }
  const alone: number[] = [];
  const clusters: MapCluster[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const count = counts[cell]!;
    if (count === 1) {
      alone.push(only[cell]!);
      continue;
    }
    const [west, south, east, north] = edges.subarray(cell * 4, cell * 4 + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    clusters.push({
      ...{ lat: rounded(lats[cell]! / count), lon: rounded(lons[cell]! / count), count, contradicted: disputed[cell]! },
      byType: named(types.subarray(cell * TYPES.length, (cell + 1) * TYPES.length)),
      window: { west, south, east, north },
    });
  }
  return { alone, clusters };
}

/** The cell of each row, counted from nought in the order in which they are met. */
function cellsOf(
  rows: Int32Array,
  x: Float64Array,
  y: Float64Array,
  across: number,
): { readonly cellOf: Int32Array; readonly count: number } {
  const cellOf = new Int32Array(rows.length);
  const numbers = new Map<number, number>();
  let [lastKey, lastCell] = [-1, -1];
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]!;
    const key = Math.floor(x[at]! * across) * 2 ** 26 + Math.floor(y[at]! * across);
    if (key !== lastKey) {
      let cell = numbers.get(key);
      if (cell === undefined) {
        cell = numbers.size;
        numbers.set(key, cell);
      }
      [lastKey, lastCell] = [key, cell];
    }
    cellOf[i] = lastCell;
  }
  return { cellOf, count: numbers.size };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function named(counts: Uint32Array): Partial<Record<EventTypeId, number>> {
  const found: Partial<Record<EventTypeId, number>> = {};
  for (let at = 0; at < counts.length; at++) if (counts[at]) found[TYPES[at]!] = counts[at]!;
  return found;
}
