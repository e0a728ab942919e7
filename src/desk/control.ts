import type { BaseLayer, Contradiction, ControlAnswer, Event, EventFilter, PlaceControl } from '../model/index.ts';
import {
  areasOf,
  type ControlAreas,
  contradictionsIn,
  contradictionsOf,
  controlOf,
  controlOn,
  landOfTheEarth,
} from '../sitrep.ts';
import type { Desk } from './desk.ts';

/** What is asked about who holds what. */
export interface ControlQuestion {
  /** A country, a province or a place. */
  readonly in?: string;
  /** ISO date. */
  readonly on: string;
  /** ISO date: only what was known by then counts. */
  readonly asKnownOn?: string;
  /** Maps that others made, to be counted beside the claims. */
  readonly layers?: readonly BaseLayer[];
}

/** Who held each place on a day: by all that is known, or by what was known on another day. */
export async function controlAt({ ledger, sitrep }: Desk, question: ControlQuestion): Promise<ControlAnswer[]> {
  const { on, asKnownOn, layers = [], ...where } = question;
  if (asKnownOn === undefined && layers.length === 0) return controlOn(await ledger.control(where), on);
  const { claims, events } = await ledger.controlGrounds(where);
  return controlOn(controlOf(claims, sitrep.kinships, { asKnownOn, layers, fused: { events } }), on);
}

/** The areas of such answers, to be drawn: derived from the places, clipped to land, never stored. */
export const areasAt = (answers: readonly ControlAnswer[]): ControlAreas => areasOf(answers, landOfTheEarth());

/** A contradiction with the event or the record that it is in. */
export interface Contradicted {
  readonly contradiction: Contradiction;
  readonly event: Event | null;
}

/** What sources tell differently, of events first, and then of who holds a place. */
export async function contradictions({ ledger }: Desk, filter: EventFilter): Promise<Contradicted[]> {
  const events = await ledger.events({ ...filter, contradicted: true });
  const ofEvents = events.flatMap((event) =>
    contradictionsIn(event).map((contradiction) => ({ contradiction, event })),
  );
  const isNarrow = filter.actors ?? filter.types ?? filter.sides ?? filter.grades ?? filter.words ?? filter.window;
  if (isNarrow !== undefined) return ofEvents;
  const records = await ledger.control({ in: filter.in });
  const ofPlaces = records.flatMap((record) => contradictionsOf(during(record, filter)));
  return [...ofEvents, ...ofPlaces.map((contradiction) => ({ contradiction, event: null }))];
}

/** A record cut to the intervals that touch a time. */
const during = ({ place, intervals }: PlaceControl, { from, to }: EventFilter): PlaceControl => ({
  place,
  intervals: intervals.filter(
    (interval) => (to === undefined || interval.from <= to) && (from === undefined || (interval.to ?? from) >= from),
  ),
});
