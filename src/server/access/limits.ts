import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../problem.ts';
import type { Env, Server } from '../server.ts';

const MB = 1024 * 1024;

/** Bytes that a request may have: reports are uploaded, all else is a form. */
export const LARGEST_UPLOAD = 64 * MB;
export const LARGEST_FORM = MB;

/** Refuses what is larger than it may be, without reading on. */
export const limits = ({ access, log }: Server): MiddlewareHandler<Env> => {
  const limit = (most: number): MiddlewareHandler<Env> =>
    bodyLimit({
      maxSize: most,
      onError: (ask) => {
        log.warn({ requestId: ask.get('requestId'), why: 'too-large', address: access.addressOf(ask) }, 'refused');
        throw new Problem(413, 'too-large', `A request like this may have ${most / MB} MB.`);
      },
    });
  const [uploads, forms] = [limit(LARGEST_UPLOAD), limit(LARGEST_FORM)];
  return (ask, next) => (ask.req.path === '/api/reports' ? uploads : forms)(ask, next);
};
