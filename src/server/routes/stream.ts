import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Group } from '../server.ts';

const Entry = z
  .string()
  .regex(/^\d{1,9}$/)
  .openapi({ description: 'an id of the stream: what came after it is told first' });

const stream = createRoute({
  method: 'get',
  path: '/api/stream',
  tags: ['stream'],
  summary: 'what is new, as server-sent events',
  description:
    'Events `report`, `event` and `decision` with data {"id","at"}; first of all `now`, with data {"entry"}. An id of the stream is the number of an entry of the ledger: who comes back with Last-Event-ID, or with `since`, is told what came meanwhile.',
  request: { query: z.object({ since: Entry.optional() }) },
  responses: {
    200: { description: 'a stream that does not end', content: { 'text/event-stream': { schema: z.string() } } },
  },
});

/** Milliseconds between two signs of life: proxies end connections on which nothing is said. */
const BEAT = 15_000;

/** What is new. */
export const newsStream: Group = (app, { desk, news }) => {
  app.openapi(stream, async (ask) => {
    const before = /^\d{1,9}$/.exec(ask.req.header('last-event-id') ?? '')?.[0] ?? ask.req.valid('query').since;
    const since = before === undefined ? (await desk.ledger.newsAfter(null)).last : Number(before);
    ask.header('x-accel-buffering', 'no');
    return streamSSE(ask, async (out) => {
      const ended = new Promise<void>((resolve) => {
        out.onAbort(resolve);
        news.closing.addEventListener('abort', () => resolve(), { once: true });
      });
      const stop = news.listen(
        ({ kind, id, at, entry }) =>
          void out.writeSSE({ event: kind, data: JSON.stringify({ id, at }), id: String(entry) }),
        since,
      );
      const beat = setInterval(() => void out.write(': still here\n\n'), BEAT);
      await out.write(': listening\n\n');
      if (before === undefined)
        await out.writeSSE({ event: 'now', data: JSON.stringify({ entry: since }), id: String(since) });
      await ended;
      clearInterval(beat);
      stop();
    });
  });
};
