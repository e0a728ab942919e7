import { queryOptions } from '@tanstack/react-query';
import type { feature as Feature } from 'topojson-client';
import outlines from 'world-atlas/countries-50m.json?url';

type Topology = Parameters<typeof Feature>[0];

/** Outlines of the countries, from the app's own files; fetched when a map is first drawn. */
export const landQuery = queryOptions({
  queryKey: ['land'],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<GeoJSON.FeatureCollection> => {
    const [{ feature }, atlas] = await Promise.all([
      import('topojson-client'),
      fetch(outlines, { signal }).then((response) => response.json() as Promise<Topology>),
    ]);
    return feature(atlas, atlas.objects.countries!) as GeoJSON.FeatureCollection;
  },
});
