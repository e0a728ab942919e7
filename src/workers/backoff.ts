/** How often and how long something is tried again. Times in milliseconds. */
export interface Backoff {
  readonly first: number;
  readonly most: number;
}

/** Publishing: a cluster can be without a leader for 30 seconds; we go on for two minutes. */
export const PUBLISH: Backoff = { first: 100, most: 3000 };
export const PUBLISH_FOR = 120_000;

/** A report whose reading failed for no reason that it gives. */
export const READ: Backoff = { first: 1000, most: 30_000 };

/** How long to wait before the next try; `tried`: how often it was tried, from 1 on. */
export const waitAfter = (tried: number, { first, most }: Backoff): number => Math.min(most, first * 2 ** (tried - 1));

/** Tries until it goes well, or until the time is up: then the last error is thrown. */
export async function untilDone<T>(
  work: () => Promise<T>,
  backoff: Backoff,
  patience: number,
  { now, rest }: Clock,
): Promise<T> {
  const until = now() + patience;
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      const wait = waitAfter(tried, backoff);
      if (now() + wait > until) throw error;
      await rest(wait);
    }
  }
}

/** The time, and waiting: passed in, so that a test need not wait. */
export interface Clock {
  readonly now: () => number;
  readonly rest: (milliseconds: number) => Promise<void>;
}
