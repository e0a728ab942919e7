import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../server.ts';

const tagOf = (body: Uint8Array): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** True where the client has this very answer: weak and strong tags count alike. */
export const isKnown = (asked: string | undefined, tag: string): boolean =>
  (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''));

/** Marks JSON answers with a hash of what they say, and sends nothing where the client has that already. */
export const tags: MiddlewareHandler<Env> = async (ask, next) => {
  await next();
  if (ask.req.method !== 'GET' || ask.res.status !== 200) return;
  if (!/json/.test(ask.res.headers.get('content-type') ?? '')) return;
  if (!ask.res.headers.has('cache-control')) ask.header('cache-control', 'private, no-cache');
  if (ask.res.headers.has('etag')) return;
  const body = new Uint8Array(await ask.res.arrayBuffer());
  const tag = tagOf(body);
  const kept = new Headers(ask.res.headers);
  kept.set('etag', tag);
  const same = isKnown(ask.req.header('if-none-match'), tag);
  if (same) for (const name of ['content-type', 'content-length']) kept.delete(name);
  ask.res = undefined;
  ask.res = new Response(same ? null : body, { status: same ? 304 : 200, headers: kept });
};
