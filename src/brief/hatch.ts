import type { Hatch, Spot } from './figure.ts';

/** What a hatching is drawn of: lines cut at the borders of the area, and dots. */
export interface Hatching {
  readonly lines: readonly (readonly [from: Spot, to: Spot])[];
  readonly dots: readonly Spot[];
}

type Rings = readonly (readonly Spot[])[];

const STEP = 8;
/** Directions along which lines run, as unit vectors. */
const DIRECTIONS: Partial<Readonly<Record<Hatch, readonly Spot[]>>> = {
  horizontal: [[1, 0]],
  vertical: [[0, 1]],
  diagonal: [[Math.SQRT1_2, -Math.SQRT1_2]],
  'back-diagonal': [[Math.SQRT1_2, Math.SQRT1_2]],
  cross: [
    [Math.SQRT1_2, -Math.SQRT1_2],
    [Math.SQRT1_2, Math.SQRT1_2],
  ],
};

/**
 * The hatching of an area with holes (even and odd crossings), as lines that need no clipping and no pattern: not every program that
 * shows vectors knows those. Lines of all areas lie on one grid.
 */
export function hatchingOf(rings: Rings, hatch: Hatch, sparse = false): Hatching {
  const step = sparse ? STEP * 2 : STEP * 0.75;
  const directions = DIRECTIONS[hatch] ?? [];
  const dots = hatch === 'dots' ? linesAlong(rings, [1, 0], step).flatMap((line) => dotsOn(line, step)) : [];
  return { lines: directions.flatMap((direction) => linesAlong(rings, direction, step)), dots };
}

function linesAlong(rings: Rings, [dx, dy]: Spot, step: number): [Spot, Spot][] {
  // Along the line and across it: each line is where "across" is a whole number of steps.
  const turned = rings.map((ring) => ring.map(([x, y]): Spot => [x * dx + y * dy, y * dx - x * dy]));
  const across = turned.flat().map(([, v]) => v);
  if (!across.length) return [];
  const lines: [Spot, Spot][] = [];
  const back = (u: number, v: number): Spot => [round(u * dx - v * dy), round(u * dy + v * dx)];
  for (let at = Math.ceil(Math.min(...across) / step); at * step < Math.max(...across); at++) {
    const v = at * step + step / 2;
    const crossings = turned.flatMap((ring) => crossingsOf(ring, v)).sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2)
      lines.push([back(crossings[pair]!, v), back(crossings[pair + 1]!, v)]);
  }
  return lines;
}

/** Where the edges of a ring cross a line. */
function crossingsOf(ring: readonly Spot[], v: number): number[] {
  const found: number[] = [];
  for (const [at, [u1, v1]] of ring.entries()) {
    const [u2, v2] = ring[(at + 1) % ring.length]!;
    if (v1 <= v !== v2 <= v) found.push(u1 + ((v - v1) / (v2 - v1)) * (u2 - u1));
  }
  return found;
}

function dotsOn([[x1, y], [x2]]: readonly [Spot, Spot], step: number): Spot[] {
  const dots: Spot[] = [];
  for (let x = Math.ceil(x1 / step) * step; x < x2; x += step) dots.push([round(x), y]);
  return dots;
}

const round = (value: number): number => Math.round(value * 10) / 10;
