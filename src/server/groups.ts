import { accounts } from './routes/accounts.ts';
import { adding } from './routes/adding.ts';
import { codings } from './routes/codings.ts';
import { decisions } from './routes/decisions.ts';
import { events } from './routes/events.ts';
import { feeds } from './routes/feeds.ts';
import { health } from './routes/health.ts';
import { queue } from './routes/queue.ts';
import { session } from './routes/session.ts';
import type { Group } from './server.ts';

/** All groups of routes: one file each. */
export const GROUPS: readonly Group[] = [
  ...[health, session, accounts, adding, feeds, decisions, queue, codings],
  events,
];
