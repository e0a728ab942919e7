// The middles of the counties of the United States, from the Census Bureau's outlines as the package us-atlas carries them.
import { createRequire } from 'node:module';
import { centreOf, type Spot } from './middle.ts';

type Point = readonly [x: number, y: number];

/** As much of TopoJSON as is read here: outlines are lists of arcs, arcs are lists of steps. */
interface Topology {
  readonly arcs: readonly (readonly Point[])[];
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly objects: { readonly counties: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  /** Five digits: two of the state, three of the county. */
  readonly id: string;
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
}

/** The Census Bureau's numbers of states, in the order of the letters of GeoNames' codes. */
const STATES =
  'AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 KY21 LA22 ME23 MD24 MA25 MI26 MN27 MS28 MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 OR41 PA42 RI44 SC45 SD46 TN47 TX48 UT49 VT50 VA51 WA53 WV54 WI55 WY56';

/** Where the counties lie, by state and number as GeoNames writes them: "OH.089". */
export function countyMiddles(): Map<string, Spot> {
  const { arcs, transform, objects } = createRequire(import.meta.url)('us-atlas/counties-10m.json') as Topology;
  const stateOf = new Map(STATES.split(' ').map((one) => [one.slice(2), one.slice(0, 2)]));
  const lines = arcs.map((arc) => placed(arc, transform));
  const middles = new Map<string, Spot>();
  for (const { id, type, arcs: outline } of objects.counties.geometries) {
    const state = stateOf.get(id.slice(0, 2));
    if (!state) continue;
    const polygons = (type === 'Polygon' ? [outline] : outline) as readonly (readonly (readonly number[])[])[];
    const centres = polygons.map(([ring]) => centreOf(ringOf(ring!, lines)));
    const area = centres.reduce((sum, one) => sum + one.area, 0);
    middles.set(`${state}.${id.slice(2)}`, {
      lat: centres.reduce((sum, one) => sum + one.y * one.area, 0) / area,
      lon: centres.reduce((sum, one) => sum + one.x * one.area, 0) / area,
    });
  }
  return middles;
}

// Arcs hold the steps from one point to the next, in whole numbers.
function placed(arc: readonly Point[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

// A negative number means the arc of its complement, walked backwards.
const ringOf = (ring: readonly number[], lines: readonly Point[][]): Point[] =>
  ring.flatMap((arc) => (arc < 0 ? [...lines[~arc]!].reverse() : lines[arc]!).slice(1));
