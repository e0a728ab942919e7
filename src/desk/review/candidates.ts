import type { PlaceKind, RecordedClaim } from '../../model/index.ts';
import type { Desk } from '../desk.ts';

/** A place that an unresolved name may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly kind: PlaceKind;
  readonly radius_km: number;
  /** 0 to 1: how like the name is, and how near it lies to the other places of the report. */
  readonly score: number;
  /** Kilometres to the middle of these; null where there are none. */
  readonly km: number | null;
}

const MOST = 8;
/** So far from the other places of a report a candidate is half as likely. */
const NEAR_KM = 50;
/** Farther from them than this nothing is meant. */
const FAR_KM = 1000;
/** What nearness is worth where nothing tells of it. */
const UNKNOWN_NEARNESS = 0.5;

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Places that the name of a claim's place may mean, best first, by the other places of its report. */
export function candidatesFor(
  { sitrep }: Pick<Desk, 'sitrep'>,
  name: string,
  report: readonly RecordedClaim[],
): Candidate[] {
  const known = report.flatMap(({ claim: { place } }) =>
    place && place.lat !== null && place.lon !== null && place.name !== name
      ? [{ ...place, lat: place.lat, lon: place.lon }]
      : [],
  );
  const near = known.length
    ? { lat: middleOf(known.map(({ lat }) => lat)), lon: middleOf(known.map(({ lon }) => lon)) }
    : undefined;
  const countries = known.map(({ country }) => country).filter((country) => country !== null);
  const country = countries.length ? mostOf(countries) : undefined;
  const inside = country ? sitrep.lookUp(name, { country, near }) : [];
  const found = inside.length ? inside : sitrep.lookUp(name, { near });
  return found
    .filter(({ km }) => km === null || km < FAR_KM)
    .map(({ place, similarity, km }) => {
      const { id, lat, lon, admin1, kind, radius_km } = place;
      const nearness = km === null ? UNKNOWN_NEARNESS : NEAR_KM / (NEAR_KM + km);
      const score = Math.round(similarity * nearness * 100) / 100;
      const off = km === null ? null : Math.round(km);
      return { id, name: place.name, lat, lon, country: place.country, admin1, kind, radius_km, score, km: off };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

function mostOf(values: readonly string[]): string {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.sort((a, b) => b.length - a.length)[0]![0]!;
}
