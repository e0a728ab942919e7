import type { Contradiction, ControlAnswer, Event, EventFilter, PlaceControl } from '../model/index.ts';
import { contradictionsIn, contradictionsOf, controlOf, controlOn } from '../sitrep.ts';
import type { Desk } from './desk.ts';

/** What is asked about who holds what. */
export interface ControlQuestion {
  /** A country, a province or a place. */
  readonly in?: string;
  /** ISO date. */
  readonly on: string;
  /** ISO date: only what was known by then counts. */
  readonly asKnownOn?: string;
}

/** Who held each place on a day: by all that is known, or by what was known on another day. */
export async function controlAt({ ledger, sitrep }: Desk, question: ControlQuestion): Promise<ControlAnswer[]> {
  const { on, asKnownOn, ...where } = question;
  if (asKnownOn === undefined) return controlOn(await ledger.control(where), on);
  return controlOn(controlOf(await ledger.controlClaims(where), sitrep.kinships, { asKnownOn }), on);
}

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
