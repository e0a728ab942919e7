/** Where one looks: the middle of a picture of so many pixels, at MapLibre's zoom (512 pixels are the world at 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the picture, in pixels from its upper left corner. */
export type Pixel = readonly [x: number, y: number];

/** Degrees to pixels. */
export type Project = (lon: number, lat: number) => Pixel;

/** A box in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const RADIANS = Math.PI / 180;
const EQUATOR_KM = 40_075.017;
const POLE = 85.0511;

const worldX = (lon: number): number => lon / 360 + 0.5;

function worldY(lat: number): number {
  const sine = Math.sin(Math.min(POLE, Math.max(-POLE, lat)) * RADIANS);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

const lonOf = (x: number): number => (x - 0.5) * 360;
const latOf = (y: number): number => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS;

const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** Web Mercator for a camera: of the copies of the world the one nearest to the middle. */
export function projectionOf({ lon, lat, zoom, width, height }: Camera): Project {
  const size = worldSize(zoom);
  const [x0, y0] = [worldX(lon), worldY(lat)];
  return (pointLon, pointLat) => {
    let dx = worldX(pointLon) - x0;
    if (dx > 0.5) dx -= 1;
    else if (dx < -0.5) dx += 1;
    return [width / 2 + dx * size, height / 2 + (worldY(pointLat) - y0) * size];
  };
}

/** How many pixels a kilometre has at a latitude. */
export const pixelsPerKm = (zoom: number, lat: number): number =>
  worldSize(zoom) / (EQUATOR_KM * Math.cos(Math.min(POLE, Math.abs(lat)) * RADIANS));

/** What the camera sees, widened by a share of its size on every side. */
export function boxOf({ lon, lat, zoom, width, height }: Camera, margin = 0): Box {
  const size = worldSize(zoom);
  const [halfX, halfY] = [((0.5 + margin) * width) / size, ((0.5 + margin) * height) / size];
  const [x, y] = [worldX(lon), worldY(lat)];
  return {
    west: Math.max(-180, lonOf(x - halfX)),
    east: Math.min(180, lonOf(x + halfX)),
    north: latOf(Math.max(0, y - halfY)),
    south: latOf(Math.min(1, y + halfY)),
  };
}

/** The box that holds all points; null for none. */
export function boxAround(points: Iterable<readonly [lon: number, lat: number]>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? { west, south, east, north } : null;
}

/** The camera that sees a whole box, with so many pixels left free at each side. */
export function cameraFor(box: Box, width: number, height: number, margin = 40, closest = 10.5): Camera {
  const [x1, x2, y1, y2] = [worldX(box.west), worldX(box.east), worldY(box.north), worldY(box.south)];
  const share = Math.min(
    Math.max(1, width - 2 * margin) / Math.max(1e-9, x2 - x1),
    Math.max(1, height - 2 * margin) / Math.max(1e-9, y2 - y1),
  );
  const zoom = Math.min(closest, Math.max(1, Math.log2(share / 512)));
  return { lon: lonOf((x1 + x2) / 2), lat: latOf((y1 + y2) / 2), zoom, width, height };
}
