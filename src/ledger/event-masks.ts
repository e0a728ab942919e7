import type { EventFilter } from '../model/index.ts';
import type { EventIndex } from './event-index.ts';
import { list } from './find.ts';
import { eventsWhere } from './find-events.ts';
import type { Sight } from './pins.ts';
import type { Store } from './store.ts';

/** What the index does not hold itself. */
type Asked = Pick<EventFilter, 'actors' | 'sides' | 'words' | 'in'>;

/** How many masks are kept for an index. */
const MOST = 100;

const kept = new WeakMap<EventIndex, Map<string, Promise<Uint8Array>>>();

/** A one for each event that fits by its actors, sides, words or place; null where none of these is asked for. */
export async function maskOf(
  store: Store,
  index: EventIndex,
  { actors, sides, words, in: where }: EventFilter,
  sight: Sight,
): Promise<Uint8Array | null> {
  const parts: Asked[] = [{ actors }, { sides }, { words }, { in: where }];
  let mask: Uint8Array | null = null;
  for (const part of parts) {
    if (Object.values(part).every((one) => one === undefined)) continue;
    const other = await keptMask(store, index, part, sight);
    mask = mask ? mask.map((one, at) => one & other[at]!) : other;
  }
  return mask;
}

/** It is asked of the database once for each index. */
function keptMask(store: Store, index: EventIndex, asked: Asked, sight: Sight): Promise<Uint8Array> {
  const known = kept.get(index) ?? new Map<string, Promise<Uint8Array>>();
  kept.set(index, known);
  if (known.size > MOST) known.clear();
  const key = JSON.stringify([sight, asked]);
  const mask = known.get(key) ?? lookUp(store, index, asked, sight);
  known.set(key, mask);
  // What failed is tried again.
  mask.catch(() => known.delete(key));
  return mask;
}

async function lookUp(store: Store, { size, number }: EventIndex, asked: Asked, sight: Sight): Promise<Uint8Array> {
  const mask = new Uint8Array(size);
  const rows = await numbersOf(store, asked, sight);
  let at = 0;
  for (const row of rows) {
    while (at < size && number[at]! < row.number) at++;
    if (number[at] === row.number) mask[at] = 1;
  }
  return mask;
}

/** Numbers of events in order; one may come more than once. */
async function numbersOf(store: Store, asked: Asked, sight: Sight): Promise<readonly { readonly number: number }[]> {
  const { reads } = store.engine;
  if (asked.actors)
    return reads
      .selectFrom('event_actors')
      .select('event as number')
      .where('actor', 'in', list(asked.actors))
      .orderBy('event')
      .execute();
  if (asked.sides)
    return reads
      .selectFrom('event_sides')
      .select('event as number')
      .where('side', 'in', list(asked.sides))
      .orderBy('event')
      .execute();
  const query = eventsWhere(store, asked, sight);
  return (await query?.select('events.number').orderBy('events.number').execute()) ?? [];
}
