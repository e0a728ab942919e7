import type { ClaimPlace } from '../model/index.ts';

const CELL = 0.1;
const CELL_RADIUS_KM = 8;

/** A place without the words that name it. */
type Spot = Omit<ClaimPlace, 'span'>;

/** All that is said of the place is its province, or its country where none is known; no pin. */
export const provinceOnly = <P extends Spot>(place: P): P => ({
  ...place,
  text: placeName(place),
  name: placeName(place),
  relation: 'in',
  lat: null,
  lon: null,
  radius_km: null,
  precision: place.admin1 ? 'province' : place.country ? 'country' : 'unresolved',
  gazetteer: null,
});

const placeName = ({ admin1, country }: Spot): string => admin1 ?? country ?? 'place withheld';

/** True for what is known more finely than a town or a village. */
export const isFine = ({ precision, radius_km }: Spot): boolean =>
  precision === 'exact' || (radius_km !== null && radius_km < 1);

/** The middle of a cell of 0.1° in which the place lies. */
export function cellOf<P extends Spot>(place: P): P {
  if (place.lat === null || place.lon === null) return place;
  return {
    ...place,
    lat: middleOf(place.lat),
    lon: middleOf(place.lon),
    radius_km: Math.max(CELL_RADIUS_KM, place.radius_km ?? 0),
    precision: 'near',
    // It would lead to the very spot.
    gazetteer: null,
  };
}

// Cells begin at whole tenths: 36.30 to 36.40 has its middle at 36.35.
const middleOf = (degrees: number): number => Math.round((Math.floor(degrees / CELL + 1e-9) + 0.5) * CELL * 1e5) / 1e5;
