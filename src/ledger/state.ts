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

/** Keeps what a work came to until the state changes; works that are under way are shared. */
export function keptByState<T>(store: Store): (key: string, work: () => Promise<T>) => Promise<T> {
  let state: string | null = null;
  let kept = new Map<string, Promise<T>>();
  return async (key, work) => {
    const now = await stateOf(store);
    if (now !== state) [state, kept] = [now, new Map()];
    if (kept.size > MOST) kept.clear();
    const known = kept.get(key);
    if (known) return known;
    const fresh = work();
    kept.set(key, fresh);
    // What failed is tried again.
    fresh.catch(() => kept.delete(key));
    return fresh;
  };
}

const MOST = 200;
