import type { MapBase, MapControl } from '../api/types.ts';
import type { Camera, Pixel, Project } from './camera.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { type SideMark, shadingOf } from './sides.ts';

type Ring = readonly (readonly number[])[];

const POLYGONS: Readonly<Record<string, (geometry: GeoJSON.Geometry) => readonly (readonly Ring[])[]>> = {
  Polygon: (geometry) => [(geometry as GeoJSON.Polygon).coordinates],
  MultiPolygon: (geometry) => (geometry as GeoJSON.MultiPolygon).coordinates,
};

/** The polygons of a geometry; none of a point or a line. */
const polygonsOf = (geometry: GeoJSON.Geometry): readonly (readonly Ring[])[] =>
  POLYGONS[geometry.type]?.(geometry) ?? [];

const linesOf = (geometry: GeoJSON.Geometry): readonly Ring[] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : [];

const drawnRing = (ring: Ring, project: Project): readonly Pixel[] => ring.map(([lon, lat]) => project(lon!, lat!));

/** True where some of a ring may be in the picture. */
function isSeen(ring: readonly Pixel[], { width, height }: Camera): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  // A ring across the date line would fill the picture: it is far wider than any country in it.
  return right > 0 && left < width && bottom > 0 && top < height && right - left < width * 60;
}

/** Land and borders. */
export function drawLand(
  pen: Pen,
  land: GeoJSON.FeatureCollection,
  project: Project,
  camera: Camera,
  palette: Palette,
): void {
  for (const { geometry } of land.features) {
    for (const polygon of polygonsOf(geometry)) {
      const rings = polygon.map((ring) => drawnRing(ring, project));
      if (rings[0] && isSeen(rings[0], camera))
        pen.rings(rings, { fill: palette.land, stroke: palette.border, width: 0.8 });
    }
  }
}

/** Roads of the theatre. */
export function drawRoads(pen: Pen, base: MapBase, project: Project, palette: Palette): void {
  for (const { geometry } of base.features) {
    for (const line of linesOf(geometry)) pen.line(drawnRing(line, project), { stroke: palette.road, width: 1.6 });
  }
}

const DASHES = { line: undefined, dashes: [5, 3], none: undefined } as const;

/** Who holds what: tinted where held, stroked where claimed, striped where two say that it is theirs. */
export function drawControl(
  pen: Pen,
  control: MapControl,
  sides: ReadonlyMap<string, SideMark>,
  project: Project,
  camera: Camera,
  palette: Palette,
): void {
  for (const { geometry, properties } of control.features) {
    const shading = shadingOf(sides, properties);
    if (properties.status === 'unknown') continue;
    for (const polygon of polygonsOf(geometry)) {
      const rings = polygon.map((ring) => drawnRing(ring, project));
      if (!rings[0] || !isSeen(rings[0], camera)) continue;
      pen.shade(rings, shading);
      const stroke = palette.hues[shading.hues[0]];
      if (shading.outline !== 'none')
        pen.rings(rings, { stroke, width: 1.1, dash: DASHES[shading.outline], opacity: 0.75 });
    }
  }
}
