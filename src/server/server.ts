import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Adder, Desk } from '../desk/index.ts';
import type { Access } from './access/access.ts';
import type { Jobs } from './jobs.ts';
import type { Metrics } from './metrics.ts';
import type { News } from './news.ts';
import type { QueueStanding } from './queue-metrics.ts';
import type { Session, SessionOf } from './session.ts';

/** What every route works with: made once when the server starts. */
export interface Server {
  readonly desk: Desk;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** What is new in the ledger, for those who listen. */
  readonly news: News;
  /** Who asks. */
  readonly sessionOf: SessionOf;
  /** Signing in and out, and where requests come from. */
  readonly access: Access;
  /** Work that goes on when its request is answered. */
  readonly jobs: Jobs;
  /** Takes what is added: reads it here, or puts it on the queue. */
  readonly add: Adder;
  /** How it stands with the queue that the server was started with; left out: with none. */
  readonly queue?: QueueStanding;
  /** The address of the base map that the app puts beneath its own; left out: none. */
  readonly baseMap?: string;
  /** Folder of the built web app; null: the API alone. */
  readonly web: string | null;
}

/** What a request carries with it, set by the middleware. */
export interface Env {
  readonly Variables: { readonly session: Session; readonly requestId: string };
}

/** The app, and the part of it that a group of routes is added to. */
export type App = OpenAPIHono<Env>;

/** The context of one request. */
export type Ask = Context<Env>;

/** Adds the routes of one group to the app. */
export type Group = (app: App, server: Server) => void;
