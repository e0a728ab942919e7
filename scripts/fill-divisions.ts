import type { GeonamesRow } from '../src/knowledge/geonames.ts';
import { groupBy } from '../src/knowledge/group-by.ts';
import type { Place } from '../src/model/index.ts';

/** How far off the nearest town may be that tells in which division a place lies, in degrees. */
const NEAR = 0.2;
const WIDE: ReadonlySet<Place['kind']> = new Set(['country', 'continent', 'sea', 'region', 'river', 'road', 'border']);

/** Makes what gives a pack's places the first-level division that their rows leave out: that of the same or the nearest town. */
export function makeFillDivisions(
  towns: readonly GeonamesRow[],
  divisionOf: (row: GeonamesRow) => string | null,
): (place: Place) => Place {
  const byId = new Map(towns.map((row) => [`geonames:${row.id}`, row]));
  const byCountry = groupBy(towns, ({ country }) => country);
  return (place) => {
    if (place.admin1 !== null || place.country === null || WIDE.has(place.kind)) return place;
    const row = byId.get(place.id) ?? nearest(place, byCountry.get(place.country) ?? []);
    return row ? { ...place, admin1: divisionOf(row) } : place;
  };
}

function nearest(place: Place, towns: readonly GeonamesRow[]): GeonamesRow | null {
  let best: GeonamesRow | null = null;
  let least = NEAR;
  for (const town of towns) {
    const distance = Math.hypot(town.lat - place.lat, (town.lon - place.lon) * 0.8);
    if (distance < least) [best, least] = [town, distance];
  }
  return best;
}
