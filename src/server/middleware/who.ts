import type { MiddlewareHandler } from 'hono';
import type { Env, Server } from '../server.ts';

/** Finds out who asks, and keeps it with the request. */
export const who =
  ({ sessionOf }: Server): MiddlewareHandler<Env> =>
  async (ask, next) => {
    ask.set('session', await sessionOf(ask));
    await next();
  };
