import { createRoute } from '@hono/zod-openapi';
import { withBranches } from '../../desk/index.ts';
import { EventQuery, eventFilterOf } from '../filters.ts';
import { notFound } from '../problem.ts';
import { Id, json, listOf, PROBLEM } from '../schemas/common.ts';
import { Event, EventPage } from '../schemas/event.ts';
import type { Group } from '../server.ts';

const list = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['events'],
  summary: 'events, the latest first',
  request: { query: EventQuery },
  responses: { 200: json(listOf(Event), 'a page of events'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  tags: ['events'],
  summary: 'an event with its claims',
  request: { params: Id },
  responses: { 200: json(EventPage, 'the event'), 404: PROBLEM },
});

/** Events. */
export const events: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const items = await desk.ledger.events(withBranches(desk, eventFilterOf(ask.req.valid('query'))));
    return ask.json({ items, next: null }, 200);
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const found = await desk.ledger.event(id);
    if (!found) throw notFound(`The ledger has no event "${id}".`);
    return ask.json(found, 200);
  });
};
