import type { Place } from '../model/index.ts';

// Packs seldom give numbers of people. Areas come before the towns of their name; a town that a pack names is worth
// more than a nameless one of its size.
const WEIGHT: Readonly<Record<string, number>> = {
  country: 1e10,
  continent: 1e10,
  sea: 1e9,
  province: 1e6,
  region: 1e6,
  city: 3e5,
  town: 5e4,
  village: 2e4,
};
const OTHER = 2e4;
/** What the built-in gazetteer and those of countries call themselves: they know how many people a place has, or that it has few. */
const GAZETTEERS: ReadonlySet<string> = new Set(['world', 'gazetteer']);

// A division has the people of all its towns: the town of its name is meant more often.
const perhaps = (place: Place): number =>
  place.kind === 'province' || place.kind === 'district' ? place.population / 4 : place.population;

const weight = (place: Place): number =>
  place.population && place.kind !== 'country'
    ? perhaps(place)
    : !GAZETTEERS.has(place.pack) || place.id.startsWith('sitrep:')
      ? (WEIGHT[place.kind] ?? OTHER)
      : place.population;

/** Places of one name: those of the preferred pack first, then those of its countries, then the rest; within each, larger ones first. */
export function placeOrder(pack: string | null, countries: readonly string[]): (a: Place, b: Place) => number {
  const standing = (place: Place): number =>
    place.pack === pack ? 0 : place.country !== null && countries.includes(place.country) ? 1 : 2;
  return (a, b) => standing(a) - standing(b) || weight(b) - weight(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
