/** A sentence of a brief with the claims that bear it out and the numbers of its references. */
export interface BriefSentence {
  readonly text: string;
  readonly claims: readonly string[];
  readonly events: readonly string[];
  readonly cites: readonly number[];
}

/** A point of a picture: x to the right, y down. */
type Spot = readonly [x: number, y: number];

/** Something drawn; tones are from 0 (ink) to 1 (paper). */
export type BriefShape =
  | {
      readonly kind: 'area';
      readonly rings: readonly (readonly Spot[])[];
      readonly hatch: string;
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
  | { readonly kind: 'mark'; readonly at: Spot; readonly shape: string; readonly size: number }
  | {
      readonly kind: 'label';
      readonly at: Spot;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
    };

/** A picture as a list of shapes. */
export interface BriefFigure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly BriefShape[];
}

/** What a section is made of. */
export type BriefBlock =
  | { readonly kind: 'paragraph'; readonly area: string | null; readonly sentences: readonly BriefSentence[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'figure'; readonly figure: BriefFigure };

/** The words that a sentence rests on, with where they stand. */
export interface BriefReference {
  readonly number: number;
  readonly claims: readonly string[];
  readonly outlet: string;
  readonly side: string | null;
  readonly published: string | null;
  readonly report: string;
  readonly title: string | null;
  readonly quote: string;
}

/** A situation report, as the server writes it. */
export interface Brief {
  readonly title: string;
  readonly day: string;
  readonly in: string | null;
  readonly note: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly BriefBlock[] }[];
  readonly references: readonly BriefReference[];
}
