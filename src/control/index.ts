import type {
  BaseLayer,
  Contradiction,
  ControlAnswer,
  ControlPlace,
  Kinships,
  PlaceControl,
  RecordedClaim,
} from '../model/index.ts';
import { type Denials, type Signal, signalsOf, signalsOfLayers } from './signals.ts';
import { intervalOf, stretchesOf } from './timeline.ts';

export { type LayerFacts, layerOfCsv, layerOfGeoJson } from './layers.ts';
export { deniesUnplaced } from './signals.ts';

/** What control is told beside the claims. */
export interface ControlOptions {
  /** ISO date: only what was known by the end of that day counts. */
  readonly asKnownOn?: string;
  /** Events of the same claims: denials that name no place are then known to be about one. */
  readonly fused?: Denials;
  /** Maps that others made. */
  readonly layers?: readonly BaseLayer[];
}

/** Who held what, place by place, by the rules of docs/control.md. The order of the claims does not matter. */
export function controlOf(
  claims: readonly RecordedClaim[],
  kinships: Kinships,
  { asKnownOn, fused, layers = [] }: ControlOptions = {},
): PlaceControl[] {
  const isKnown = ({ known }: { readonly known: string }): boolean =>
    asKnownOn === undefined || known.slice(0, asKnownOn.length) <= asKnownOn;
  const told = signalsOf(claims.filter(isKnown), kinships, fused ?? null);
  const heard = [...new Map(told.map(({ place }) => [place.id, place])).values()];
  const places = new Map<string, Signal[]>();
  for (const signal of [...told, ...signalsOfLayers(layers.filter(isKnown), heard)]) {
    const list = places.get(signal.place.id);
    if (list) list.push(signal);
    else places.set(signal.place.id, [signal]);
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, signals]) => {
      const sorted = signals.sort(inOrder);
      return { place: placeOf(sorted), intervals: stretchesOf(sorted).map(intervalOf) };
    });
}

const inOrder = (a: Signal, b: Signal): number =>
  a.day - b.day || (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : a.side < b.side ? -1 : 1);

// Of several spellings the one that is heard first.
const placeOf = (signals: readonly Signal[]): ControlPlace => signals[0]!.place;

/** Who held each place on a day (ISO date); a place of which nothing was said by then is left out. */
export function controlOn(records: readonly PlaceControl[], on: string): ControlAnswer[] {
  return records.flatMap(({ place, intervals }) => {
    const interval = intervals.findLast(({ from }) => from <= on);
    return interval ? [{ place, ...interval }] : [];
  });
}

/** Where sides say of one place that they hold it, or credible sources disagree; once for as long as the same claims say so. */
export function contradictionsOf({ place, intervals }: PlaceControl): Contradiction[] {
  const disputed = intervals.filter(({ status }) => status === 'contested' || status === 'claimed-by-both');
  const fresh = disputed.filter((one, at) => JSON.stringify(one.sides) !== JSON.stringify(disputed[at - 1]?.sides));
  return fresh.map(({ from, sides }) => ({
    on: 'holder',
    event: null,
    place: place.name,
    agreement: 'contradict',
    versions: sides.map(({ side, claims }) => ({ text: side, sides: [side], sources: [], claims })),
    text: `holder of ${place.name} from ${from}: ${sides.map(({ side }) => side).join(' against ')}`,
  }));
}
