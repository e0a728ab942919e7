import { type AirwarsGrade, type EventFilter, type EventTypeId, isoOfDay } from '../model/index.ts';
import { eventIndex, GRADES, NEVER, TYPES } from './event-index.ts';
import { rowsThatFit, rowsWithin, spotsOf } from './event-rows.ts';
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
  const fitting = await rowsThatFit(store, index, filter, sight);
  const rows = filter.window ? rowsWithin(fitting, spotsOf(index, sight), filter.window).placed : fitting;
  const types = new Uint32Array(TYPES.length);
  const grades = new Uint32Array(GRADES.length);
  const days = new Map<number, Uint32Array>();
  let [contradicted, undated] = [0, 0];
  for (const at of rows) {
    types[index.type[at]!]!++;
    grades[index.grade[at]!]!++;
    contradicted += index.contradicted[at]!;
    const day = index.first[at]!;
    if (day === NEVER) {
      undated++;
      continue;
    }
    const counts = days.get(day) ?? new Uint32Array(TYPES.length);
    days.set(day, counts);
    counts[index.type[at]!]!++;
  }
  const bins = [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, counts]) => ({ day: isoOfDay(day), counts: named(TYPES, counts) }));
  return {
    ...{ events: rows.length, first: bins[0]?.day ?? null, last: bins.at(-1)?.day ?? null, bins },
    ...{ byType: named(TYPES, types), byGrade: named(GRADES, grades), contradicted, undated },
  };
}

/** Counts under their names, without those that are nought. */
function named<T extends string>(names: readonly T[], counts: Uint32Array): Partial<Record<T, number>> {
  const found: Partial<Record<T, number>> = {};
  for (const [at, name] of names.entries()) if (counts[at]) found[name] = counts[at]!;
  return found;
}
