import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { type Adder, add, type Desk } from '../desk/index.ts';
import { UserError } from '../model/index.ts';
import { type AccessOptions, openAccess } from './access/access.ts';
import { isLoopback } from './access/hosts.ts';
import { createApp } from './app.ts';
import { baseMapOf } from './base-map.ts';
import { openJobs } from './jobs.ts';
import { type Address, type Listening, listen, type Slow } from './listen.ts';
import { openMetrics } from './metrics.ts';
import { openNews } from './news.ts';
import { startPolling } from './polling.ts';
import type { QueueStanding } from './queue-metrics.ts';
import type { Server } from './server.ts';

/** How the server is started. */
export interface StartOptions extends Address {
  readonly desk: Desk;
  /** True where the port was asked for: another one is no answer then. */
  readonly strict: boolean;
  /** The address at which browsers see it, where a proxy stands in front. */
  readonly origin?: string;
  readonly log?: Logger;
  /** How it stands with a queue of reports: its figures are among the metrics. */
  readonly queue?: QueueStanding;
  /** Who takes what is added in the app, instead of this server: workers of a queue. */
  readonly add?: Adder;
  /** A base map for the app: a path of this server, or an address, whose origin pages may then load tiles from. */
  readonly baseMap?: string;
  /** How long is waited for who sends slowly. */
  readonly slow?: Slow;
}

// Beside dist/src/ where Node runs what was built, in dist/ where it runs the sources; beside those lies the app's own source.
const WEB = ['../../web/', '../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The folder of the built web app; null where it was not built. */
export const webDir = (): string | null => WEB.find((folder) => existsSync(`${folder}assets`)) ?? null;

/** A log to standard error, one line of JSON a request; `quiet`: only what goes wrong. */
export const openLog = (quiet = false): Logger =>
  pino({ level: quiet ? 'warn' : 'info', base: null }, pino.destination({ fd: 2, sync: true }));

/** All parts of a server over a desk, with what is given in place of the usual ones. */
export function serverOf(desk: Desk, parts: Partial<Server> = {}, where: AccessOptions = { loopback: true }): Server {
  const log = parts.log ?? openLog();
  const access = parts.access ?? openAccess(desk, log, where);
  const fault = (error: unknown): void =>
    log.error({ name: (error as Error).name, stack: stackOf(error) }, 'job failed');
  const refused = (why: string, by: string): void => log.warn({ why, user: by, route: 'POST /api/reports' }, 'refused');
  return {
    ...{ desk, log, add, access, sessionOf: access.sessionOf, metrics: openMetrics(), news: openNews(desk) },
    ...{ jobs: openJobs(desk.now, desk.ledger.tellControl, { fault, refused }), web: webDir() },
    ...parts,
  };
}

// Without the message, which may quote a report.
const stackOf = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];

/** Starts to answer. Throws a `UserError` where others than this machine could come in and there is no account. */
export async function start({
  desk,
  log,
  queue,
  add: taker,
  baseMap,
  strict,
  origin,
  slow,
  ...address
}: StartOptions): Promise<Listening> {
  const where: AccessOptions = { loopback: isLoopback(address.host), ...(origin && { origin: originOf(origin) }) };
  if (!(where.loopback && where.origin === undefined) && !(await desk.ledger.workplace.accounts.any()))
    throw new UserError(
      'no-accounts',
      `Others than this machine could reach ${origin ?? address.host}, and nobody has an account yet. Make the first admin, then start again: sitrep user add NAME --role admin`,
    );
  const own = {
    ...(log && { log }),
    ...(queue && { queue }),
    ...(taker && { add: taker }),
    ...(baseMap !== undefined && { baseMap: baseMapOf(baseMap) }),
  };
  const server = serverOf(desk, own, where);
  const listening = await listen(createApp(server), address, strict, slow);
  const stopPolling = startPolling(server);
  return {
    ...listening,
    stop: async () => {
      await stopPolling();
      // Streams never end by themselves.
      server.news.close();
      await listening.stop();
      await server.jobs.idle();
    },
  };
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new UserError('bad-option', `--origin takes an address such as https://sitrep.example; got "${text}".`);
}
