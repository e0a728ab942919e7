import { PUBLISH, waitAfter } from './backoff.ts';
import type { WorkerFigures } from './figures.ts';
import { CLOCK } from './publish.ts';
import { isOutage } from './verdict.ts';

/** Does what a ledger is needed for; while it cannot be reached, waits and tries again. */
export async function pastOutages<T>(work: () => Promise<T>, figures: WorkerFigures): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      figures.outages++;
      await CLOCK.rest(waitAfter(Math.min(tried, 10), PUBLISH));
    }
  }
}
