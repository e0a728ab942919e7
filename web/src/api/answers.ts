import type {
  Actor,
  Boilerplate,
  Comment,
  Contradiction,
  ControlInterval,
  Decision,
  Event,
  FieldVersion,
  Issue,
  LedgerReport,
  QueueItem,
  RecordedClaim,
  Reliability,
  Span,
} from '../../../src/model/index.ts';

/** A word that takes sides, where it stands in a report. */
export interface LoadedWord {
  readonly span: Span;
  /** What it does to whoever it names. */
  readonly slant: string | null;
  readonly neutral: string;
}

/** A report with all that its page shows. */
export interface ReportDetail {
  readonly report: LedgerReport;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly claims: readonly RecordedClaim[];
  readonly loaded: readonly LoadedWord[];
  readonly issues: readonly Issue[];
}

/** What a decision did. */
export interface Decided {
  readonly decision: Decision;
  readonly events: readonly Event[];
}

/** An outlet, with how it speaks. */
export interface OutletProfile {
  readonly id: string;
  readonly name: string;
  readonly side: string | null;
  readonly kind: string | null;
  readonly reliability: Reliability | null;
  readonly reports: number;
  readonly claims: number;
  readonly loaded: readonly { term: string; count: number; slant: string | null; neutral: string }[];
  readonly byStatus: Readonly<Record<string, number>>;
}

/** A place that a name may stand for. */
export interface PlaceOption {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly admin1?: string | null;
  readonly kind?: string;
  readonly radius_km?: number;
  /** 0 to 1. */
  readonly score?: number;
}

/** How far two coders agree on one field. */
export interface FieldAgreement {
  readonly field: string;
  readonly kappa: number | null;
  readonly alpha: number | null;
  readonly n: number;
}

/** An event with the words of those who are compared. */
export interface Compared {
  readonly event: Event;
  readonly a: string;
  readonly b: string;
}

/** Two outlets or sides, side by side. */
export interface Comparison {
  readonly both: readonly Compared[];
  readonly onlyA: readonly Event[];
  readonly onlyB: readonly Event[];
  readonly tolls: readonly {
    readonly event: Event;
    readonly a: FieldVersion | null;
    readonly b: FieldVersion | null;
  }[];
  readonly words: { readonly a: readonly WordCount[]; readonly b: readonly WordCount[] };
}

/** How often a word is used. */
export interface WordCount {
  readonly term: string;
  readonly count: number;
  readonly neutral?: string;
}

/** An actor with its record. */
export interface ActorDetail {
  readonly actor: Actor;
  readonly side: string | null;
  readonly events: number;
}

/** A place with its record of control. */
export interface PlaceDetail {
  readonly place: PlaceOption & { readonly aliases?: readonly string[] };
  readonly events: number;
  readonly control: readonly ControlInterval[];
}

/** A sentence of a brief with what it rests on. */
export interface Contradicted extends Contradiction {
  readonly time?: { readonly start: string; readonly end: string } | null;
}

/** An item of the queue as the server gives it: for a place on no map with the places that it may be. */
export interface QueueEntry extends Omit<QueueItem, 'comments'> {
  readonly comments: readonly Comment[];
  readonly candidates?: readonly PlaceOption[];
}
