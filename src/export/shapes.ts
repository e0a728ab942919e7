/** A ring of [lon, lat], closed, against the clock: what RFC 7946 asks of an outer ring. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** A geometry of GeoJSON as far as we write it. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** What has a spot and a reach. */
export interface Reach {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radius_km: number | null;
}

const CORNERS = 32;
const DEGREE_KM = 111.195;
/** From this radius on an area is drawn; what is known more finely is a point. */
const LEAST_KM = 0.05;
const RADIANS = Math.PI / 180;

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The point, or the area within which it may lie, cut where it crosses the date line; null where no spot is known. */
export function geometryOf({ lat, lon, radius_km }: Reach, as: 'area' | 'point'): Geometry | null {
  if (lat === null || lon === null) return null;
  if (as === 'point' || radius_km === null || radius_km < LEAST_KM) return { type: 'Point', coordinates: [lon, lat] };
  const rings = ringsOf(circle(lat, lon, radius_km));
  return rings.length === 1
    ? { type: 'Polygon', coordinates: [rings[0]!] }
    : { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) };
}

/** A circle round a spot, against the clock; longitudes may go beyond ±180. */
function circle(lat: number, lon: number, km: number): [number, number][] {
  const corners: [number, number][] = [];
  for (let at = 0; at < CORNERS; at++) {
    const angle = (at / CORNERS) * 2 * Math.PI;
    const north = Math.max(-89.9, Math.min(89.9, lat + (km / DEGREE_KM) * Math.sin(angle)));
    const width = (km / DEGREE_KM / Math.max(0.01, Math.cos(lat * RADIANS))) * Math.cos(angle);
    corners.push([lon + Math.max(-179, Math.min(179, width)), north]);
  }
  return corners;
}

/** Closed rings within ±180 degrees. */
function ringsOf(corners: [number, number][]): Ring[] {
  const parts = [0, 360, -360].map((shift) =>
    cut(
      cut(
        corners.map(([lon, lat]) => [lon + shift, lat]),
        180,
        (lon) => lon <= 180,
      ),
      -180,
      (lon) => lon >= -180,
    ),
  );
  return parts
    .filter((part) => part.length > 2)
    .map((part) => [...part, part[0]!].map(([lon, lat]) => [rounded(lon), rounded(lat)] as const));
}

/** The part of a shape on one side of a meridian. */
function cut(corners: [number, number][], meridian: number, isIn: (lon: number) => boolean): [number, number][] {
  return corners.flatMap((corner, at) => {
    const before = corners.at(at - 1)!;
    const crossing = (): [number, number] => {
      const share = (meridian - before[0]) / (corner[0] - before[0]);
      return [meridian, before[1] + share * (corner[1] - before[1])];
    };
    const kept: [number, number][] = [];
    if (isIn(before[0]) !== isIn(corner[0])) kept.push(crossing());
    if (isIn(corner[0])) kept.push(corner);
    return kept;
  });
}
