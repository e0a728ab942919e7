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

/** What makes events and control of claims. The ledger keeps what it makes and knows when it must be asked again. */
export interface Fuser {
  /** Changes when the same claims may be fused otherwise. */
  readonly version: string;
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
  /** Where an event with its claims is shown to those from whom precise spots are kept back; left out: nowhere. */
  readonly shownAt?: (event: Event, claims: readonly RecordedClaim[]) => Event['place'];
  readonly control: (claims: readonly RecordedClaim[]) => readonly PlaceControl[];
}
