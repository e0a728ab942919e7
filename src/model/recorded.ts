import type { Outlet } from './knowledge.ts';
import type { Claim } from './reading.ts';

/** Who printed a report, as fusion needs it. */
export interface Teller extends Pick<Outlet, 'side' | 'actor' | 'reliability'> {
  /** Id of the outlet, or its folded name where no pack knows it. */
  readonly id: string;
  readonly name: string;
}

/** A claim as it is kept: with the report that makes it, who printed that, and since when it is known. */
export interface RecordedClaim {
  /** Unique among all claims: "<report>#<claim>". */
  readonly id: string;
  readonly report: string;
  /** Shared by reports of one text, printed by many: ten copies are one source. Where nothing is copied: the report's id. */
  readonly origin: string;
  readonly teller: Teller;
  /** ISO date or time on which the report appeared, null where unknown. */
  readonly published: string | null;
  /** ISO date or time since which the claim is known: the publication, or the retrieval where that is unknown. */
  readonly known: string;
  readonly theatre: string | null;
  readonly claim: Claim;
}
