import { events } from './routes/events.ts';
import { health } from './routes/health.ts';
import { session } from './routes/session.ts';
import type { Group } from './server.ts';

/** All groups of routes: one file each. */
export const GROUPS: readonly Group[] = [health, session, events];
