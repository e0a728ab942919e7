import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { guard } from '../access/guard.ts';
import { limits } from '../access/limits.ts';
import type { Env, Server } from '../server.ts';
import { headers } from './headers.ts';
import { observe } from './observe.ts';
import { tags } from './tags.ts';
import { who } from './who.ts';
import { wholeText } from './whole-text.ts';

/** What every request passes through, outermost first. */
export const MIDDLEWARE: readonly ((server: Server) => MiddlewareHandler<Env>)[] = [
  observe,
  () => compress(),
  headers,
  () => wholeText,
  who,
  guard,
  limits,
  () => tags,
];
