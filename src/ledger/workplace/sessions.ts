import type { Session } from '../../model/index.ts';
import type { Store } from '../store.ts';
import { accountOf } from './accounts.ts';

/** Log-ins that hold, each under the hash of its secret. */
export interface Sessions {
  readonly open: (hash: string, user: string, at: string, expires: string) => Promise<void>;
  /** The session with its user as he is now; null where there is none that holds at that time. */
  readonly find: (hash: string, at: string) => Promise<(Session & { readonly seen: string }) | null>;
  /** Notes that it was used, and lets it hold until then. */
  readonly extend: (hash: string, seen: string, expires: string) => Promise<void>;
  readonly close: (hash: string) => Promise<void>;
  /** Forgets those that hold no more. */
  readonly sweep: (at: string) => Promise<void>;
}

/** Sessions as they are kept. */
export function sessionsIn({ engine }: Store): Sessions {
  return {
    open: (hash, user, at, expires) =>
      engine.write(async (tx) => {
        await tx.insertInto('sessions').values({ hash, user, created: at, seen: at, expires }).execute();
      }),
    find: async (hash, at) => {
      const row = await engine.reads
        .selectFrom('sessions')
        .innerJoin('users', 'users.name', 'sessions.user')
        .select(['users.name', 'users.role', 'users.created', 'users.created_by'])
        .select(['sessions.created as opened', 'sessions.seen', 'sessions.expires'])
        .where('sessions.hash', '=', hash)
        .where('sessions.expires', '>', at)
        .where('users.removed', 'is', null)
        .executeTakeFirst();
      return row ? { user: accountOf(row), created: row.opened, seen: row.seen, expires: row.expires } : null;
    },
    extend: (hash, seen, expires) =>
      engine.write(async (tx) => {
        await tx.updateTable('sessions').set({ seen, expires }).where('hash', '=', hash).execute();
      }),
    close: (hash) =>
      engine.write(async (tx) => {
        await tx.deleteFrom('sessions').where('hash', '=', hash).execute();
      }),
    sweep: (at) =>
      engine.write(async (tx) => {
        await tx.deleteFrom('sessions').where('expires', '<=', at).execute();
      }),
  };
}
