import { createRoute, z } from '@hono/zod-openapi';
import { brief as briefOf } from '../../desk/index.ts';
import { BRIEF_FORMATS, type Brief as Made } from '../../sitrep.ts';
import { Day } from '../filters.ts';
import { Problem } from '../problem.ts';
import { Brief } from '../schemas/brief.ts';
import { json, PROBLEM } from '../schemas/common.ts';
import type { Ask, Group } from '../server.ts';
import { deskFor } from '../shown.ts';

const Query = z.object({
  on: Day.optional().openapi({ description: 'the day that it is of; default: the last on which an event began' }),
  in: z.string().max(200).optional(),
  profile: z.enum(['publish', 'full']).default('publish').openapi({ description: 'full: with all that may do harm' }),
});

const asJson = createRoute({
  method: 'get',
  path: '/api/brief',
  tags: ['brief'],
  summary: 'the situation report of a day, every sentence with the words that it rests on',
  request: { query: Query },
  responses: { 200: json(Brief, 'the report'), 400: PROBLEM, 403: PROBLEM },
});

const asFile = (id: string, media: string) =>
  createRoute({
    method: 'get',
    path: `/api/brief.${id}`,
    tags: ['brief'],
    summary: `the situation report of a day as a file (${id})`,
    request: { query: Query },
    responses: {
      200: { description: 'the file', content: { [media]: { schema: z.string().openapi({ format: 'binary' }) } } },
      400: PROBLEM,
      403: PROBLEM,
    },
  });

/** Briefs. */
export const brief: Group = (app, { desk }) => {
  const make = async (ask: Ask, { on, in: where, profile }: z.infer<typeof Query>): Promise<Made> => {
    if (profile === 'full' && ask.get('session').profile !== 'full')
      throw new Problem(403, 'withheld', 'What is kept back from you is not written to you. Leave profile out.');
    const day = on ?? (await desk.ledger.tally({}, 'full')).last ?? desk.now().slice(0, 10);
    return briefOf(deskFor(desk, profile), { on: day, in: where, profile });
  };
  app.openapi(asJson, async (ask) => ask.json(await make(ask, ask.req.valid('query')), 200));
  for (const { id, media, bytes } of BRIEF_FORMATS.filter((format) => format.id !== 'json'))
    app.openapi(asFile(id, media), async (ask) => {
      const made = await make(ask, ask.req.valid('query'));
      // Also a page is given to be kept: it has a style of its own, which no page of this server may have.
      return ask.body(new Uint8Array(await bytes(made)), 200, {
        'content-type': media,
        'content-disposition': `attachment; filename="sitrep-${made.day}.${id}"`,
        'cache-control': 'private, no-store',
      });
    });
};
