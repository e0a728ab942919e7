import { type Frame, project } from './frame.ts';

type Ring = readonly (readonly number[])[];

const NEAR_DEGREES = 4;

function ringsOf(geometry: GeoJSON.Geometry): readonly Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** The outlines of countries near a frame, as the path of a drawing of so many units. */
export function pathIn(land: GeoJSON.FeatureCollection, frame: Frame, width: number, height: number): string {
  const east = frame.west + width / frame.perLon + NEAR_DEGREES;
  const south = frame.north - height / frame.perLat - NEAR_DEGREES;
  const near = ([lon = 0, lat = 0]: readonly number[]): boolean =>
    lon > frame.west - NEAR_DEGREES && lon < east && lat > south && lat < frame.north + NEAR_DEGREES;
  const spot = ([lon = 0, lat = 0]: readonly number[]): string =>
    project(frame, { lat, lon })
      .map((one) => one.toFixed(1))
      .join();
  return land.features
    .flatMap(({ geometry }) => ringsOf(geometry))
    .filter((ring) => ring.some(near))
    .map((ring) => `M${ring.map(spot).join('L')}`)
    .join('');
}
