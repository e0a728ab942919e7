import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type BaseLayer, UserError } from '../model/index.ts';
import { type LayerFacts, layerOfCsv, layerOfGeoJson } from '../sitrep.ts';

const READERS: Readonly<Record<string, (text: string, facts: LayerFacts) => BaseLayer>> = {
  '.csv': layerOfCsv,
  '.geojson': layerOfGeoJson,
  '.json': layerOfGeoJson,
};

/**
 * Reads a map of who holds what that somebody else made, CSV or GeoJSON (docs/control.md); `known` is the ISO date since which
 * it is known. Throws a `UserError` where there is no such file or it is no layer.
 */
export function readLayer(path: string, known: string): BaseLayer {
  const read = READERS[extname(path).toLowerCase()];
  if (!read) throw new UserError('bad-input', `${path}: a layer is a .csv or a .geojson file (see docs/control.md).`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UserError('bad-input', `${path}: ${why}.`);
  }
  const name = basename(path);
  return read(text, { id: `layer:${name}`, name, source: name, known });
}
