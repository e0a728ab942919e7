import { type AirwarsGrade, type EventFilter, type EventTypeId, isoOfDay } from '../model/index.ts';
import { eventIndex, GRADES, NEVER, TYPES } from './event-index.ts';
import { sift } from './event-rows.ts';
import type { Sight } from './pins.ts';
import type { Store } from './store.ts';

/** How many events began on a day, by type. */
export interface DayBin {
  /** ISO date. */
  readonly day: string;
  readonly counts: Readonly<Partial<Record<EventTypeId, number>>>;
}

/** Events counted. */
export interface Tally {
  readonly events: number;
  /** The first and the last day on which one began, as ISO dates; null where none has a day. */
  readonly first: string | null;
  readonly last: string | null;
  /** Days on which none began are left out. */
  readonly bins: readonly DayBin[];
  readonly byType: Readonly<Partial<Record<EventTypeId, number>>>;
  readonly byGrade: Readonly<Partial<Record<AirwarsGrade, number>>>;
  readonly contradicted: number;
  /** Those of which no claim says on what day. */
  readonly undated: number;
}

/** Counts the events that fit; `sight` decides who lies in a window. */
export async function tally(store: Store, filter: EventFilter, sight: Sight): Promise<Tally> {
  const index = await eventIndex(store);
  const { placed, unplaced } = await sift(store, index, filter, sight);
  const types = new Uint32Array(TYPES.length);
  const grades = new Uint32Array(GRADES.length);
  const days = new Map<number, Uint32Array<ArrayBuffer>>();
  let [contradicted, undated] = [0, 0];
  let [lastDay, counts] = [NEVER, types];
  // In a window is only what lies somewhere.
  for (const rows of filter.window ? [placed] : [placed, unplaced])
    for (const at of rows) {
      const type = index.type[at]!;
      types[type]!++;
      grades[index.grade[at]!]!++;
      contradicted += index.contradicted[at]!;
      const day = index.first[at]!;
      if (day === NEVER) {
        undated++;
        continue;
      }
      // What was recorded together is often of one day.
      if (day !== lastDay) {
        counts = days.get(day) ?? new Uint32Array(TYPES.length);
        days.set(day, counts);
        lastDay = day;
      }
      counts[type]!++;
    }
  const bins = [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, of]) => ({ day: isoOfDay(day), counts: named(TYPES, of) }));
  return {
    ...{ events: placed.length + (filter.window ? 0 : unplaced.length), bins },
    ...{ first: bins[0]?.day ?? null, last: bins.at(-1)?.day ?? null },
    ...{ byType: named(TYPES, types), byGrade: named(GRADES, grades), contradicted, undated },
  };
}

/** How many events fit. */
export async function countEvents(store: Store, filter: EventFilter, sight: Sight): Promise<number> {
  const { placed, unplaced } = await sift(store, await eventIndex(store), filter, sight);
  return placed.length + (filter.window ? 0 : unplaced.length);
}

/** Counts under their names, without those that are nought. */
function named<T extends string>(names: readonly T[], counts: Uint32Array): Partial<Record<T, number>> {
  const found: Partial<Record<T, number>> = {};
  for (const [at, name] of names.entries()) if (counts[at]) found[name] = counts[at]!;
  return found;
}
