import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import type { Desk } from '../desk/index.ts';
import { createApp } from './app.ts';
import { type Address, type Listening, listen } from './listen.ts';
import { openMetrics } from './metrics.ts';
import { openNews } from './news.ts';
import type { Server } from './server.ts';
import { localSession } from './session.ts';

/** How the server is started. */
export interface StartOptions extends Address {
  readonly desk: Desk;
  /** True where the port was asked for: another one is no answer then. */
  readonly strict: boolean;
  readonly log?: Logger;
}

// Beside dist/src/ where Node runs what was built, in dist/ where it runs the sources.
const WEB = ['../../web/', '../../dist/web/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The folder of the built web app; null where it was not built. */
export const webDir = (): string | null => WEB.find((folder) => existsSync(`${folder}index.html`)) ?? null;

/** A log to standard error, one line of JSON a request; `quiet`: only what goes wrong. */
export const openLog = (quiet = false): Logger =>
  pino({ level: quiet ? 'warn' : 'info', base: null }, pino.destination({ fd: 2, sync: true }));

/** All parts of a server over a desk, with what is given in place of the usual ones. */
export const serverOf = (desk: Desk, parts: Partial<Server> = {}): Server => ({
  ...{ desk, log: parts.log ?? openLog(), metrics: openMetrics(), news: openNews(desk) },
  ...{ sessionOf: localSession, web: webDir() },
  ...parts,
});

/** Starts to answer. */
export async function start({ desk, log, strict, ...address }: StartOptions): Promise<Listening> {
  const server = serverOf(desk, log && { log });
  const listening = await listen(createApp(server), address, strict);
  return {
    ...listening,
    stop: () => {
      // Streams never end by themselves.
      server.news.close();
      return listening.stop();
    },
  };
}
