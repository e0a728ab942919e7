import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import type { Env } from '../server.ts';

/** Refuses addresses that are no text: bytes that are no UTF-8, and the sign of value nought, which no database stores. */
export const wholeText: MiddlewareHandler<Env> = async (ask, next) => {
  let text: string;
  try {
    text = decodeURIComponent(ask.req.url.replaceAll('+', ' '));
  } catch {
    throw new Problem(400, 'bad-request', 'The address holds bytes that are no UTF-8.');
  }
  if (text.includes('\0')) throw new Problem(400, 'bad-request', 'The address holds the sign of value nought.');
  await next();
};
