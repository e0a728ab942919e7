import type { Transaction } from 'kysely';
import { type Account, type Role, UserError } from '../../model/index.ts';
import type { Store } from '../store.ts';
import type { Queries, Tables } from '../tables.ts';
import type { UserRow } from './tables.ts';

type Tx = Transaction<Tables>;

/** Who may come in. Passwords come hashed. */
export interface Accounts {
  readonly list: () => Promise<Account[]>;
  /** True where there is any account: then nobody comes in without one. */
  readonly any: () => Promise<boolean>;
  /** An account with the hash of its password; null: no such account, or it was removed. */
  readonly find: (name: string) => Promise<(Account & { readonly password: string | null }) | null>;
  /** Throws a `UserError` `user-exists`; a name that was removed stays taken. */
  readonly add: (account: Account, password: string | null) => Promise<void>;
  /** These end all sessions of the account; they throw `no-such-user`, and `last-admin` where none would be left. */
  readonly remove: (name: string, at: string) => Promise<void>;
  readonly setRole: (name: string, role: Role) => Promise<void>;
  readonly setPassword: (name: string, password: string) => Promise<void>;
}

/** Accounts as they are kept. */
export function accountsIn({ engine }: Store): Accounts {
  const present = (db: Queries) => db.selectFrom('users').selectAll().where('removed', 'is', null);
  return {
    list: async () => (await present(engine.reads).orderBy('name').execute()).map(accountOf),
    any: async () => (await present(engine.reads).limit(1).executeTakeFirst()) !== undefined,
    find: async (name) => {
      const row = await present(engine.reads).where('name', '=', name).executeTakeFirst();
      return row ? { ...accountOf(row), password: row.password } : null;
    },
    add: ({ name, role, created, createdBy }, password) =>
      engine.write(async (tx) => {
        const known = await tx.selectFrom('users').select('removed').where('name', '=', name).executeTakeFirst();
        if (known)
          throw new UserError(
            'user-exists',
            known.removed
              ? `There was a user "${name}" before, and what they signed stays theirs. Choose another name.`
              : `There is a user "${name}" already.`,
          );
        const row: UserRow = { name, role, password, created, created_by: createdBy, removed: null };
        await tx.insertInto('users').values(row).execute();
      }),
    remove: (name, at) =>
      engine.write(async (tx) => {
        await change(tx, name, { removed: at, password: null });
        await tx
          .updateTable('tokens')
          .set({ revoked: at })
          .where('user', '=', name)
          .where('revoked', 'is', null)
          .execute();
      }),
    setRole: (name, role) => engine.write((tx) => change(tx, name, { role })),
    setPassword: (name, password) => engine.write((tx) => change(tx, name, { password })),
  };
}

async function change(tx: Tx, name: string, set: Partial<UserRow>): Promise<void> {
  const row = await tx
    .selectFrom('users')
    .select('role')
    .where('name', '=', name)
    .where('removed', 'is', null)
    .executeTakeFirst();
  if (!row) throw new UserError('no-such-user', `There is no user "${name}". See: sitrep user list`);
  await tx.updateTable('users').set(set).where('name', '=', name).execute();
  await tx.deleteFrom('sessions').where('user', '=', name).execute();
  if (row.role !== 'admin') return;
  const admin = await tx
    .selectFrom('users')
    .select('name')
    .where('role', '=', 'admin')
    .where('removed', 'is', null)
    .executeTakeFirst();
  if (!admin) throw new UserError('last-admin', `"${name}" is the only admin. Make another one first.`);
}

/** A row as an account. */
export const accountOf = ({ name, role, created, created_by }: Omit<UserRow, 'password' | 'removed'>): Account => ({
  name,
  role: role as Role,
  created,
  createdBy: created_by,
});
