import { z } from '@hono/zod-openapi';
import { several } from './common.ts';

const Position = z.array(z.number());

/** A point in GeoJSON (RFC 7946). */
export const PointGeometry = z.object({ type: z.literal('Point'), coordinates: several(z.number()) });
/** A line in GeoJSON. */
export const LineGeometry = z.object({ type: z.literal('LineString'), coordinates: several(Position.readonly()) });
/** Areas in GeoJSON. */
export const AreaGeometry = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: several(several(several(Position.readonly()))),
});

/** Features with a geometry and properties of their kind. */
export const collectionOf = <T extends z.ZodType>(feature: T) =>
  z.object({ type: z.literal('FeatureCollection'), features: several(feature) });
