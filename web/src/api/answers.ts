import type {
  Actor,
  Boilerplate,
  Contradiction,
  Decision,
  Event,
  FieldName,
  Issue,
  LedgerReport,
  PlaceControl,
  QueueItem,
  QuotedSpan,
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
  /** Sums over weeks or a whole war that stand behind the news. */
  readonly background: readonly QuotedSpan[];
  readonly loaded: readonly LoadedWord[];
  readonly issues: readonly Issue[];
}

/** What a decision did. */
export interface Decided {
  readonly decision: Decision;
  readonly events: readonly Event[];
}

/** An outlet, with how it speaks. */
export interface OutletProfile extends SourceLine {
  readonly actor: string | null;
  readonly country: string | null;
  readonly domains: readonly string[];
  readonly pack: string | null;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly loaded: readonly TermCount[];
  /** In how many of its reports there is such a word. */
  readonly loadedIn: number;
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

/** What one of two says of an event: which claims, and each field in words. */
export interface Telling {
  readonly claims: readonly string[];
  readonly says: readonly { readonly field: FieldName; readonly text: string }[];
}

/** An event that both tell of. */
export interface Compared {
  readonly event: Event;
  readonly a: Telling;
  readonly b: Telling;
}

/** A figure of people that the two give differently. */
export interface ComparedToll {
  readonly event: Event;
  readonly field: FieldName;
  readonly a: string;
  readonly b: string;
}

/** How often a word that takes sides is used. */
export interface TermCount {
  readonly term: string;
  readonly count: number;
  readonly neutral: string;
  readonly slant: string | null;
}

/** Two outlets or sides, side by side: the latest of each, and how many there are. */
export interface Comparison {
  readonly both: readonly Compared[];
  readonly onlyA: readonly Event[];
  readonly onlyB: readonly Event[];
  readonly tolls: readonly ComparedToll[];
  readonly words: { readonly a: readonly TermCount[]; readonly b: readonly TermCount[] };
  readonly totals: { readonly both: number; readonly onlyA: number; readonly onlyB: number };
}

/** An actor in a list. */
export interface ActorLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly side: string | null;
  readonly theatre: string | null;
  readonly country: string | null;
  readonly events: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** An actor with the bodies above and below it; `actor` is null where no pack knows it. */
export interface ActorDetail extends Named {
  readonly actor: Actor | null;
  readonly line: readonly Named[];
  readonly branches: readonly (Named & { readonly events: number })[];
  readonly events: number;
  readonly eventsWithBranches: number;
}

/** A place in a list. */
export interface PlaceLine extends Named {
  readonly kind: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly events: number;
}

/** A place with the record of who held it. */
export interface PlaceDetail extends PlaceLine {
  readonly control: PlaceControl | null;
}

/** An outlet in a list. */
export interface SourceLine extends Named {
  readonly side: string | null;
  readonly kind: string | null;
  readonly reliability: Reliability | null;
  readonly reports: number;
  readonly claims: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What is told differently, of an event or of who holds a place. */
export interface Contradicted {
  readonly contradiction: Contradiction;
  readonly event: Event | null;
}

/** An item of the queue with what it is about; for a place on no map with the places that may be meant. */
export interface QueueEntry extends Omit<QueueItem, 'claim' | 'event'> {
  readonly claim?: RecordedClaim;
  readonly event?: Event;
  readonly candidates?: readonly PlaceOption[];
}

/** A decision as it is kept, with what became of it. */
export type KeptDecision = Decision & {
  readonly entry: number;
  /** Ids of the claims that it is about. */
  readonly about: readonly string[];
  /** The decision that withdraws it; null: it binds. */
  readonly undoneBy: string | null;
};

/** What became of a report that was to be added. */
export interface AddedReport {
  readonly id: string | null;
  readonly outcome: 'recorded' | 'known' | 'taken-down' | 'not-read' | 'queued';
  readonly title: string | null;
  readonly claims: number;
  readonly part: string | null;
  readonly why: string | null;
}

/** Reports that are being added: what was asked for, and what became of it so far. */
export interface Job {
  readonly id: string;
  readonly by: string;
  readonly inputs: readonly string[];
  readonly started: string;
  readonly ended: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly finished: number;
  readonly items: readonly AddedReport[];
  readonly counts: Readonly<Record<AddedReport['outcome'], number>>;
  readonly problems: readonly { readonly input: string; readonly why: string }[];
}

/** A feed that is polled while the server runs. */
export interface FeedLine {
  readonly id: string;
  readonly address: string;
  readonly every: number;
  readonly given: { readonly source?: string; readonly theatre?: string };
  readonly addedBy: string;
  readonly polled: string | null;
  readonly problem: string | null;
  readonly reports: number;
}

/** A format that a selection is exported in. */
export interface ExportRow {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly of: string;
  readonly options: readonly string[];
  readonly standard: string;
  readonly notes: readonly string[];
}
