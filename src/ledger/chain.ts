import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { blobOf } from './blobs.ts';
import type { Store } from './store.ts';
import type { EntryKind, EntryRow, Queries, Tables } from './tables.ts';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What the first entry of a ledger follows: two ledgers never share a chain. */
export const genesis = (ledger: string): string => sha256(`sitrep ledger 1\n${ledger}\n`);

/** The hash of an entry: over all that it says and the hash of the one before. */
export const hashOf = ({ number, kind, recorded, body, previous }: Omit<EntryRow, 'hash'>): string =>
  sha256(`${number}\n${kind}\n${recorded}\n${body}\n${previous}\n`);

/** The last entry; null where there is none yet. */
export async function lastEntry(db: Queries): Promise<EntryRow | null> {
  const row = await db.selectFrom('entries').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}

/** Appends entries within one transaction, one after the other; they are written when `end` is called. */
export interface Appender {
  readonly append: (kind: EntryKind, body: Body, recorded: string) => EntryRow;
  readonly end: () => Promise<void>;
}

/** The body of an entry: its hash at once, and before long what is kept under it. */
export interface Body {
  readonly sha256: string;
  readonly blob: Promise<Tables['blobs']>;
}

/** Makes the body of an entry of a value. It hangs on nothing else, so it can be made before the chain is held. */
export function packed(value: unknown): Body {
  const bytes = Buffer.from(JSON.stringify(value));
  const hash = sha256(bytes);
  return { sha256: hash, blob: blobOf(hash, bytes) };
}

/** Opens the end of the chain in a transaction. */
export async function appendTo(tx: Transaction<Tables>, { engine, id }: Store): Promise<Appender> {
  const last = await lastEntry(tx);
  let number = last?.number ?? 0;
  let previous = last?.hash ?? genesis(id);
  const rows: EntryRow[] = [];
  const bodies: Body[] = [];
  return {
    append: (kind, body, recorded) => {
      const entry = { number: number + 1, kind, recorded, body: body.sha256, previous };
      const row: EntryRow = { ...entry, hash: hashOf(entry) };
      rows.push(row);
      bodies.push(body);
      [number, previous] = [row.number, row.hash];
      return row;
    },
    end: async () => {
      await engine.keep(tx, await Promise.all(bodies.map(({ blob }) => blob)));
      await engine.insert(tx, 'entries', rows);
    },
  };
}

/** Appends one entry. */
export async function appendOne(
  tx: Transaction<Tables>,
  store: Store,
  ...entry: Parameters<Appender['append']>
): Promise<EntryRow> {
  const chain = await appendTo(tx, store);
  const row = chain.append(...entry);
  await chain.end();
  return row;
}
