import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import type { Land } from './areas.ts';

let land: Land | null = null;

/** The land of the earth at 1:50 million, from Natural Earth by way of world-atlas; read once. */
export function landOfTheEarth(): Land {
  land ??= readLand();
  return land;
}

function readLand(): Land {
  const file = fileURLToPath(import.meta.resolve('world-atlas/land-50m.json'));
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof feature>[0];
  const read = feature(topology, topology.objects.land!);
  const features = read.type === 'FeatureCollection' ? read.features : [read];
  return features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? (geometry.coordinates as Land)
      : geometry.type === 'Polygon'
        ? [geometry.coordinates as Land[number]]
        : [],
  );
}
