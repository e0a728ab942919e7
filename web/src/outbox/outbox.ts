/** A piece of a person's work that the server has not confirmed yet. */
export interface Pending {
  /** Chosen here and sent with every try, so that the server does it once however often it arrives. */
  readonly id: string;
  readonly path: string;
  readonly body: unknown;
  /** ISO time at which the person did it. */
  readonly at: string;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** Why the server will never take it; null while there is hope. A person has to look at these. */
  readonly refused: string | null;
}

/** Where the outbox lies: local storage, or a map in tests. */
export interface Shelf {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

/** What became of a try. `later`: no connection, or the server is busy; `refused`: it will never be taken as it is. */
export type Sent =
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly why: string };

/** What an outbox needs of the world. */
export interface OutboxParts {
  readonly shelf: Shelf;
  readonly send: (pending: Pending) => Promise<Sent>;
  readonly newId: () => string;
  readonly now: () => string;
  readonly changed: (pending: readonly Pending[]) => void;
}

/** Keeps a person's work until the server has it: what is put in is on the shelf before it is sent. */
export interface Outbox {
  readonly pending: () => readonly Pending[];
  /** Puts one in and tries to send all that wait; the answer, or null where it has to wait. Refusal throws. */
  readonly put: (path: string, body: unknown) => Promise<unknown>;
  /** Tries again, in order; stops at the first that cannot be sent now. */
  readonly flush: () => Promise<void>;
  /** Takes out one that was refused, or that the person no longer wants. */
  readonly drop: (id: string) => void;
}

const KEY = 'sitrep.outbox';

const isPending = (value: unknown): value is Pending =>
  typeof value === 'object' && value !== null && 'id' in value && 'path' in value && 'body' in value;

/** What the shelf holds; what cannot be read there is no reason to stop working. */
function read(shelf: Shelf): Pending[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  } catch {
    return [];
  }
}

/** An outbox on a shelf. Several windows may share the shelf: each reads it before it writes, and ids make doubles harmless. */
export function openOutbox({ shelf, send, newId, now, changed }: OutboxParts): Outbox {
  const write = (change: (kept: Pending[]) => Pending[]): void => {
    const kept = change(read(shelf));
    shelf.setItem(KEY, JSON.stringify(kept));
    changed(kept);
  };
  const without = (id: string) => write((kept) => kept.filter((one) => one.id !== id));
  const mark = (id: string, change: Partial<Pending>) =>
    write((kept) => kept.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const results = new Map<string, Sent>();
  let running: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = read(shelf).find(({ refused }) => refused === null);
      if (!next) return;
      const sent = await send(next);
      if (sent.kind === 'later') return mark(next.id, { tries: next.tries + 1 });
      results.set(next.id, sent);
      if (sent.kind === 'done') without(next.id);
      else mark(next.id, { refused: sent.why });
    }
  }

  const flush = (): Promise<void> => {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    pending: () => read(shelf),
    flush,
    drop: without,
    put: async (path, body) => {
      const one: Pending = { id: newId(), path, body, at: now(), tries: 0, refused: null };
      write((kept) => [...kept, one]);
      await flush();
      // A run that was under way may have ended just before this one was put in.
      if (!results.has(one.id) && read(shelf).some(({ id, tries }) => id === one.id && tries === 0)) await flush();
      const sent = results.get(one.id);
      results.delete(one.id);
      if (sent?.kind === 'refused') throw new Error(sent.why);
      return sent?.kind === 'done' ? sent.answer : null;
    },
  };
}
