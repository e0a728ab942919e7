import { accounts } from './routes/accounts.ts';
import { actors } from './routes/actors.ts';
import { adding } from './routes/adding.ts';
import { brief } from './routes/brief.ts';
import { claims } from './routes/claims.ts';
import { codings } from './routes/codings.ts';
import { compare } from './routes/compare.ts';
import { contradictions } from './routes/contradictions.ts';
import { control } from './routes/control.ts';
import { decisions } from './routes/decisions.ts';
import { events } from './routes/events.ts';
import { exports } from './routes/exports.ts';
import { feeds } from './routes/feeds.ts';
import { health } from './routes/health.ts';
import { issues } from './routes/issues.ts';
import { map } from './routes/map.ts';
import { places } from './routes/places.ts';
import { queue } from './routes/queue.ts';
import { reference } from './routes/reference.ts';
import { reports } from './routes/reports.ts';
import { search } from './routes/search.ts';
import { session } from './routes/session.ts';
import { sources } from './routes/sources.ts';
import { statistics } from './routes/statistics.ts';
import { newsStream } from './routes/stream.ts';
import { web } from './routes/web.ts';
import type { Group } from './server.ts';

/** All groups of routes: one file each. */
export const GROUPS: readonly Group[] = [
  health,
  session,
  statistics,
  reports,
  claims,
  events,
  map,
  control,
  contradictions,
  actors,
  places,
  sources,
  compare,
  search,
  issues,
  exports,
  brief,
  newsStream,
  brief,
  accounts,
  adding,
  feeds,
  queue,
  decisions,
  codings,
  reference,
];

/** What answers where no route of the API does. */
export const PAGES: Group = web;
