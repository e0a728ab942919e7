import type { Server as HttpServer } from 'node:http';
import { serve } from '@hono/node-server';
import { UserError } from '../model/index.ts';
import type { App } from './server.ts';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A server that listens. */
export interface Listening extends Address {
  readonly url: string;
  /** Takes no more requests, lets those under way end, and then is closed. */
  readonly stop: () => Promise<void>;
}

/** How long requests under way may take at the end, in milliseconds. */
const LAST_WAIT = 5000;
/** How long is waited for who sends slowly, in milliseconds: for the head of a request, for all of it, and how often it is looked. */
export interface Slow {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
}

const SLOW: Slow = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2000 };
/** Milliseconds from one look at the end for connections that have nothing to do any more to the next. */
const IDLE_LOOK = 20;
/** How many ports are tried where nobody asked for one. */
const PORTS = 20;

/** Listens at the port, or where `strict` is not set at the next one that is free. Throws a `UserError` where none is. */
export async function listen(app: App, { host, port }: Address, strict: boolean, slow = SLOW): Promise<Listening> {
  const last = strict || port === 0 ? port : port + PORTS - 1;
  for (let at = port; at <= last; at++) {
    const opened = await open(app, host, at, slow);
    if (opened) return listening(opened, host);
  }
  const what = strict ? `Port ${port} of ${host} is` : `The ports ${port} to ${last} of ${host} are`;
  throw new UserError('bad-option', `${what} taken by another program. Give a free one with --port, or 0 for any.`);
}

/** Null where another program has the port. */
const open = (app: App, host: string, port: number, slow: Slow): Promise<HttpServer | null> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions: slow }, () =>
      resolve(server),
    ) as HttpServer;
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(inWords(error, host, port));
    });
  });

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EACCES')
    return new UserError('bad-option', `This user may not listen at port ${port}. Give one above 1023 with --port.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new UserError('bad-option', `${host} is no address of this machine. Give one that is with --host.`);
  return error;
}

function listening(server: HttpServer, host: string): Listening {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    host,
    port,
    url: `http://${name}:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), LAST_WAIT);
        // A client keeps its connection open when it has its answer.
        const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK);
        server.close(() => {
          clearTimeout(force);
          clearInterval(idle);
          resolve();
        });
      }),
  };
}
