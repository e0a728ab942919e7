import { lastEntry } from './chain.ts';
import type { Store } from './store.ts';

/** A word that changes whenever something was recorded, or events were made of it: now, later or anew. */
export async function stateOf({ engine }: Store): Promise<string> {
  const last = await lastEntry(engine.reads);
  const fuser = await engine.reads.selectFrom('facts').select('value').where('name', '=', 'fuser').executeTakeFirst();
  const waiting = await engine.reads
    .selectFrom('unfused')
    .select(({ fn }) => fn.countAll<number>().as('claims'))
    .executeTakeFirstOrThrow();
  return `${last?.hash ?? ''} ${fuser?.value ?? ''} ${waiting.claims}`;
}

/** What a work came to, and of which state. */
interface Made<T> {
  readonly state: string;
  readonly value: Promise<T>;
  /** How long it took, and when it ended; null while it is under way. */
  times: { readonly took: number; readonly ended: number } | null;
}

/** Works that are kept: of more, those that were asked for longest ago are made again. */
const MOST = 200;
/** How much longer than a work the pause is after which it is done again. */
const PAUSE = 10;

/**
 * Keeps what a work came to until the state changes; works that are under way are shared. `mayWait` says of what was made
 * that it is costly: then it is not made again at every change, but for a tenth of the time at most.
 */
export function keptByState<T>(
  store: Store,
  mayWait: (value: T) => boolean = () => false,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Made<T>>();
  return async (key, work) => {
    const state = await stateOf(store);
    const known = kept.get(key);
    if (known?.state === state) return known.value;
    if (known?.times) {
      const { took, ended } = known.times;
      if (performance.now() - ended < took * PAUSE && mayWait(await known.value)) return known.value;
    }
    const made: Made<T> = { state, value: work(), times: null };
    const begun = performance.now();
    kept.delete(key);
    kept.set(key, made);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    made.value.then(
      () => {
        made.times = { took: performance.now() - begun, ended: performance.now() };
      },
      // What failed is tried again.
      () => kept.get(key) === made && kept.delete(key),
    );
    return made.value;
  };
}
