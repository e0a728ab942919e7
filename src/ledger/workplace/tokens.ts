import { type Account, type ApiToken, type Scope, UserError } from '../../model/index.ts';
import type { Store } from '../store.ts';
import { accountOf } from './accounts.ts';
import type { TokenRow } from './tables.ts';

/** Tokens by which programs come in, each under the hash of its secret. */
export interface Tokens {
  /** All that hold; of one user where one is named. */
  readonly list: (user?: string) => Promise<ApiToken[]>;
  readonly add: (token: ApiToken, hash: string) => Promise<void>;
  /** The token with its user as he is now; null where there is none that holds at that time. */
  readonly find: (hash: string, at: string) => Promise<{ readonly token: ApiToken; readonly user: Account } | null>;
  readonly use: (id: string, day: string) => Promise<void>;
  /** Throws a `UserError` `no-such-token`; of another's where `user` is given. */
  readonly revoke: (id: string, at: string, user?: string) => Promise<void>;
}

const tokenOf = ({ id, name, user, scopes, created, expires, used }: Omit<TokenRow, 'hash' | 'revoked'>): ApiToken => ({
  ...{ id, name, user, created, expires, used },
  scopes: JSON.parse(scopes) as Scope[],
});

/** Tokens as they are kept. */
export function tokensIn({ engine }: Store): Tokens {
  return {
    list: async (user) => {
      let query = engine.reads.selectFrom('tokens').selectAll().where('revoked', 'is', null);
      if (user !== undefined) query = query.where('user', '=', user);
      return (await query.orderBy('created').orderBy('id').execute()).map(tokenOf);
    },
    add: ({ scopes, ...token }, hash) =>
      engine.write(async (tx) => {
        const user = await tx
          .selectFrom('users')
          .select('name')
          .where('name', '=', token.user)
          .where('removed', 'is', null)
          .executeTakeFirst();
        if (!user) throw new UserError('no-such-user', `There is no user "${token.user}". See: sitrep user list`);
        const row = { ...token, hash, scopes: JSON.stringify(scopes), revoked: null };
        await tx.insertInto('tokens').values(row).execute();
      }),
    find: async (hash, at) => {
      const row = await engine.reads
        .selectFrom('tokens')
        .innerJoin('users', 'users.name', 'tokens.user')
        .selectAll('tokens')
        .select(['users.role', 'users.created as joined', 'users.created_by'])
        .where('tokens.hash', '=', hash)
        .where('tokens.revoked', 'is', null)
        .where('users.removed', 'is', null)
        .executeTakeFirst();
      if (!row || (row.expires !== null && row.expires <= at)) return null;
      const { user: name, role, joined: created, created_by } = row;
      return { token: tokenOf(row), user: accountOf({ name, role, created, created_by }) };
    },
    use: (id, day) =>
      engine.write(async (tx) => {
        await tx.updateTable('tokens').set({ used: day }).where('id', '=', id).execute();
      }),
    revoke: (id, at, user) =>
      engine.write(async (tx) => {
        let query = tx.updateTable('tokens').set({ revoked: at }).where('id', '=', id).where('revoked', 'is', null);
        if (user !== undefined) query = query.where('user', '=', user);
        const { numUpdatedRows } = await query.executeTakeFirst();
        if (numUpdatedRows === 0n)
          throw new UserError('no-such-token', `There is no token "${id}". See: sitrep token list`);
      }),
  };
}
