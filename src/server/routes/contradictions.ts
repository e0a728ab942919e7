import { createRoute, z } from '@hono/zod-openapi';
import { contradictions as everywhere, withBranches } from '../../desk/index.ts';
import { contradictionsIn } from '../../sitrep.ts';
import { EventQuery, eventFilterOf } from '../filters.ts';
import { json, listOf, PROBLEM } from '../schemas/common.ts';
import { Contradiction } from '../schemas/control.ts';
import { Event } from '../schemas/event.ts';
import type { Group } from '../server.ts';
import { deskFor, eyeOf, shownEvents } from '../shown.ts';

const Contradicted = z.object({ contradiction: Contradiction, event: Event.nullable() }).openapi('Contradicted');

const list = createRoute({
  method: 'get',
  path: '/api/contradictions',
  tags: ['contradictions'],
  summary: 'what sources tell differently, of events and of who holds a place',
  description: 'Pages are counted in events; what is told of who holds a place comes with the last page.',
  request: { query: EventQuery },
  responses: { 200: json(listOf(Contradicted), 'a page of contradictions'), 400: PROBLEM },
});

/** What sources tell differently. */
export const contradictions: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const { cursor, limit, ...query } = ask.req.valid('query');
    const filter = withBranches(desk, { ...eventFilterOf(query), contradicted: true });
    const eye = eyeOf(ask, desk);
    const page = await desk.ledger.eventPage(filter, { cursor, limit }, eye.sight);
    const events = await shownEvents(desk, eye, page.items);
    const ofEvents = events.flatMap((event) =>
      contradictionsIn(event).map((contradiction) => ({ contradiction, event })),
    );
    // Those of places hang on no event: the desk gives them beside those of events, of which none is asked here.
    const ofPlaces =
      page.next === null
        ? (await everywhere(deskFor(desk, ask.get('session').profile), { ...filter, limit: 0 })).filter(
            ({ event }) => event === null,
          )
        : [];
    return ask.json({ items: [...ofEvents, ...ofPlaces], next: page.next }, 200);
  });
};
