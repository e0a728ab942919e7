import type { Contradiction, Decision, Event, Fused, PlaceControl, RecordedClaim } from '../model/index.ts';

/** Where and when a claim may find others of its happening; days since 1970 and degrees, both ends inclusive. */
export interface Extent {
  /** Only claims of one family are about one happening. */
  readonly family: string;
  readonly from: number;
  readonly to: number;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** An event as the map shows it to those from whom something is kept back. */
export interface ShownEvent {
  readonly place: Event['place'];
  /** Whether anything of the event or its claims is kept back: then words do not find it. */
  readonly keptBack: boolean;
}

/** What makes events and control of claims. The ledger keeps what it makes and knows when it must be asked again. */
export interface Fuser {
  /** Changes when the same claims may be fused otherwise. */
  readonly version: string;
  /** Folders of the user's own packs with which it fuses, as whole paths; left out: none. The ledger remembers them. */
  readonly packs?: readonly string[];
  readonly extentOf: (claim: RecordedClaim) => Extent;
  /** Ids of the claims around that are linked with one that is new. */
  readonly linked: (
    fresh: RecordedClaim,
    around: readonly RecordedClaim[],
    decisions: readonly Decision[],
  ) => ReadonlySet<string>;
  readonly fuse: (claims: readonly RecordedClaim[], decisions: readonly Decision[]) => Fused;
  readonly contradictions: (event: Event) => readonly Contradiction[];
  /** Id of the place about whose holder the claim says something; null where it says nothing of that. */
  readonly groundOf: (claim: RecordedClaim) => string | null;
  /** True of a denial about who holds a place that it does not name: its event tells which; left out: of none. */
  readonly deniesUnplaced?: (claim: RecordedClaim) => boolean;
  /** What those see of an event from whom names and precise spots are kept back; left out: they do not see it on a map. */
  readonly shown?: (event: Event, claims: readonly RecordedClaim[]) => ShownEvent;
  /** Who holds what by claims, and by denials among them that name no place, with the events that these hang on. */
  readonly control: (claims: readonly RecordedClaim[], events: readonly Event[]) => readonly PlaceControl[];
}
