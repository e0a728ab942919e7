import { Delaunay } from 'd3-delaunay';
import { type Geom, intersection, union } from 'polyclip-ts';
import type { ControlAnswer } from '../model/index.ts';

type Point = [lon: number, lat: number];
type Polygon = Point[][];
type MultiPolygon = Polygon[];

/** Land as rings of [lon, lat]. */
export type Land = MultiPolygon;

/** Areas of one holder and status, as GeoJSON. They are drawn, never stored: nobody claimed them. */
export interface ControlAreas {
  readonly type: 'FeatureCollection';
  readonly features: readonly ControlArea[];
}

/** One feature of `ControlAreas`. */
export interface ControlArea {
  readonly type: 'Feature';
  readonly properties: Pick<ControlAnswer, 'holder' | 'status' | 'rivals'> & {
    /** Ids of the places in it. */
    readonly places: readonly string[];
  };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: MultiPolygon };
}

/** How areas are drawn. */
export interface AreaOptions {
  /** How far from a place its area reaches at most, in kilometres; default 15. */
  readonly reach_km?: number;
}

const REACH_KM = 15;
const KILOMETRES_A_DEGREE = 111.32;
const CORNERS = 48;

type Placed = ControlAnswer & { readonly place: { readonly lat: number; readonly lon: number } };

/**
 * The land that is nearer to each place than to any other, and not farther than the reach; what is of one holder and status
 * grows together. Places without a position and those of which nothing is known are left out, but the latter keep their land.
 */
export function areasOf(
  answers: readonly ControlAnswer[],
  land: Land,
  { reach_km = REACH_KM }: AreaOptions = {},
): ControlAreas {
  const placed = onePerPoint(answers.filter(isPlaced));
  const cells = placed.length ? cellsOf(placed, reach_km) : [];
  const groups = new Map<string, Realm>();
  for (const [at, answer] of placed.entries()) {
    const cell = cells[at]!;
    if (answer.status === 'unknown') continue;
    const key = JSON.stringify([answer.status, answer.holder, answer.rivals]);
    const group = groups.get(key) ?? { first: answer, places: [], cells: [] };
    group.places.push(answer.place.id);
    group.cells.push(cell);
    groups.set(key, group);
  }
  const features = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => featureOf(group, land));
  return { type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry.coordinates.length > 0) };
}

const isPlaced = (answer: ControlAnswer): answer is Placed => answer.place.lat !== null && answer.place.lon !== null;

function onePerPoint(answers: readonly Placed[]): Placed[] {
  const points = new Map<string, Placed>();
  for (const answer of answers) {
    const point = `${answer.place.lat} ${answer.place.lon}`;
    if (!points.has(point)) points.set(point, answer);
  }
  return [...points.values()];
}

/**
 * The Voronoi cell of each place, within a circle: the circle's polygon cut half-way to each neighbour. Longitudes are shrunk
 * so that distances are true in the middle.
 */
function cellsOf(placed: readonly Placed[], reach: number): Polygon[] {
  const lats = placed.map(({ place }) => place.lat);
  const shrink = Math.max(0.05, Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180));
  const points = placed.map(({ place }): Point => [place.lon * shrink, place.lat]);
  const delaunay = Delaunay.from(points);
  return points.map(([x, y], at) => {
    let ring = circleRound([x, y], reach / KILOMETRES_A_DEGREE);
    for (const neighbour of delaunay.neighbors(at)) {
      const other = points[neighbour];
      if (!other) continue;
      const [u, v] = other;
      const half = (u * u + v * v - x * x - y * y) / 2;
      ring = cutBy(ring, ([px, py]) => half - (px * (u - x) + py * (v - y)));
    }
    return [ring.map(([px, py]): Point => [round(px / shrink), round(py)])];
  });
}

// A metre and less is no border; equal corners of neighbours stay equal.
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const circleRound = ([x, y]: Point, radius: number): Point[] =>
  Array.from({ length: CORNERS }, (_, corner): Point => {
    const angle = (corner * 2 * Math.PI) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** Sutherland and Hodgman: the part of a ring where `inside` is not negative. */
function cutBy(ring: readonly Point[], inside: (point: Point) => number): Point[] {
  const kept: Point[] = [];
  for (const [at, point] of ring.entries()) {
    const before = ring[(at + ring.length - 1) % ring.length]!;
    const [here, there] = [inside(point), inside(before)];
    if (here >= 0 !== there >= 0) {
      const share = there / (there - here);
      kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (here >= 0) kept.push(point);
  }
  return kept;
}

/** Places of one holder and status, with their cells. */
interface Realm {
  readonly first: Placed;
  readonly places: string[];
  readonly cells: Geom[];
}

function featureOf({ first, places, cells }: Realm, land: Land): ControlArea {
  const [cell, ...others] = cells;
  const grown = union(cell!, ...others);
  return {
    type: 'Feature',
    properties: { holder: first.holder, status: first.status, rivals: first.rivals, places: [...places].sort() },
    geometry: { type: 'MultiPolygon', coordinates: intersection(grown, nearby(land, grown)) },
  };
}

/** The part of the land that can touch an area at all: a coast far away costs nothing. */
function nearby(land: Land, area: MultiPolygon): Land {
  const { west, south, east, north } = boxOf(area.flatMap(([outer]) => outer ?? []));
  const within = (ring: readonly Point[]): Point[] =>
    [
      ([x]: Point) => x - west,
      ([x]: Point) => east - x,
      ([, y]: Point) => y - south,
      ([, y]: Point) => north - y,
    ].reduce<readonly Point[]>(cutBy, ring) as Point[];
  return land.map((polygon) => polygon.map(within).filter(({ length }) => length > 2)).filter(([outer]) => outer);
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function boxOf(points: readonly Point[]): Box {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { west, east, south, north };
}
