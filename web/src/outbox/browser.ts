import { useSyncExternalStore } from 'react';
import { ApiError, send } from '../api/client.ts';
import { openOutbox, type Pending, type Sent } from './outbox.ts';

const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
const AGAIN_MS = 5000;

async function trySending({ path, body, id }: Pending): Promise<Sent> {
  try {
    return { kind: 'done', answer: await send('POST', path, body, { 'idempotency-key': id }) };
  } catch (error) {
    if (!(error instanceof ApiError) || LATER.has(error.problem.status)) return { kind: 'later' };
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
