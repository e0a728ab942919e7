import type { Pixel } from './camera.ts';
import type { Shading } from './sides.ts';

/** How a shape is filled and outlined; what is left out is not drawn. */
export interface Ink {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** How words are set. */
export interface Lettering {
  readonly size: number;
  readonly weight?: number;
  readonly colour: string;
  /** Colour of the rim that keeps words readable on the map. */
  readonly halo?: string;
  readonly align?: 'start' | 'middle' | 'end';
}

/** What a picture is drawn with: on a canvas (screen, film, PNG) or as SVG. Units are pixels. */
export interface Pen {
  readonly rings: (rings: readonly (readonly Pixel[])[], ink: Ink) => void;
  readonly line: (points: readonly Pixel[], ink: Ink) => void;
  /** Land under control: the tint and the pattern of a shading. */
  readonly shade: (rings: readonly (readonly Pixel[])[], shading: Shading) => void;
  readonly circle: (at: Pixel, radius: number, ink: Ink) => void;
  readonly box: (at: Pixel, width: number, height: number, corner: number, ink: Ink) => void;
  /** A filled path in a square of 20, with its middle at a point. */
  readonly sign: (path: string, at: Pixel, size: number, colour: string) => void;
  /** A wedge (bearings from north, clockwise) or, without bearings, a disc that fades out towards its rim. */
  readonly soft: (
    at: Pixel,
    radius: number,
    colour: string,
    strength: number,
    wedge?: readonly [number, number],
  ) => void;
  readonly text: (at: Pixel, words: string, lettering: Lettering) => void;
  /** Draws what lies in a rectangle, from its own upper left corner and cut off at its edges. */
  readonly within: (x: number, y: number, width: number, height: number, draw: () => void) => void;
  readonly measure: (words: string, size: number, weight?: number) => number;
}

/** The font of pictures: what the interface is set in. */
export const FONT = "Inter, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif";

const RADIANS = Math.PI / 180;

/** Corners of a wedge: its tip, then its arc. */
export function wedgeOf(at: Pixel, radius: number, [from, to]: readonly [number, number]): readonly Pixel[] {
  const steps = Math.max(6, Math.round((to - from) / 6));
  const arc = Array.from({ length: steps + 1 }, (_, step): Pixel => {
    const angle = (from + ((to - from) * step) / steps) * RADIANS;
    return [at[0] + radius * Math.sin(angle), at[1] - radius * Math.cos(angle)];
  });
  return [at, ...arc];
}
