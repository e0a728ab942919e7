import { type Feed, UserError } from '../../model/index.ts';
import type { Store } from '../store.ts';
import type { FeedRow } from './tables.ts';

/** What came of polling a feed. */
export interface Polled {
  readonly at: string;
  /** In words; null: it went well. */
  readonly problem: string | null;
  /** How many reports were recorded. */
  readonly reports: number;
}

/** Feeds that are polled while the server runs. */
export interface Feeds {
  readonly list: () => Promise<Feed[]>;
  /** Adds a feed; one of the same address is given back as it is. */
  readonly add: (feed: Pick<Feed, 'id' | 'address' | 'every' | 'given' | 'added' | 'addedBy'>) => Promise<Feed>;
  /** Throws a `UserError` `no-such-feed`. What was recorded of it stays. */
  readonly remove: (id: string) => Promise<void>;
  readonly polled: (id: string, polled: Polled) => Promise<void>;
}

const feedOf = ({ given, added_by, ...row }: FeedRow): Feed => ({
  ...row,
  given: JSON.parse(given) as Feed['given'],
  addedBy: added_by,
});

/** Feeds as they are kept. */
export function feedsIn({ engine }: Store): Feeds {
  return {
    list: async () =>
      (await engine.reads.selectFrom('feeds').selectAll().orderBy('added').orderBy('id').execute()).map(feedOf),
    add: ({ id, address, every, given, added, addedBy }) =>
      engine.write(async (tx) => {
        const known = await tx.selectFrom('feeds').selectAll().where('address', '=', address).executeTakeFirst();
        if (known) return feedOf(known);
        const fresh = { polled: null, problem: null, reports: 0 };
        const row = { id, address, every, given: JSON.stringify(given), added, added_by: addedBy, ...fresh };
        await tx.insertInto('feeds').values(row).execute();
        return feedOf(row);
      }),
    remove: (id) =>
      engine.write(async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom('feeds').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows === 0n) throw new UserError('no-such-feed', `There is no feed "${id}".`);
      }),
    polled: (id, { at, problem, reports }) =>
      engine.write(async (tx) => {
        await tx
          .updateTable('feeds')
          .set((set) => ({ polled: at, problem, reports: set('reports', '+', reports) }))
          .where('id', '=', id)
          .execute();
      }),
  };
}
