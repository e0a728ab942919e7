import { kilometres } from '../model/geometry.ts';
import type { PlaceCandidate } from '../model/index.ts';
import type { Library } from './index.ts';

/** How a name is looked up by hand. */
export interface LookUpOptions {
  /** ISO 3166-1 alpha-2: only there, and there in any spelling. */
  readonly country?: string;
  /** Nearer places first. */
  readonly near?: { readonly lat: number; readonly lon: number };
}

/** A place that may be meant, with how its name was matched and how far off it is. */
export interface FoundPlace extends PlaceCandidate {
  /** Kilometres from `near`; null where that was not given. */
  readonly km: number | null;
}

/** Every place that a name may mean: in one country, else in all theatres by their own spellings. */
export function lookUp(library: Library, name: string, { country, near }: LookUpOptions = {}): FoundPlace[] {
  const knowledge = library.knowledge(country ? theatreOf(library, country) : null);
  const everywhere = country ? [] : library.packs.map(({ countries }) => countries).filter(({ length }) => length);
  const exact = knowledge.findPlaces(name, country ? { countries: [country] } : undefined);
  const found = exact.length
    ? exact
    : everywhere.flatMap((countries) => countries.flatMap((one) => knowledge.findPlaces(name, { countries: [one] })));
  const seen = new Set<string>();
  const places = found
    .filter(({ place }) => !country || place.country === country)
    .filter(({ place }) => !seen.has(place.id) && seen.add(place.id))
    .map((one) => ({ ...one, km: near ? kilometres(near, one.place) : null }));
  if (near) return places.sort((a, b) => a.km! - b.km!);
  return exact.length ? places : places.sort((a, b) => b.similarity - a.similarity);
}

const theatreOf = ({ packs }: Library, country: string): string | null =>
  packs.find(({ countries }) => countries[0] === country)?.id ?? null;
