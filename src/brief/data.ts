import type { ActorKind, Contradiction, ControlAnswer, Event, RecordedClaim } from '../model/index.ts';

/** How our own voice names an actor or outlet. */
export interface Designation {
  readonly name: string;
  /** "SDF": what it is called after its first mention; null where nobody calls it so. */
  readonly short: string | null;
  readonly kind: ActorKind | 'outlet';
}

/** An event with all its claims. */
export interface ToldEvent {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
}

/** What is known of a report that a claim is in. */
export interface BriefReport {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO date or time. */
  readonly published: string | null;
}

/** Who held an area, as rings of [lon, lat]: drawn, never stored. */
export interface BriefArea {
  readonly holder: string | null;
  readonly status: string;
  readonly rivals: readonly string[];
  readonly rings: readonly (readonly (readonly [lon: number, lat: number])[])[];
}

/** All that a brief is made of: a plain value, gathered from a ledger. */
export interface BriefData {
  /** ISO dates: the day that the brief is of, and the day before. */
  readonly day: string;
  readonly before: string;
  /** The country, province or place that was asked for; null: everywhere. */
  readonly in: string | null;
  /** What happened on the day, and on the day before. */
  readonly events: readonly ToldEvent[];
  readonly earlier: readonly ToldEvent[];
  /** Claims about the day that are in no event: accusations, forecasts, plans, guesses, denials of what nobody tells. */
  readonly loose: readonly RecordedClaim[];
  readonly control: readonly ControlAnswer[];
  readonly controlBefore: readonly ControlAnswer[];
  readonly areas: readonly BriefArea[];
  /** Claims that the record of control is made of. */
  readonly controlClaims: readonly RecordedClaim[];
  /** What sources say differently about who held a place on the day. */
  readonly contradictions: readonly Contradiction[];
  readonly reports: readonly BriefReport[];
  /** By id of actor or outlet. */
  readonly names: Readonly<Record<string, Designation>>;
  /** Sides by id, in words: "Syrian armed opposition". */
  readonly sides: Readonly<Record<string, string>>;
}
