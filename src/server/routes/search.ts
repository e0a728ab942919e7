import { createRoute, z } from '@hono/zod-openapi';
import { directoryOf } from '../directory.ts';
import { RecordedClaim } from '../schemas/claim.ts';
import { json, PROBLEM, several, whole } from '../schemas/common.ts';
import { Event } from '../schemas/event.ts';
import { LedgerReport } from '../schemas/report.ts';
import { ActorLine } from '../schemas/who.ts';
import type { Group } from '../server.ts';
import { eyeOf, shownEvents, shownReports } from '../shown.ts';
import { folded } from '../slices.ts';
import { actorLine, actorsNamed } from './actors.ts';

const FoundPlace = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  lat: z.number(),
  lon: z.number(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  events: z.number().int(),
});

const Found = z
  .object({
    reports: several(LedgerReport),
    claims: several(RecordedClaim),
    events: several(Event),
    actors: several(ActorLine),
    places: several(FoundPlace),
    sources: several(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('Found');

const route = createRoute({
  method: 'get',
  path: '/api/search',
  tags: ['search'],
  summary: 'everything that has the words: reports, claims, events, actors, places, outlets',
  request: {
    query: z.object({
      q: z.string().min(1).max(400).openapi({ description: '"a phrase", begin*, -without' }),
      limit: whole(1, 50).default(10).openapi({ description: 'how many of each at most' }),
    }),
  },
  responses: { 200: json(Found, 'the best of each'), 400: PROBLEM },
});

/** Search. */
export const search: Group = (app, { desk }) => {
  const { ledger, sitrep } = desk;
  app.openapi(route, async (ask) => {
    const { q, limit } = ask.req.valid('query');
    const filter = { words: q, limit };
    const eye = eyeOf(ask, desk);
    const counts = await ledger.counts();
    const at = new Map((await ledger.placeCounts(eye.sight)).map(({ id, events }) => [id, events]));
    const name = q.replace(/["*]/g, '').trim();
    const [reports, claims, events] = [
      await shownReports(desk, eye, await ledger.reports(filter), q),
      eye.claims(await ledger.claims(filter), filter),
      await shownEvents(desk, eye, (await ledger.eventPage({ words: q }, { limit }, eye.sight)).items),
    ];
    const actors = actorsNamed(desk, name)
      .map((id) => actorLine(desk, id, counts))
      .sort((a, b) => b.events - a.events)
      .slice(0, limit);
    const places = sitrep
      .lookUp(name)
      .map(({ place: { id, kind, lat, lon, country, admin1, ...place } }) => ({
        ...{ id, name: place.name, kind, lat, lon, country, admin1, events: at.get(id) ?? 0 },
      }))
      .sort((a, b) => b.events - a.events)
      .slice(0, limit);
    const sources = [...directoryOf(desk).outlets.values(), ...counts.sources.map(({ teller }) => teller)]
      .filter((outlet) => folded(`${outlet.id} ${outlet.name}`).includes(folded(name)))
      .map((outlet) => [outlet.id, { id: outlet.id, name: outlet.name }] as const);
    return ask.json(
      { reports, claims, events, actors, places, sources: [...new Map(sources).values()].slice(0, limit) },
      200,
    );
  });
};
