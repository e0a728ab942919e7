import type { QuotedSpan } from './span.ts';

/** A time as `sitrep annotate` prints it; `value` is ISO 8601 as in TIMEX3, left out where it cannot be told. */
export interface TimeAnnotation extends QuotedSpan {
  readonly kind: 'time';
  readonly value?: string;
}

/** A place name used as a place; coordinates null where unresolved. */
export interface PlaceAnnotation extends QuotedSpan {
  readonly kind: 'place';
  readonly lat: number | null;
  readonly lon: number | null;
  readonly gazetteer: string | null;
}

/** A named or described armed force, group, state body or outlet. */
export interface ActorAnnotation extends QuotedSpan {
  readonly kind: 'actor';
  readonly actor: string | null;
}

/** A counted number of people, weapons, strikes or vehicles. */
export interface QuantityAnnotation extends QuotedSpan {
  readonly kind: 'quantity';
  readonly min: number | null;
  readonly max: number | null;
  readonly of: string | null;
}

/** A weapon, platform or munition, named or described. */
export interface WeaponAnnotation extends QuotedSpan {
  readonly kind: 'weapon';
  readonly class: string | null;
}

/** A span recognised as an actor, place, time, quantity or weapon. */
export type Annotation = TimeAnnotation | PlaceAnnotation | ActorAnnotation | QuantityAnnotation | WeaponAnnotation;

/** One answer of `sitrep annotate`: mentions in text order, those of one kind never overlapping. */
export interface AnnotatedText {
  readonly id: string;
  readonly mentions: readonly Annotation[];
}
