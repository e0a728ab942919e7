import type { MiddlewareHandler } from 'hono';
import { originOfBaseMap } from '../base-map.ts';
import type { Env, Server } from '../server.ts';

/**
 * What a page may load: this server's own files and nothing else, but for the tiles of a base map where one of another origin
 * was configured. MapLibre runs its worker from a blob and draws images from data; styles are set by script through the CSSOM,
 * which needs no exception.
 */
const policyFor = (tiles: string | null): string => {
  const also = tiles === null ? '' : ` ${tiles}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

/** Headers of every answer. */
const headersFor = ({ baseMap }: Pick<Server, 'baseMap'>): Readonly<Record<string, string>> => ({
  'content-security-policy': policyFor(originOfBaseMap(baseMap)),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});

/** Sets them. */
export const headers = (server: Server): MiddlewareHandler<Env> => {
  const all = Object.entries(headersFor(server));
  return async (ask, next) => {
    await next();
    for (const [name, value] of all) ask.header(name, value);
  };
};
