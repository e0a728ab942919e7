import { type Box, boxOf, type Camera } from './camera.ts';

/** What the server is asked for: a window somewhat larger than what is seen, at a whole zoom. */
export interface Asked {
  readonly box: Box;
  readonly zoom: number;
}

const MARGIN = 0.4;

/** The window to ask for; the one before where it still covers what is seen, so that small moves ask nothing. */
export function windowFor(camera: Camera, before: Asked | null): Asked {
  const seen = boxOf(camera);
  const zoom = Math.round(camera.zoom * 2) / 2;
  const covered =
    before?.zoom === zoom &&
    before.box.west <= seen.west &&
    before.box.east >= seen.east &&
    before.box.south <= seen.south &&
    before.box.north >= seen.north;
  return covered ? before : { box: boxOf(camera, MARGIN), zoom };
}

const degrees = (value: number): string => value.toFixed(3);

/** A window as the API takes it. */
export const windowText = ({ west, south, east, north }: Box): string =>
  [west, south, east, north].map(degrees).join(',');

/** The camera as the URL keeps it. */
export const atText = ({ lon, lat, zoom }: Pick<Camera, 'lon' | 'lat' | 'zoom'>): string =>
  `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`;

/** The camera that the URL tells of; null where it tells of none. */
export function cameraAt(text: string | undefined): Pick<Camera, 'lon' | 'lat' | 'zoom'> | null {
  const [lon, lat, zoom, ...more] = (text ?? '').split(',').map(Number);
  if (more.length || ![lon, lat, zoom].every((value) => Number.isFinite(value))) return null;
  return { lon: lon!, lat: lat!, zoom: Math.min(14, Math.max(1, zoom!)) };
}
