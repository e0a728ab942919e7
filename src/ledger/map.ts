import type { EventFilter } from '../model/index.ts';
import { eventIndex, NEVER } from './event-index.ts';
import { sift } from './event-rows.ts';
import { gather, type MapCluster } from './gather.ts';
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
const UNRESOLVED = 100;

/**
 * The events of a window: one by one where there are few, else gathered by the cells of a grid that is fixed to the earth, so
 * that nothing jumps while the map is moved.
 */
export async function mapEvents(store: Store, question: MapQuestion): Promise<MapAnswer> {
  const index = await eventIndex(store);
  const { placed, unplaced } = await sift(store, index, question, question.sight);
  const { alone, clusters } =
    placed.length <= (question.few ?? FEW)
      ? { alone: placed, clusters: [] }
      : gather(placed, index[question.sight], index, question.zoom);
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
