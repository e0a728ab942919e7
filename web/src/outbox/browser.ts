import { useSyncExternalStore } from 'react';
import { ApiError, queryClient, send } from '../api/client.ts';
import { sessionQuery } from '../api/session.ts';
import { openOutbox, type Pending, type Sent } from './outbox.ts';

const LATER = new Set([401, 408, 425, 429, 500, 502, 503, 504]);
const AGAIN_MS = 5000;

/** True where the server wants the token of a newer session; that is asked for, and the act sent again. */
async function isStale({ problem }: ApiError): Promise<boolean> {
  if (problem.status !== 403 || !problem.type?.endsWith('csrf')) return false;
  await queryClient.refetchQueries(sessionQuery);
  return true;
}

async function trySending({ path, body, id }: Pending): Promise<Sent> {
  try {
    // What waited from before the page was loaded is sent with the session of now.
    await queryClient.ensureQueryData(sessionQuery);
    return { kind: 'done', answer: await send('POST', path, body, { 'idempotency-key': id }) };
  } catch (error) {
    if (!(error instanceof ApiError) || LATER.has(error.problem.status)) return { kind: 'later' };
    if (await isStale(error).catch(() => true)) return { kind: 'later' };
    return { kind: 'refused', why: error.message };
  }
}

const listeners = new Set<() => void>();
let shown: readonly Pending[] = [];

/** The outbox of this browser: on local storage, sent again when the connection is back and every few seconds. */
export const outbox = openOutbox({
  shelf: localStorage,
  send: trySending,
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
  changed: (pending) => {
    shown = pending;
    for (const listener of listeners) listener();
  },
});
shown = outbox.pending();

const waits = (): boolean => outbox.pending().some(({ refused }) => refused === null);
addEventListener('online', () => void outbox.flush());
setInterval(() => {
  if (waits()) void outbox.flush();
}, AGAIN_MS);
if (waits()) void outbox.flush();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What waits in the outbox. */
export const usePending = (): readonly Pending[] => useSyncExternalStore(subscribe, () => shown);
