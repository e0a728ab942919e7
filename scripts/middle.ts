/** A point in WGS 84 degrees. */
export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

type Point = readonly [x: number, y: number];

const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** The corners of the smallest convex ground that holds all points (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Twice the area of a ring, and its centre. */
export function centreOf(ring: readonly Point[]): { readonly area: number; readonly x: number; readonly y: number } {
  const [x0, y0] = ring[0]!;
  let [area, x, y] = [0, 0, 0];
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    const part = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
    area += part;
    x += (part * (ax + bx + x0)) / 3;
    y += (part * (ay + by + y0)) / 3;
  }
  return area ? { area, x: x / area, y: y / area } : { area: 0, x: x0, y: y0 };
}

/** The middle of the ground over which spots lie. */
export function middleOf(spots: readonly Spot[]): Spot {
  const hull = hullOf(spots.map(({ lat, lon }) => [lon, lat] as const));
  const centre = hull.length > 2 ? centreOf(hull) : { area: 0, x: 0, y: 0 };
  if (centre.area) return { lat: centre.y, lon: centre.x };
  const mean = (of: (spot: Spot) => number): number => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}
