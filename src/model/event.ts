import type { Reliability } from './knowledge.ts';
import type { Range } from './range.ts';
import type { ClaimPlace, EventTypeId } from './reading.ts';

/** Airwars' grades of a happening, in its words: see docs/fusion.md for our rules. */
export type AirwarsGrade = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted';

/** Admiralty digit: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** A judgement by a stated rule, with what made it so. */
export interface Judged<T> {
  readonly value: T;
  readonly because: string;
}

/** How a claim stands to its event. Only those that tell it create one; the others hang on it. */
export type Standing = 'tells' | 'alleges' | 'denies' | 'foretells' | 'intends' | 'supposes';

/** A claim in an event. */
export interface EventClaim {
  /** Id of the recorded claim. */
  readonly id: string;
  readonly standing: Standing;
  /** The independent source whose word it is: an id of `Event.sources`. */
  readonly source: string;
  readonly side: string | null;
}

/** Whose word it is in the end: the one who is cited, else the outlet. Copies of one text are one source. */
export interface EventSource {
  readonly id: string;
  readonly name: string;
  readonly side: string | null;
  /** The outlet's letter where the outlet itself speaks; of those whom it cites nobody gave one. */
  readonly reliability: Reliability | null;
  readonly claims: readonly string[];
}

/** Why two claims were taken for one happening. */
export interface Join {
  readonly claims: readonly [string, string];
  readonly score: number;
  /** In words: "same village", "same day", "both say car bomb". */
  readonly reasons: readonly string[];
}

/** What sources may tell differently. */
export type FieldName =
  | 'happened'
  | 'type'
  | 'date'
  | 'place'
  | 'agent'
  | 'target'
  | 'holder'
  | 'instrument'
  | 'count'
  | 'killed'
  | 'injured'
  | 'killed-or-injured'
  | 'captured'
  | 'missing'
  | 'displaced'
  | 'detained';

/** One version of a field, with those who give it. */
export interface FieldVersion {
  /** In words: "12", "at least 8", "car bomb", "Syrian Air Force". */
  readonly text: string;
  /** Of a number; of a date in days since 1970. */
  readonly range?: Range;
  readonly sides: readonly (string | null)[];
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

/**
 * `agree`: one version, or versions that say the same. `differ`: other figures, though all may be true ("at least 70",
 * "at least 100"). `contradict`: they cannot all be true.
 */
export type Agreement = 'agree' | 'differ' | 'contradict';

/** A field with all its versions, most sources first. */
export interface EventField {
  readonly name: FieldName;
  readonly versions: readonly FieldVersion[];
  readonly agreement: Agreement;
  /** The interval that contains all versions of a number; null ends where a version is open. */
  readonly interval?: Range;
}

/** What one or more claims are about, after fusion. It owns no fact without a claim. */
export interface Event {
  /** Of the claim that was known first: it stays when others join. */
  readonly id: string;
  readonly type: EventTypeId;
  /** ISO dates, end inclusive: what the narrowest versions give; null where no claim says when. */
  readonly time: { readonly start: string; readonly end: string } | null;
  /** The finest place that a claim gives. */
  readonly place: Omit<ClaimPlace, 'span'> | null;
  readonly fields: readonly EventField[];
  readonly claims: readonly EventClaim[];
  readonly joins: readonly Join[];
  readonly sources: readonly EventSource[];
  readonly sides: readonly string[];
  readonly grade: Judged<AirwarsGrade>;
  readonly credibility: Judged<Credibility>;
  /** The best letter among its sources: F where nobody gave one. */
  readonly reliability: Reliability;
  /** Ids of forecasts and plans among its claims that were made before it and came true. */
  readonly foretoldBy: readonly string[];
}

/** Versions of one field that cannot all be true, or give other figures. */
export interface Contradiction {
  readonly on: FieldName;
  /** The event, or null where claims of several events disagree about who holds a place. */
  readonly event: string | null;
  readonly place: string | null;
  readonly agreement: 'differ' | 'contradict';
  readonly versions: readonly FieldVersion[];
  /** In words: "killed: 5 (SOHR) against 2 (Al-Manar)". */
  readonly text: string;
}

/** What fusion makes of claims: the events, and what hangs on none of them. */
export interface Fused {
  readonly events: readonly Event[];
  /** Denials, accusations, forecasts and plans that concern no event that is told. */
  readonly loose: readonly EventClaim[];
  /** Claims by group: what is joined or may be, so that a change in one group never touches another. */
  readonly groups: readonly (readonly string[])[];
}
