import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env, Server } from '../server.ts';

/**
 * Gives each request an id, counts it and logs it: the route as it is declared, the status and the time. What was asked for
 * and what was answered are not logged, since both may hold words of a report or of who looks for what.
 */
export const observe =
  ({ log, metrics }: Server): MiddlewareHandler<Env> =>
  async (ask, next) => {
    const begun = performance.now();
    const requestId = randomUUID();
    ask.set('requestId', requestId);
    await next();
    const taken = performance.now() - begun;
    const route = routePath(ask);
    ask.header('x-request-id', requestId);
    metrics.answered(route, ask.req.method, ask.res.status, taken / 1000);
    const line = { requestId, method: ask.req.method, route, status: ask.res.status, ms: Math.round(taken * 10) / 10 };
    if (ask.res.status >= 500) log.error(line, 'failed');
    else log.info(line, 'answered');
  };
