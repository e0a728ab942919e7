import type { Store } from '../store.ts';
import { type Accounts, accountsIn } from './accounts.ts';
import { type Codings, codingsIn } from './codings.ts';
import { type Feeds, feedsIn } from './feeds.ts';
import { type Queue, queueIn } from './queue.ts';
import { type Sessions, sessionsIn } from './sessions.ts';
import { type Tokens, tokensIn } from './tokens.ts';

export type { Polled } from './feeds.ts';
export type { QueueFilter } from './queue.ts';

/** Who may come in, and the work that is under way: no part of the chain, and kept beside it. */
export interface Workplace {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly feeds: Feeds;
  readonly queue: Queue;
  readonly codings: Codings;
}

/** The workplace of a ledger; its faults are told by `told`. */
export const workplaceIn = (store: Store, told: <T>(work: () => Promise<T>) => Promise<T>): Workplace => ({
  accounts: inWords(accountsIn(store), told),
  sessions: inWords(sessionsIn(store), told),
  tokens: inWords(tokensIn(store), told),
  feeds: inWords(feedsIn(store), told),
  queue: inWords(queueIn(store), told),
  codings: inWords(codingsIn(store), told),
});

/** The same functions, each of whose faults is told in words. */
const inWords = <T extends object>(part: T, told: <A>(work: () => Promise<A>) => Promise<A>): T =>
  Object.fromEntries(
    Object.entries(part).map(([name, work]) => [name, (...given: unknown[]) => told(() => work(...given))]),
  ) as T;
