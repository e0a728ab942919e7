import type { Transaction } from 'kysely';
import type { Fuser } from './fuser.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** Notes by which fuser the events were made, and with which packs of the user. */
export async function noteFuser(tx: Tx, { version, packs = [] }: Fuser): Promise<void> {
  await tx.deleteFrom('facts').where('name', 'in', ['fuser', 'packs']).execute();
  await tx.insertInto('facts').values({ name: 'fuser', value: version }).execute();
  if (packs.length)
    await tx
      .insertInto('facts')
      .values({ name: 'packs', value: JSON.stringify(packs) })
      .execute();
}

/** The events are not all that they should be any more: they are to be made again. The packs stay what they were. */
export async function forgetFuser(tx: Tx): Promise<void> {
  await tx.deleteFrom('facts').where('name', '=', 'fuser').execute();
}

/** Before a fuser makes some of the events: where another made the rest, they are no longer all by one. */
export async function forgetOthers(tx: Tx, { version }: Fuser): Promise<void> {
  await tx.deleteFrom('facts').where('name', '=', 'fuser').where('value', '!=', version).execute();
}

/** True where the events were made by another fuser than the one that is at hand, or not all by one. */
export async function isStale({ engine, fuser }: Store): Promise<boolean> {
  if (!fuser) return false;
  const row = await engine.reads.selectFrom('facts').select('value').where('name', '=', 'fuser').executeTakeFirst();
  if (row) return row.value !== fuser.version;
  // A ledger that nothing was recorded in has no events that could be another's.
  return (await engine.reads.selectFrom('reports').select('number').limit(1).executeTakeFirst()) !== undefined;
}

/** Folders of the user's own packs with which the events were made; empty: none. */
export async function packsOf(db: Queries): Promise<readonly string[]> {
  const row = await db.selectFrom('facts').select('value').where('name', '=', 'packs').executeTakeFirst();
  return row ? (JSON.parse(row.value) as string[]) : [];
}
