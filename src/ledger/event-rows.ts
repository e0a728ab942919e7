import type { EventFilter, Window } from '../model/index.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './dates.ts';
import { type EventIndex, GRADES, type Spots, TYPES } from './event-index.ts';
import { overDateLine } from './find.ts';
import { eventsWhere } from './find-events.ts';
import type { Sight } from './pins.ts';
import type { Store } from './store.ts';

/** How many masks are kept for an index. */
const MOST_MASKS = 60;

/** Which rows of an index hold what was looked up in the database, by what was asked. */
const masks = new WeakMap<EventIndex, Map<string, Promise<Uint8Array>>>();

/** The positions in the index of the events that fit, wherever they lie; `window` of the filter is not looked at. */
export async function rowsThatFit(
  store: Store,
  index: EventIndex,
  filter: EventFilter,
  sight: Sight,
): Promise<Int32Array> {
  const mask = await maskOf(store, index, filter, sight);
  const types = allowed(TYPES, filter.types);
  const grades = allowed(GRADES, filter.grades);
  const isDated = filter.from !== undefined || filter.to !== undefined;
  const [from, to] = [dayOf(filter.from) ?? FIRST_DAY, dayOf(filter.to) ?? LAST_DAY];
  const { size, first, last, type, grade, contradicted } = index;
  const found = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < size; at++) {
    if (isDated && (last[at]! < from || first[at]! > to)) continue;
    if (mask && mask[at] === 0) continue;
    if (types && types[type[at]!] === 0) continue;
    if (grades && grades[grade[at]!] === 0) continue;
    if (filter.contradicted && contradicted[at] === 0) continue;
    found[count++] = at;
  }
  return found.subarray(0, count);
}

/** Of some rows, those that lie in a window, and those that lie on no map. */
export function rowsWithin(
  rows: Int32Array,
  { lat, lon }: Spots,
  window: Window | undefined,
): { readonly placed: Int32Array; readonly unplaced: Int32Array } {
  const parts = window ? overDateLine(window) : null;
  const [placed, unplaced] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [inside, nowhere] = [0, 0];
  for (const at of rows) {
    const [y, x] = [lat[at]!, lon[at]!];
    if (Number.isNaN(y)) unplaced[nowhere++] = at;
    else if (!parts || parts.some((part) => isWithin(part, x, y))) placed[inside++] = at;
  }
  return { placed: placed.subarray(0, inside), unplaced: unplaced.subarray(0, nowhere) };
}

const isWithin = ({ west, south, east, north }: Window, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Where the rows of an index lie to one who may see so much. */
export const spotsOf = (index: EventIndex, sight: Sight): Spots => index[sight];

/** A one at the place of each value that is wanted; null: all are. */
function allowed<T extends string>(all: readonly T[], wanted: readonly T[] | undefined): Uint8Array | null {
  return wanted ? Uint8Array.from(all, (one) => (wanted.includes(one) ? 1 : 0)) : null;
}

/** What the index does not know is asked of the database, once for each index; null: nothing of that is asked. */
async function maskOf(store: Store, index: EventIndex, filter: EventFilter, sight: Sight): Promise<Uint8Array | null> {
  const { actors, sides, words, in: where } = filter;
  if ([actors, sides, words, where].every((one) => one === undefined)) return null;
  const asked = { actors, sides, words, in: where };
  const key = JSON.stringify([sight, asked]);
  const known = masks.get(index) ?? new Map<string, Promise<Uint8Array>>();
  masks.set(index, known);
  if (known.size > MOST_MASKS) known.clear();
  const mask = known.get(key) ?? lookUp(store, index, asked, sight);
  known.set(key, mask);
  mask.catch(() => known.delete(key));
  return mask;
}

async function lookUp(
  store: Store,
  { size, number }: EventIndex,
  asked: EventFilter,
  sight: Sight,
): Promise<Uint8Array> {
  const mask = new Uint8Array(size);
  const query = eventsWhere(store, asked, sight);
  const rows = (await query?.select('events.number').orderBy('events.number').execute()) ?? [];
  let at = 0;
  for (const row of rows) {
    while (at < size && number[at]! < row.number) at++;
    if (number[at] === row.number) mask[at] = 1;
  }
  return mask;
}
