import type { MapCluster, Pin } from '../desk/index.ts';
import { eventType, type PlacePrecision, type PlaceRelation } from '../model/index.ts';

/** How a place is drawn: a point, a circle, a part of one that opens to a bearing, or an area without an edge. */
export type Drawn = 'point' | 'village' | 'sector' | 'area';

const DRAWN: Readonly<Record<PlacePrecision, Drawn>> = {
  exact: 'point',
  place: 'village',
  near: 'area',
  district: 'area',
  province: 'area',
  region: 'area',
  country: 'area',
  unresolved: 'area',
};

/** Degrees from north at which the spot lies, seen from the place that is named. */
const BEARINGS: Partial<Readonly<Record<PlaceRelation, number>>> = {
  'north-of': 0,
  'northeast-of': 45,
  'east-of': 90,
  'southeast-of': 135,
  'south-of': 180,
  'southwest-of': 225,
  'west-of': 270,
  'northwest-of': 315,
};

const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] });

/** One event on the map. */
export function pinFeature({ id, type, time, sides, grade, contradicted, place }: Pin) {
  const { name, relation, precision, radius_km, lat, lon } = place!;
  const bearing = BEARINGS[relation];
  const isSector = bearing !== undefined && precision === 'near';
  return {
    type: 'Feature' as const,
    id,
    geometry: point(lon!, lat!),
    properties: {
      ...{ id, type, family: eventType(type).family, time, sides, grade, contradicted },
      precision: isSector ? ('sector' as const) : DRAWN[precision],
      ...{ level: precision, radiusKm: radius_km, place: name },
      ...(isSector && { bearing }),
    },
  };
}

/** Events that lie together on the map. */
export function clusterFeature({ lat, lon, count, contradicted, byType, window }: MapCluster) {
  const { west, south, east, north } = window;
  return {
    type: 'Feature' as const,
    id: `c${lat},${lon}`,
    geometry: point(lon, lat),
    properties: { cluster: true as const, count, contradicted, byType, window: [west, south, east, north] },
  };
}

/** An event that lies on no map, for the list beside it. */
export const unresolvedOf = ({ id, type, time, place, sides, grade }: Pin) => ({
  ...{ id, type, time, sides, grade },
  name: place?.name ?? null,
});
