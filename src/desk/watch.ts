import { setTimeout } from 'node:timers/promises';
import { type Given, UserError } from '../model/index.ts';
import { type Added, add } from './add.ts';
import type { Desk } from './desk.ts';

/** What a watch tells: a report that came, or a feed that could not be had this time. */
export type Seen =
  | { readonly feed: string; readonly added: Added }
  | { readonly feed: string; readonly failed: UserError };

/** How feeds are watched. */
export interface WatchOptions {
  readonly given: Given;
  /** Milliseconds from the end of one round to the next; null: one round. */
  readonly every: number | null;
  /** Ends the watch between two reports. */
  readonly signal: AbortSignal;
}

/** Polls feeds, and tells of every report that is new. A feed that fails is tried again in the next round. */
export async function* watch(
  desk: Desk,
  feeds: readonly string[],
  { given, every, signal }: WatchOptions,
): AsyncGenerator<Seen> {
  while (!signal.aborted) {
    for (const feed of feeds) yield* poll(desk, feed, given, signal);
    await desk.ledger.tellControl();
    if (every === null || !(await rest(every, signal))) return;
  }
}

async function* poll(desk: Desk, feed: string, given: Given, signal: AbortSignal): AsyncGenerator<Seen> {
  try {
    for await (const added of add(desk, feed, { given })) {
      if (added.outcome !== 'known') yield { feed, added };
      if (signal.aborted) return;
    }
  } catch (error) {
    // What is wrong with the ledger will not be better in the next round.
    if (!(error instanceof UserError) || /^(?:ledger|disk)-/.test(error.code)) throw error;
    yield { feed, failed: error };
  }
}

/** False where the watch was ended meanwhile. */
const rest = (time: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(time, undefined, { signal }).then(
    () => true,
    () => false,
  );
