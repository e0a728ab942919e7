import type { Point } from '../../../src/model/geometry.ts';

/** A window of the map in degrees with the scale that fits it into a drawing. */
export interface Frame {
  readonly west: number;
  readonly north: number;
  /** Units of the drawing per degree of longitude and of latitude. */
  readonly perLon: number;
  readonly perLat: number;
}

const LEAST_SPAN = 0.6;
const MARGIN = 1.35;

/** A frame of `width` × `height` units that holds all points, with true proportions in its middle. */
export function frameOf(points: readonly Point[], width: number, height: number): Frame {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const middle = { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon: (Math.min(...lons) + Math.max(...lons)) / 2 };
  const squeeze = Math.max(0.2, Math.cos((middle.lat * Math.PI) / 180));
  const tall = Math.max(LEAST_SPAN, Math.max(...lats) - Math.min(...lats)) * MARGIN;
  const wide = Math.max(LEAST_SPAN, Math.max(...lons) - Math.min(...lons)) * MARGIN;
  const perLat = Math.min(height / tall, width / (wide * squeeze));
  const perLon = perLat * squeeze;
  return { west: middle.lon - width / 2 / perLon, north: middle.lat + height / 2 / perLat, perLon, perLat };
}

/** Where a point lies in the drawing. */
export const project = (frame: Frame, { lat, lon }: Point): readonly [x: number, y: number] => [
  (lon - frame.west) * frame.perLon,
  (frame.north - lat) * frame.perLat,
];
