/** A point in WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIANS = Math.PI / 180;
const DEGREE_KM = 111.2;

/** Great-circle distance in kilometres. */
export function kilometres(a: Point, b: Point): number {
  const h =
    Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The point at a distance (km) on a bearing (degrees from north). */
export const offset = (from: Point, bearing: number, km: number): Point => ({
  lat: rounded(from.lat + (km / DEGREE_KM) * Math.cos(bearing * RADIANS)),
  lon: rounded(from.lon + ((km / DEGREE_KM) * Math.sin(bearing * RADIANS)) / Math.cos(from.lat * RADIANS)),
});

/** The point half way between two that lie near each other. */
export const middle = (a: Point, b: Point): Point => ({
  lat: rounded((a.lat + b.lat) / 2),
  lon: rounded((a.lon + b.lon) / 2),
});
