import { type Desk, watch } from '../desk/index.ts';
import type { Feed } from '../model/index.ts';
import type { Server } from './server.ts';

/** How often it is looked whether a feed is due, in milliseconds. */
const LOOK_EVERY = 10_000;

/** True where it is time to visit a feed again. */
export const isDue = ({ polled, every }: Pick<Feed, 'polled' | 'every'>, now: string): boolean =>
  polled === null || Date.parse(now) - Date.parse(polled) >= every * 1000;

/** Visits every feed that is due, one after the other, and notes what came of it. */
export async function pollDue({ desk, log }: Pick<Server, 'desk' | 'log'>, signal: AbortSignal): Promise<void> {
  for (const feed of await desk.ledger.workplace.feeds.list()) {
    if (signal.aborted) return;
    if (isDue(feed, desk.now())) await poll(desk, feed, signal, log);
  }
}

async function poll(desk: Desk, { id, address, given }: Feed, signal: AbortSignal, log: Server['log']): Promise<void> {
  let problem: string | null = null;
  let reports = 0;
  for await (const seen of watch(desk, [address], { given, every: null, signal })) {
    if ('failed' in seen) problem = seen.failed.message;
    else if (seen.added.outcome === 'recorded') reports++;
  }
  if (problem) log.warn({ feed: id }, 'feed failed');
  await desk.ledger.workplace.feeds.polled(id, { at: desk.now(), problem, reports });
}

/** Polls feeds while the server runs; what it answers ends it, after the report that is being read. */
export function startPolling(server: Pick<Server, 'desk' | 'log'>): () => Promise<void> {
  const end = new AbortController();
  let round: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round = pollDue(server, end.signal)
      .catch((error: Error) => server.log.error({ name: error.name }, 'polling failed'))
      .finally(() => {
        busy = false;
      });
  }, LOOK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    end.abort();
    await round;
  };
}
