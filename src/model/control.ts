/**
 * `held`: an independent source, or the one who lost it, says so. `claimed`: only the holder's own side says so.
 * `claimed-by-both`: two sides each say that they hold it. `contested`: credible sources disagree, or it is fought over
 * inside. `besieged`: held, and cut off. `unknown`: nobody said anything for too long, or nothing at all.
 */
export type ControlStatus = 'held' | 'claimed' | 'claimed-by-both' | 'contested' | 'besieged' | 'unknown';

/** A place as control knows it. */
export interface ControlPlace {
  /** Of the gazetteer; of an unresolved place its folded name. */
  readonly id: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
}

/** A side with the claims that speak for it. */
export interface SideClaims {
  readonly side: string;
  readonly claims: readonly string[];
}

/** Who held a place from one day to another, both inclusive ISO dates; `to` null: until now. */
export interface ControlInterval {
  readonly from: string;
  readonly to: string | null;
  readonly status: ControlStatus;
  /** Side, or actor where it has none; null where nobody can be named. */
  readonly holder: string | null;
  /** Who else says that it holds the place, or besieges it. */
  readonly rivals: readonly string[];
  /** Who is said to hold it, with the claims that say so. */
  readonly sides: readonly SideClaims[];
  /** Claims that bear the holder out, and those that speak against it: ids of recorded claims or rows of base layers. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** The rule in words. */
  readonly because: string;
}

/** The record of one place: intervals in time order, without gap or overlap from the first to the last. */
export interface PlaceControl {
  readonly place: ControlPlace;
  readonly intervals: readonly ControlInterval[];
}

/** Who held a place on one day. */
export interface ControlAnswer extends ControlInterval {
  readonly place: ControlPlace;
}

/** Who holds what by a map that somebody else made, on one day or for a time. */
export interface BaseLayer {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** ISO date since which the layer is known. */
  readonly known: string;
  readonly rows: readonly BaseRow[];
}

/** One row of a base layer: a place or an area with its holder. */
export interface BaseRow {
  /** "<layer>/<number>". */
  readonly id: string;
  readonly holder: string;
  readonly from: string;
  /** Null: only that day is known. */
  readonly to: string | null;
  readonly place: ControlPlace | null;
  /** Rings of [lon, lat]: every known place inside is held; null for a point. */
  readonly area: readonly (readonly (readonly [number, number])[])[] | null;
}
