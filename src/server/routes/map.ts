import { createRoute, z } from '@hono/zod-openapi';
import { withBranches } from '../../desk/index.ts';
import { EVENT_FILTER, eventFilterOf } from '../filters.ts';
import { baseFeatures } from '../map-base.ts';
import { controlFeatures } from '../map-control.ts';
import { clusterFeature, pinFeature, unresolvedOf } from '../map-features.ts';
import { json, PROBLEM } from '../schemas/common.ts';
import { MapBase, MapControl, MapEvents } from '../schemas/map.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';
import { ControlQuery } from './control.ts';

const events = createRoute({
  method: 'get',
  path: '/api/map/events',
  tags: ['map'],
  summary: 'events in a window of the map, gathered where they are many',
  description:
    'GeoJSON. Up to 200 events of a window come one by one; of more, those that lie together come as clusters.',
  request: {
    query: z.object({
      ...EVENT_FILTER,
      zoom: z.coerce
        .number<string>()
        .min(0)
        .max(24)
        .default(6)
        .openapi({ type: 'number', description: '0: the earth in 512 pixels' }),
    }),
  },
  responses: { 200: json(MapEvents, 'features'), 400: PROBLEM },
});

const control = createRoute({
  method: 'get',
  path: '/api/map/control',
  tags: ['map'],
  summary: 'who held what on a day, as areas and points',
  description:
    'GeoJSON. Areas are drawn round the places of which somebody says who holds them; nobody claimed the areas.',
  request: { query: ControlQuery },
  responses: { 200: json(MapControl, 'features'), 400: PROBLEM },
});

const base = createRoute({
  method: 'get',
  path: '/api/map/base',
  tags: ['map'],
  summary: 'places and roads of the theatres that the reports are of',
  request: { query: z.object({ theatre: z.string().max(60).optional() }) },
  responses: { 200: json(MapBase, 'features'), 400: PROBLEM },
});

/** What the map is drawn from. */
export const map: Group = (app, server) => {
  const { desk } = server;
  app.openapi(events, async (ask) => {
    const { zoom, ...query } = ask.req.valid('query');
    const filter = withBranches(desk, eventFilterOf(query));
    const found = await desk.ledger.map({ ...filter, zoom, sight: eyeOf(ask, desk).sight });
    const features = [...found.points.map(pinFeature), ...found.clusters.map(clusterFeature)];
    const { total: unresolvedTotal, latest } = found.unresolved;
    return ask.json(
      {
        ...{ type: 'FeatureCollection' as const, features, total: found.total },
        ...{ unresolved: latest.map(unresolvedOf), unresolvedTotal },
      },
      200,
    );
  });
  const drawn = controlFeatures(server);
  app.openapi(control, async (ask) => {
    const query = ask.req.valid('query');
    const question = { ...query, on: query.on ?? desk.now().slice(0, 10) };
    const features = await drawn(question, eyeOf(ask, desk));
    return ask.json({ type: 'FeatureCollection' as const, features }, 200);
  });
  app.openapi(base, async (ask) => {
    const features = await baseFeatures(desk, ask.req.valid('query').theatre);
    return ask.json({ type: 'FeatureCollection' as const, features }, 200);
  });
};
