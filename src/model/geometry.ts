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

/** The point of a line of [lon, lat] pairs that lies nearest; null for a line without points. */
export function nearestOn(line: readonly (readonly [number, number])[], to: Point): Point | null {
  const scale = Math.cos(to.lat * RADIANS);
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, [lon, lat]] of line.entries()) {
    const [nextLon, nextLat] = line[at + 1] ?? [lon, lat];
    const [dx, dy] = [(nextLon - lon) * scale, nextLat - lat];
    const length = dx * dx + dy * dy;
    const along = length ? ((to.lon - lon) * scale * dx + (to.lat - lat) * dy) / length : 0;
    const part = Math.min(1, Math.max(0, along));
    const point = { lat: rounded(lat + part * (nextLat - lat)), lon: rounded(lon + part * (nextLon - lon)) };
    const km = kilometres(point, to);
    if (km < least) [best, least] = [point, km];
  }
  return best;
}
