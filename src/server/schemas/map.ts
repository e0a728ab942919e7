import { z } from '@hono/zod-openapi';
import { EventType } from './claim.ts';
import { several } from './common.ts';
import { ControlStatus } from './control.ts';
import { Grade } from './event.ts';
import { AreaGeometry, collectionOf, LineGeometry, PointGeometry } from './geo.ts';

const Time = z.object({ start: z.string(), end: z.string() }).nullable();
const Family = z.enum([
  ...(['ground', 'territory', 'air', 'remote', 'people', 'property', 'movement', 'dealings', 'speech'] as const),
  ...(['unrest', 'outside'] as const),
]);
/** Figures by type of event. */
export const ByType = z.partialRecord(EventType, z.number().int());

const PinFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: PointGeometry,
  properties: z.object({
    id: z.string(),
    type: EventType,
    family: Family,
    time: Time,
    sides: several(z.string()),
    grade: Grade,
    contradicted: z.boolean(),
    precision: z.enum(['point', 'village', 'sector', 'area']),
    level: z.string().openapi({ description: 'the precision of the place as the claims have it' }),
    radiusKm: z.number().nullable(),
    bearing: z
      .number()
      .optional()
      .openapi({ description: 'of a sector: where the spot lies, seen from the place that is named, in degrees' }),
    place: z.string(),
  }),
});

const ClusterFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: PointGeometry,
  properties: z.object({
    cluster: z.literal(true),
    count: z.number().int(),
    contradicted: z.number().int(),
    byType: ByType,
    window: several(z.number()).openapi({ description: 'west, south, east, north of what is in it' }),
  }),
});

const Unresolved = z.object({
  id: z.string(),
  type: EventType,
  time: Time,
  sides: several(z.string()),
  grade: Grade,
  name: z
    .string()
    .nullable()
    .openapi({ description: 'the name that no gazetteer knows, or the area that is too large' }),
});

/** Events in a window. */
export const MapEvents = collectionOf(z.union([PinFeature, ClusterFeature]))
  .extend({
    total: z.number().int(),
    unresolved: several(Unresolved),
    unresolvedTotal: z.number().int(),
  })
  .openapi('MapEvents');

const ControlPoint = z.object({
  type: z.literal('Feature'),
  geometry: PointGeometry,
  properties: z.object({
    place: z.string(),
    name: z.string(),
    holder: z.string().nullable(),
    side: z.string().nullable(),
    status: ControlStatus,
    rivals: several(z.string()),
    because: z.string(),
  }),
});

const ControlArea = z.object({
  type: z.literal('Feature'),
  geometry: AreaGeometry,
  properties: z.object({
    places: several(z.string()),
    holder: z.string().nullable(),
    side: z.string().nullable(),
    status: ControlStatus,
    rivals: several(z.string()),
  }),
});

/** Who held what on a day. */
export const MapControl = collectionOf(z.union([ControlPoint, ControlArea])).openapi('MapControl');

const BaseFeature = z.object({
  type: z.literal('Feature'),
  geometry: z.union([PointGeometry, LineGeometry]),
  properties: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    theatre: z.string(),
    population: z.number(),
  }),
});

/** Places and roads of the theatres. */
export const MapBase = collectionOf(BaseFeature).openapi('MapBase');
