import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { Env, Server } from '../server.ts';
import { headers } from './headers.ts';
import { observe } from './observe.ts';
import { tags } from './tags.ts';
import { who } from './who.ts';

/** What every request passes through, outermost first. */
export const MIDDLEWARE: readonly ((server: Server) => MiddlewareHandler<Env>)[] = [
  observe,
  () => compress(),
  () => headers,
  who,
  () => tags,
];
