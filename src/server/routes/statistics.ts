import { createRoute, z } from '@hono/zod-openapi';
import { withBranches } from '../../desk/index.ts';
import { EVENT_FILTER, eventFilterOf } from '../filters.ts';
import { EventType } from '../schemas/claim.ts';
import { json, PROBLEM, several } from '../schemas/common.ts';
import { Grade } from '../schemas/event.ts';
import { ByType } from '../schemas/map.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';

const Statistics = z
  .object({
    reports: z.number().int(),
    claims: z.number().int(),
    events: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    byDay: several(z.object({ day: z.string(), type: EventType, count: z.number().int() })),
    bySide: z.record(z.string(), z.number().int()),
    byType: ByType,
    byGrade: z.partialRecord(Grade, z.number().int()),
    contradicted: z.number().int(),
    undated: z.number().int(),
    theatres: z.record(z.string(), z.number().int()),
    sides: several(z.object({ id: z.string(), theatre: z.string(), description: z.string() })),
    reader: z.string(),
    stale: z.boolean().openapi({ description: 'the events were made by another version: sitrep rebuild' }),
    head: z.string().nullable(),
  })
  .openapi('Statistics');

const statisticsRoute = createRoute({
  method: 'get',
  path: '/api/statistics',
  tags: ['statistics'],
  summary: 'how much there is in the ledger, and of what',
  responses: { 200: json(Statistics, 'figures') },
});

const histogram = createRoute({
  method: 'get',
  path: '/api/histogram',
  tags: ['statistics'],
  summary: 'events by the day on which they began, and by type',
  request: { query: z.object(EVENT_FILTER) },
  responses: {
    200: json(
      z
        .object({
          bins: several(z.object({ day: z.string(), counts: ByType })),
          total: z.number().int(),
          undated: z.number().int(),
        })
        .openapi('Histogram'),
      'days on which one began',
    ),
    400: PROBLEM,
  },
});

/** Figures. */
export const statistics: Group = (app, { desk }) => {
  const { ledger, sitrep } = desk;
  app.openapi(statisticsRoute, async (ask) => {
    const [counts, tally] = [await ledger.counts(), await ledger.tally({}, eyeOf(ask, desk).sight)];
    const { bins, ...figures } = tally;
    const byDay = bins.flatMap(({ day, counts: types }) =>
      Object.entries(types).map(([type, count]) => ({ day, type: type as z.infer<typeof EventType>, count })),
    );
    const theatres = Object.fromEntries(counts.theatres);
    const sides = sitrep.packs
      .filter(({ id }) => counts.theatres.has(id))
      .flatMap(({ id: theatre, sides: all }) =>
        Object.entries(all).map(([id, description]) => ({ id, theatre, description })),
      );
    return ask.json(
      {
        ...{ reports: counts.reports, claims: counts.claims, ...figures, byDay, theatres, sides },
        bySide: Object.fromEntries(counts.bySide),
        ...{ reader: sitrep.version, stale: await ledger.isStale(), head: await ledger.head() },
      },
      200,
    );
  });
  app.openapi(histogram, async (ask) => {
    const filter = withBranches(desk, eventFilterOf(ask.req.valid('query')));
    const { bins, events: total, undated } = await ledger.tally(filter, eyeOf(ask, desk).sight);
    return ask.json({ bins, total, undated }, 200);
  });
};
