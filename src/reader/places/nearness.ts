import type { PlaceKind } from '../../model/index.ts';
import type { PlaceMention } from './places.ts';
import type { Resolver } from './resolve.ts';

/** How nearly a place is told: of a country least, then of a part of it, then of a province or a district, then of a name on no map. */
const SIZES: Readonly<Partial<Record<PlaceKind, number>>> = {
  continent: 0,
  country: 1,
  region: 2,
  province: 3,
  district: 3,
};

/** How nearly the places of a telling are told, by the nearest of them. */
export const nearness = (places: readonly PlaceMention[], resolver: Resolver): number =>
  Math.max(0, ...places.filter(({ named }) => named).map((place) => sizeOf(place, resolver)));

const NEAREST = 5;

function sizeOf(place: PlaceMention, resolver: Resolver): number {
  const known = resolver.resolve(place);
  if (known) return SIZES[known.kind] ?? NEAREST;
  return resolver.placeOf(place).admin1 ? NEAREST - 1 : SIZES.country!;
}
