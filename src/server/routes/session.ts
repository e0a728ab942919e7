import { createRoute, z } from '@hono/zod-openapi';
import { json } from '../schemas/common.ts';
import type { Group } from '../server.ts';

const SessionAnswer = z
  .object({
    user: z.object({ name: z.string(), role: z.enum(['viewer', 'analyst', 'editor', 'admin']) }).nullable(),
    local: z.boolean(),
    csrf: z.string(),
    profile: z.enum(['publish', 'full']),
    readerVersion: z.string(),
  })
  .openapi('Session');

const get = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['session'],
  summary: 'who asks, and what is shown to them',
  responses: { 200: json(SessionAnswer, 'the session') },
});

/** Who asks. */
export const session: Group = (app, { desk }) => {
  app.openapi(get, (ask) => ask.json({ ...ask.get('session'), readerVersion: desk.sitrep.version }, 200));
};
