/** How an area is told from another without colour. */
export type Hatch = 'none' | 'solid' | 'diagonal' | 'back-diagonal' | 'horizontal' | 'vertical' | 'cross' | 'dots';

/** A point in the units of a figure: x to the right, y down. */
export type Spot = readonly [x: number, y: number];

/** Something drawn. Tones are from 0 (ink) to 1 (paper). */
export type Shape =
  | {
      readonly kind: 'area';
      readonly rings: readonly (readonly Spot[])[];
      readonly hatch: Hatch;
      /** Lines twice as far apart. */
      readonly sparse?: boolean;
      /** Tone of its outline. */
      readonly stroke: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Spot[];
      readonly tone: number;
      readonly width: number;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'mark';
      readonly at: Spot;
      readonly shape: 'circle' | 'square' | 'ring' | 'triangle' | 'diamond';
      readonly size: number;
    }
  | {
      readonly kind: 'label';
      readonly at: Spot;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    };

/** A picture as a list of shapes: SVG and PDF are drawn from the same one. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
