import { inflateSync } from 'node:zlib';
import type { Event } from '../model/index.ts';

/** An event out of its row. */
export const eventOf = (body: Buffer): Event => JSON.parse(inflateSync(body).toString()) as Event;
