import { createRoute, z } from '@hono/zod-openapi';
import { controlAt } from '../../desk/index.ts';
import { Day } from '../filters.ts';
import { notFound } from '../problem.ts';
import { json, listOf, PROBLEM } from '../schemas/common.ts';
import { ControlAnswer, PlaceControl } from '../schemas/control.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';

/** What is asked about who holds what. */
export const ControlQuery = z.object({
  on: Day.optional().openapi({ description: 'the day that is asked about; default: today' }),
  asKnownOn: Day.optional().openapi({ description: 'count only what was known by the end of that day' }),
  in: z.string().max(200).optional(),
});

const list = createRoute({
  method: 'get',
  path: '/api/control',
  tags: ['control'],
  summary: 'who held which place on a day',
  request: { query: ControlQuery },
  responses: { 200: json(listOf(ControlAnswer), 'one answer a place'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/control/{place}',
  tags: ['control'],
  summary: 'the record of a place: who held it from when to when',
  request: { params: z.object({ place: z.string().min(1).max(200) }) },
  responses: { 200: json(PlaceControl, 'the record'), 404: PROBLEM },
});

/** Who holds what. */
export const control: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const query = ask.req.valid('query');
    const answers = await controlAt(desk, { ...query, on: query.on ?? desk.now().slice(0, 10) });
    const items = answers.filter((answer) => eyeOf(ask, desk).showsPlace(answer.place));
    return ask.json({ items, next: null, total: items.length }, 200);
  });
  app.openapi(one, async (ask) => {
    const { place } = ask.req.valid('param');
    const [found] = (await desk.ledger.control({ in: place })).filter((record) => record.place.id === place);
    if (!found || !eyeOf(ask, desk).showsPlace(found.place))
      throw notFound(`Nobody says who holds a place "${place}".`);
    return ask.json(found, 200);
  });
};
