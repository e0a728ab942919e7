import { mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type Frame, project } from './frame.ts';

type Lines = readonly (readonly (readonly [number, number])[])[];

let kept: Promise<Lines> | null = null;

/** The borders and coasts of all countries as lines of [lon, lat]; fetched once. */
export function borders(): Promise<Lines> {
  kept ??= import('world-atlas/countries-50m.json').then(({ default: atlas }) => {
    const world = atlas as unknown as Topology;
    return mesh(world, world.objects.countries as never).coordinates as unknown as Lines;
  });
  return kept;
}

const NEAR_DEGREES = 4;

/** The lines near a frame, as the path of a drawing. */
export function pathIn(lines: Lines, frame: Frame, width: number, height: number): string {
  const east = frame.west + width / frame.perLon + NEAR_DEGREES;
  const south = frame.north - height / frame.perLat - NEAR_DEGREES;
  const near = ([lon, lat]: readonly [number, number]): boolean =>
    lon > frame.west - NEAR_DEGREES && lon < east && lat > south && lat < frame.north + NEAR_DEGREES;
  return lines
    .filter((line) => line.some(near))
    .map(
      (line) =>
        `M${line
          .map(([lon, lat]) =>
            project(frame, { lat, lon })
              .map((one) => one.toFixed(1))
              .join(),
          )
          .join('L')}`,
    )
    .join('');
}
