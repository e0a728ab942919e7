import type { MiddlewareHandler } from 'hono';
import type { Env } from '../server.ts';

/**
 * What a page may load: this server's own files and nothing else. MapLibre runs its worker from a blob and draws images from
 * data; styles are set by script through the CSSOM, which needs no exception.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** Sets them. */
export const headers: MiddlewareHandler<Env> = async (ask, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) ask.header(name, value);
};
