import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { UserError } from '../model/index.ts';
import type { Engine } from './engine.ts';
import { inPlainWords } from './faults.ts';
import { packsOf } from './fused-by.ts';
import type { Fuser } from './fuser.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { migrate } from './migrations.ts';
import { openPostgres } from './postgres.ts';
import { noLedger, openSqlite } from './sqlite.ts';

const isPostgres = (where: string): boolean => /^postgres(?:ql)?:\/\//.test(where);

/** The address without its password. */
const shown = (where: string): string => where.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@');

/**
 * Makes a ledger: a file, or in an empty database at a `postgres://` address. `id` tells it from every other.
 * Throws a `UserError` where there is one already.
 */
export const initLedger = (where: string, id: string, fuser: Fuser | null = null): Promise<Ledger> =>
  inPlainWords(shown(where), async () => {
    if (!isPostgres(where) && existsSync(where)) throw exists(where);
    const engine = isPostgres(where) ? openPostgres(where) : openSqlite(where, true);
    return closedOnFault(engine, async () => {
      if ((await idOf(engine)) !== null) throw exists(shown(where));
      await migrate(engine);
      await engine.write((tx) => tx.insertInto('facts').values({ name: 'id', value: id }).execute());
      return ledgerOf({ engine, id, fuser, where: shown(where) });
    });
  });

/** Makes a fuser for a ledger, given the folders of the user's packs with which its events were made. */
export type FuserFor = (packs: readonly string[]) => Promise<Fuser>;

/** Opens a ledger; without a fuser it keeps no events. Throws a `UserError` where there is none, or it cannot be opened. */
export const openLedger = (where: string, fuser: Fuser | FuserFor | null = null): Promise<Ledger> =>
  inPlainWords(shown(where), async () => {
    const engine = isPostgres(where) ? openPostgres(where) : openSqlite(where, false);
    return closedOnFault(engine, async () => {
      const id = await idOf(engine);
      if (id === null) throw new UserError('no-ledger', noLedger(shown(where)));
      await migrate(engine);
      const made = typeof fuser === 'function' ? await fuser(await packsOf(engine.reads)) : fuser;
      return ledgerOf({ engine, id, fuser: made, where: shown(where) });
    });
  });

const exists = (where: string): UserError =>
  new UserError('ledger-exists', `There is a ledger ${where} already. Add to it, or give another name with --db.`);

async function closedOnFault<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The ledger's own id; null where there is none in the file or the database. */
async function idOf(engine: Engine): Promise<string | null> {
  const tables = await engine.schema.introspection.getTables();
  if (!tables.some(({ name }) => name === 'facts')) {
    await sql`select 1`.execute(engine.schema);
    return null;
  }
  const row = await engine.schema.selectFrom('facts').select('value').where('name', '=', 'id').executeTakeFirst();
  return row?.value ?? null;
}
