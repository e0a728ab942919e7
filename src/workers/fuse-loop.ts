import type { Ledger } from '../desk/index.ts';
import { PUBLISH, waitAfter } from './backoff.ts';
import type { WorkerFigures } from './figures.ts';
import { CLOCK } from './publish.ts';
import { isOutage } from './verdict.ts';

/** The least lot that there is. */
const FIRST_LOT = -(2 ** 31);
const IDLE_MS = 300;
/** Who held what is told anew no more often than this, however fast claims come. */
const TELL_MS = 5000;
/**
 * Nor does a pass over all lots begin more often than this, while claims come: each that is fused by itself makes the events
 * around it anew, and those that came meanwhile near each other do so once.
 */
const PASS_MS = 3000;

/** Fuses what waits in the ledger, lot by lot and then from the first on again, until it is told to end. */
export async function fuseOn(ledger: Ledger, figures: WorkerFigures, signal: AbortSignal): Promise<void> {
  // Workers that begin at different lots seldom wait for each other.
  let from = FIRST_LOT;
  let outages = 0;
  let told = performance.now();
  let pass = -Infinity;
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      const isEarly = from === FIRST_LOT && begun - pass < PASS_MS;
      const fused = isEarly ? null : await ledger.fuseSome(from);
      outages = 0;
      if (fused) {
        if (from === FIRST_LOT) pass = begun;
        figures.fusedClaims += fused.claims;
        figures.fuseMs += performance.now() - begun;
        from = fused.next;
      } else if (from !== FIRST_LOT) from = FIRST_LOT;
      else await CLOCK.rest(IDLE_MS);
      if (performance.now() - told > TELL_MS) {
        await ledger.tellControl();
        told = performance.now();
      }
    } catch (error) {
      if (!isOutage(error)) throw error;
      figures.outages++;
      await CLOCK.rest(waitAfter(Math.min(++outages, 10), PUBLISH));
    }
  }
}
