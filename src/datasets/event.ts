import type { EventTypeId, PlacePrecision, QuotedSpan, TimePrecision } from '../model/index.ts';

/** Somebody whom a row names. */
export interface NamedParty {
  readonly cell: QuotedSpan;
  readonly name: string;
}

/** What a row of a dataset says, whichever dataset it is; every fact with its cell. */
export interface DatasetEvent {
  /** As the dataset numbers it. */
  readonly id: string;
  readonly type: EventTypeId;
  /** The cell from which the type is told. */
  readonly typeCell: QuotedSpan;
  readonly time: {
    readonly cell: QuotedSpan;
    readonly start: string;
    readonly end: string;
    readonly precision: TimePrecision;
  } | null;
  readonly place: {
    readonly cell: QuotedSpan;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly radius_km: number | null;
    readonly precision: PlacePrecision;
    readonly country: string | null;
    readonly admin1: string | null;
  } | null;
  readonly agents: readonly NamedParty[];
  readonly targets: readonly NamedParty[];
  readonly killed: { readonly cell: QuotedSpan; readonly min: number; readonly max: number } | null;
}

/** Why a row makes no claim. */
export interface NoEvent {
  readonly why: string;
}
