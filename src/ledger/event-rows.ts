import type { EventFilter } from '../model/index.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './dates.ts';
import { type EventIndex, GRADES, NEVER, TYPES } from './event-index.ts';
import { maskOf } from './event-masks.ts';
import { overDateLine } from './find.ts';
import { knownBy } from './known.ts';
import type { Sight } from './pins.ts';
import type { Store } from './store.ts';

/** Positions in an index. */
export interface Sifted {
  /** Of events that lie in the window; where none is asked for, of all that lie on the map. */
  readonly placed: Int32Array;
  /** Of those that lie on no map, whatever the window. */
  readonly unplaced: Int32Array;
}

/** The events of an index that fit, in its order. */
export async function sift(store: Store, index: EventIndex, filter: EventFilter, sight: Sight): Promise<Sifted> {
  const mask = await maskOf(store, index, filter, sight);
  const types = allowed(TYPES, filter.types);
  const grades = allowed(GRADES, filter.grades);
  const isDated = filter.from !== undefined || filter.to !== undefined;
  const [from, to] = [dayOf(filter.from) ?? FIRST_DAY, dayOf(filter.to) ?? LAST_DAY];
  const isContradicted = filter.contradicted === true;
  const by = filter.knownOn === undefined ? NEVER : knownBy(filter.knownOn);
  const { size, first, last, known, type, grade, contradicted } = index;
  const { lat, lon } = index[sight];
  const [near, far] = filter.window ? overDateLine(filter.window) : [EARTH, undefined];
  const { west, south, east, north } = near!;
  const beyond = far ?? NOWHERE;
  const [placed, unplaced] = [new Int32Array(size), new Int32Array(size)];
  let [inside, nowhere] = [0, 0];
  for (let at = 0; at < size; at++) {
    const y = lat[at]!;
    const x = lon[at]!;
    // What lies on no map is in no window, and is kept all the same: NaN is neither inside nor outside.
    if (y < south || y > north) continue;
    if ((x < west || x > east) && !(x >= beyond.west && x <= beyond.east)) continue;
    if (isDated && (last[at]! < from || first[at]! > to)) continue;
    if (known[at]! > by) continue;
    if (mask && mask[at] === 0) continue;
    if (types && types[type[at]!] === 0) continue;
    if (grades && grades[grade[at]!] === 0) continue;
    if (isContradicted && contradicted[at] === 0) continue;
    if (Number.isNaN(y)) unplaced[nowhere++] = at;
    else placed[inside++] = at;
  }
  return { placed: placed.subarray(0, inside), unplaced: unplaced.subarray(0, nowhere) };
}

const EARTH = { west: -180, south: -90, east: 180, north: 90 };
const NOWHERE = { west: 1, east: -1 };

/** A one at the place of each value that is wanted; null: all are. */
function allowed<T extends string>(all: readonly T[], wanted: readonly T[] | undefined): Uint8Array | null {
  return wanted ? Uint8Array.from(all, (one) => (wanted.includes(one) ? 1 : 0)) : null;
}
