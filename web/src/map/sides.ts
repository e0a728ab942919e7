import type { ControlStatus } from '../../../src/model/control.ts';
import type { Hue } from './palette.ts';

/** How the land of a side is shaded: a colour, and always a pattern of its own. */
export interface SideMark {
  readonly side: string;
  readonly hue: Hue;
  /** Strokes in a tile of `TILE` pixels, which repeats without a seam. */
  readonly pattern: string;
}

/** Edge of a pattern's tile, in pixels. */
export const TILE = 12;

/** Colours and patterns, given out in the order of the sides' names: no side has a colour of its own. */
const STYLES: readonly Omit<SideMark, 'side'>[] = [
  { hue: 'blue', pattern: 'M-3 9 9-3M-3 15 15-3M3 15 15 3' },
  { hue: 'orange', pattern: 'M3 2.4v1.2M9 8.4v1.2' },
  { hue: 'green', pattern: 'M0 3h12M0 9h12' },
  { hue: 'purple', pattern: 'M3 0v12M9 0v12' },
  { hue: 'sky', pattern: 'M-3 3 9 15M-3-3 15 15M3-3 15 9' },
  { hue: 'yellow', pattern: 'M0 6h12M6 0v12' },
  { hue: 'vermillion', pattern: 'M0 4 3 1l3 3 3-3 3 3M0 10l3-3 3 3 3-3 3 3' },
  { hue: 'grey', pattern: 'M3 1.5v3M1.5 3h3M9 7.5v3M7.5 9h3' },
];

/** The marks of sides. */
export function sideMarks(sides: readonly string[]): ReadonlyMap<string, SideMark> {
  const sorted = [...new Set(sides)].sort();
  return new Map(sorted.map((side, index) => [side, { side, ...STYLES[index % STYLES.length]! }]));
}

const NOBODY: SideMark = { side: '', hue: 'grey', pattern: 'M6 5.5v1' };

/** The mark of a side; grey dots for whoever has none. */
export const sideMark = (marks: ReadonlyMap<string, SideMark>, side: string | null): SideMark =>
  (side ? marks.get(side) : undefined) ?? NOBODY;

/** How an area of control is shaded: what lies under, and the strokes above. */
export interface Shading {
  /** Of two sides the second, for stripes of both. */
  readonly hues: readonly [Hue] | readonly [Hue, Hue];
  readonly pattern: string;
  /** 0 to 1: how strongly the area is tinted beneath its strokes. */
  readonly tint: number;
  readonly outline: 'line' | 'dashes' | 'none';
  readonly key: string;
}

/** Held land is tinted; what its holder alone claims is only stroked; where two claim or fight there are stripes of both. */
export function shadingOf(
  marks: ReadonlyMap<string, SideMark>,
  control: { readonly side: string | null; readonly status: ControlStatus; readonly rivals: readonly string[] },
): Shading {
  const mark = sideMark(marks, control.side);
  const rival = sideMark(marks, control.rivals.find((side) => side !== control.side) ?? null);
  const key = `${control.status} ${mark.hue} ${mark.pattern}`;
  switch (control.status) {
    case 'contested':
    case 'claimed-by-both':
      return { hues: [mark.hue, rival.hue], pattern: '', tint: 0, outline: 'dashes', key: `${key} ${rival.hue}` };
    case 'claimed':
      return { hues: [mark.hue], pattern: mark.pattern, tint: 0, outline: 'dashes', key };
    case 'besieged':
      return { hues: [mark.hue], pattern: mark.pattern, tint: 0.3, outline: 'dashes', key };
    case 'unknown':
      return { hues: ['grey'], pattern: '', tint: 0, outline: 'none', key: 'unknown' };
    default:
      return { hues: [mark.hue], pattern: mark.pattern, tint: 0.2, outline: 'line', key };
  }
}

/** One stroke of a tile. */
export interface TileStroke {
  readonly path: string;
  readonly hue: Hue;
  readonly width: number;
  readonly opacity: number;
  readonly dash: readonly number[];
}

/** The strokes of a shading's tile, in units of `TILE`: the same on the map, in stills and in films. */
export function tileStrokes({ hues, pattern }: Shading): readonly TileStroke[] {
  const [first, second] = hues;
  if (!second) return [{ path: pattern, hue: first, width: 1.1, opacity: 0.62, dash: [] }];
  const broad = { width: 3.1, opacity: 0.55 };
  return [
    { path: 'M-3 3 3-3M-3 15 15-3M9 15 15 9', hue: first, dash: [], ...broad },
    { path: 'M-3 9 9-3M3 15 15 3', hue: second, dash: [2.8, 1.4], ...broad },
  ];
}
