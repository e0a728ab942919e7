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

/** Appends entries within one transaction, one after the other. */
export interface Appender {
  readonly append: (kind: EntryKind, body: unknown, recorded: string) => Promise<EntryRow>;
}

/** Opens the end of the chain in a transaction. */
export async function appendTo(tx: Transaction<Tables>, { engine, id }: Store): Promise<Appender> {
  const last = await lastEntry(tx);
  let number = last?.number ?? 0;
  let previous = last?.hash ?? genesis(id);
  return {
    append: async (kind, value, recorded) => {
      const bytes = Buffer.from(JSON.stringify(value));
      const entry = { number: number + 1, kind, recorded, body: sha256(bytes), previous };
      const row: EntryRow = { ...entry, hash: hashOf(entry) };
      await engine.keep(tx, [blobOf(row.body, bytes)]);
      await engine.insert(tx, 'entries', [row]);
      [number, previous] = [row.number, row.hash];
      return row;
    },
  };
}
