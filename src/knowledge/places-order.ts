import type { Place } from '../model/index.ts';

/** Larger first, within the preferred pack's own places, then its countries, then the rest. */
export function placeOrder(pack: string | null, countries: readonly string[]): (a: Place, b: Place) => number {
  const standing = (place: Place): number => (place.pack === pack ? 0 : place.country !== null && countries.includes(place.country) ? 1 : 2);
  const weight = (place: Place): number => KIND_WEIGHT[place.kind] ?? place.population;
  return (a, b) => standing(a) - standing(b) || weight(b) - weight(a) || b.population - a.population || (a.id < b.id ? -1 : 1);
}

// Packs do not give the people of a province or country; they come before the towns of their name.
const KIND_WEIGHT: Readonly<Record<string, number>> = { country: 1e10, continent: 1e10, sea: 1e9, province: 1e6, region: 1e6 };
