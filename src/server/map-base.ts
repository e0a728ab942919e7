import type { Desk } from '../desk/index.ts';
import type { Place } from '../model/index.ts';

/** A place or a road of a theatre in GeoJSON. */
interface BaseFeature {
  readonly type: 'Feature';
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: number[] }
    | { readonly type: 'LineString'; readonly coordinates: (readonly number[])[] };
  readonly properties: Pick<Place, 'id' | 'name' | 'kind' | 'population'> & { readonly theatre: string };
}

/** Places and roads of the packs: of one theatre, else of those that the reports are of. */
export async function baseFeatures({ sitrep, ledger }: Desk, theatre?: string): Promise<BaseFeature[]> {
  const wanted = theatre === undefined ? (await ledger.counts()).theatres : new Set([theatre]);
  return sitrep.packs
    .filter(({ id }) => wanted.has(id) && id !== 'world')
    .flatMap((pack) => pack.places.map((place) => featureOf(place, pack.id)));
}

const featureOf = ({ id, name, kind, population, lat, lon, line }: Place, theatre: string): BaseFeature => ({
  type: 'Feature',
  geometry: line
    ? { type: 'LineString', coordinates: line.map((one) => [...one]) }
    : { type: 'Point', coordinates: [lon, lat] },
  properties: { id, name, kind, population, theatre },
});
