import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { brief as briefOf } from '../../desk/index.ts';
import { BRIEF_FORMATS, type Brief } from '../../sitrep.ts';
import { Day } from '../filters.ts';
import { json, PROBLEM } from '../schemas/common.ts';
import type { Env, Group } from '../server.ts';

const Query = z.object({
  on: Day.openapi({ description: 'the day that is told of' }),
  in: z.string().max(200).optional().openapi({ description: "a country's code, a province or a place" }),
});

const Sentence = z.looseObject({
  text: z.string(),
  claims: z.array(z.string()).readonly().openapi({ description: 'ids of the claims that bear it out' }),
  events: z.array(z.string()).readonly(),
  cites: z.array(z.number().int()).readonly().openapi({ description: 'numbers of its references' }),
});

/** Its schema; tables and pictures are as docs/brief.md has them. */
const BriefAnswer = z
  .looseObject({
    title: z.string(),
    day: z.string(),
    in: z.string().nullable(),
    note: z.string(),
    sections: z
      .array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          blocks: z
            .array(z.looseObject({ kind: z.string(), sentences: z.array(Sentence).readonly().optional() }))
            .readonly(),
        }),
      )
      .readonly(),
    references: z.array(z.looseObject({ number: z.number().int(), report: z.string(), quote: z.string() })).readonly(),
  })
  .openapi('Brief') as unknown as z.ZodType<Brief>;

const read = createRoute({
  method: 'get',
  path: '/api/brief',
  tags: ['brief'],
  summary: 'the situation report of a day, every sentence with the claims that it rests on',
  request: { query: Query },
  responses: { 200: json(BriefAnswer, 'the brief'), 400: PROBLEM },
});

const FILES = BRIEF_FORMATS.filter(({ id }) => id !== 'json');

const file = (id: string, media: string) =>
  createRoute({
    method: 'get',
    path: `/api/brief.${id}`,
    tags: ['brief'],
    summary: `the situation report of a day as a file: ${id}`,
    request: { query: Query },
    responses: {
      200: {
        description: 'the file',
        content: { [media]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      400: PROBLEM,
    },
  });

/** The written report of a day. */
export const brief: Group = (app, { desk }) => {
  // Whoever may see everything sees it here; what is handed on as a file is always for publishing.
  const profileOf = (ask: Context<Env>) => ask.get('session').profile;
  app.openapi(read, async (ask) =>
    ask.json(await briefOf(desk, { ...ask.req.valid('query'), profile: profileOf(ask) }), 200),
  );
  for (const { id, media, bytes } of FILES)
    app.openapi(file(id, media), async (ask) => {
      const asked = ask.req.valid('query');
      const made = await bytes(await briefOf(desk, { ...asked, profile: 'publish' }));
      return ask.body(new Uint8Array(made), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="brief-${asked.on}.${id}"`,
        'cache-control': 'private, no-cache',
      });
    });
};
