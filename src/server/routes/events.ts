import { createRoute } from '@hono/zod-openapi';
import { withBranches } from '../../desk/index.ts';
import { sentenceOfEvent } from '../../sitrep.ts';
import { directoryOf } from '../directory.ts';
import { controlAround, decisionsAbout, reportsOf } from '../event-page.ts';
import { EventQuery, eventFilterOf } from '../filters.ts';
import { keptDecision } from '../kept-decision.ts';
import { notFound } from '../problem.ts';
import { Id, json, listOf, PROBLEM } from '../schemas/common.ts';
import { Event, EventPage } from '../schemas/event.ts';
import type { Group } from '../server.ts';
import { eyeOf, shownEvents } from '../shown.ts';

const list = createRoute({
  method: 'get',
  path: '/api/events',
  tags: ['events'],
  summary: 'events, the latest first',
  request: { query: EventQuery },
  responses: { 200: json(listOf(Event), 'a page of events; the first says how many there are'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/events/{id}',
  tags: ['events'],
  summary: 'an event with its claims and all that hangs on it; by its id or that of any claim in it',
  request: { params: Id },
  responses: { 200: json(EventPage, 'the event'), 404: PROBLEM },
});

/** Events. */
export const events: Group = (app, { desk }) => {
  const { ledger } = desk;
  app.openapi(list, async (ask) => {
    const { cursor, limit, ...query } = ask.req.valid('query');
    const filter = withBranches(desk, eventFilterOf(query));
    const eye = eyeOf(ask, desk);
    const { items, next } = await ledger.eventPage(filter, { cursor, limit }, eye.sight);
    const total = cursor === undefined ? { total: await ledger.countEvents(filter, eye.sight) } : {};
    return ask.json({ items: await shownEvents(desk, eye, items), next, ...total }, 200);
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const found = await ledger.event(id);
    if (!found) throw notFound(`The ledger has no event "${id}".`);
    const eye = eyeOf(ask, desk);
    const event = eye.event(found.event, found.claims);
    const claims = found.claims.map(eye.claim);
    // Acts name those who work on the ledger, and may quote what is kept back.
    const decisions = eye.sight === 'full' ? (await decisionsAbout(desk, found.claims)).map(keptDecision) : [];
    return ask.json(
      {
        ...{
          event,
          claims,
          sentence: sentenceOfEvent(event, claims, { nameOf: directoryOf(desk).knownName }).text,
          decisions,
        },
        control: await controlAround(desk, event),
        reports: (await reportsOf(desk, found.claims)).map(eye.report),
      },
      200,
    );
  });
};
