import { setTimeout } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Engine, Lock, Waiting } from './engine.ts';
import type { Tables } from './tables.ts';

/** Classes of advisory locks; a ledger has its database to itself. */
const CLASSES: Readonly<Record<Lock['what'] | 'fusion', number>> = {
  fusion: 7300,
  cell: 7301,
  cluster: 7302,
  ground: 7303,
};

/** Held by all who fuse beside each other, and by whoever changes what they look at. */
export const together = sql`select pg_advisory_xact_lock_shared(${CLASSES.fusion}::integer, 0)`;
export const alone = sql`select pg_advisory_xact_lock(${CLASSES.fusion}::integer, 0)`;

/** A transaction that begins with some statements. */
export const inTransaction = <T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
  ...first: readonly RawBuilder<unknown>[]
): Promise<T> =>
  db.transaction().execute(async (tx) => {
    for (const statement of first) await statement.execute(tx);
    // What is written looks up a few rows among many, in tables that grow faster than they are counted.
    await sql`set local enable_seqscan = off`.execute(tx);
    return work(tx);
  });

/** Takes locks one after the other, always in the same order, so that nobody waits for one who waits for him. */
export const lock: Engine['lock'] = async (tx, locks) => {
  for (const what of ['cell', 'cluster', 'ground'] as const) {
    const some = locks.filter((one) => one.what === what);
    if (some.length === 0) continue;
    await sql`select case when one.shared then pg_advisory_xact_lock_shared(${CLASSES[what]}::integer, one.number)
        else pg_advisory_xact_lock(${CLASSES[what]}::integer, one.number) end
      from (select hashtext(key) as number, bool_and(shared) as shared
        from unnest(${some.map(({ key }) => key)}::text[], ${some.map(({ shared }) => shared)}::boolean[])
          as asked (key, shared) group by 1 order by 1) as one`.execute(tx);
  }
};

/** Takes claims that wait; those that another transaction has taken are passed over. */
export const take: Engine['take'] = async (tx, from, most) => {
  const { rows } = await sql<Waiting>`delete from unfused where ctid in
    (select ctid from unfused where lot >= ${from} order by lot limit ${most} for update skip locked)
    returning claim, lot`.execute(tx);
  return rows;
};

const DEADLOCK = '40P01';
const TRIES = 10;

/** Does a work again that came into a deadlock: clusters are found one after the other, so two may wait for each other. */
export async function orAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== DEADLOCK || tried >= TRIES) throw error;
      await setTimeout(Math.random() * 50 * tried);
    }
  }
}
