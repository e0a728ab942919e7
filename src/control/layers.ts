import { type BaseLayer, type BaseRow, type ControlPlace, daysOfIso, UserError } from '../model/index.ts';
import { readCsv } from './csv.ts';
import { folded } from './names.ts';

/** What a layer is called, whose it is, and since when it is known. */
export type LayerFacts = Pick<BaseLayer, 'id' | 'name' | 'source' | 'known'>;

/** A row as a file gives it: words under lower-case names. */
type Fields = Readonly<Record<string, string>>;

/** A CSV file with a heading: place, holder, date (or from and to), and lat, lon, id, country, admin1 where it has them. */
export function layerOfCsv(text: string, facts: LayerFacts): BaseLayer {
  const [heading, ...lines] = readCsv(text);
  const names = (heading ?? []).map((name) => name.trim().toLowerCase());
  for (const name of ['place', 'holder'])
    if (!names.includes(name))
      throw new UserError('bad-input', `${facts.name} has no column "${name}"; it has ${names.join(', ')}.`);
  const rows = lines.map((cells, at) => {
    const fields = Object.fromEntries(names.map((name, column) => [name, cells[column]?.trim() ?? '']));
    return rowOf(fields, { number: at + 1, where: `line ${at + 2} of ${facts.name}`, layer: facts.id, area: null });
  });
  return { ...facts, rows };
}

/** A GeoJSON FeatureCollection of points, polygons or multipolygons, with the columns of the CSV as properties. */
export function layerOfGeoJson(text: string, facts: LayerFacts): BaseLayer {
  const { features } = parsed(text, facts.name);
  const rows = features.map(({ geometry, properties }, at) => {
    const fields = Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [
        name.toLowerCase(),
        value === null ? '' : String(value),
      ]),
    );
    const where = `feature ${at + 1} of ${facts.name}`;
    const rings = ringsOf(geometry, where);
    const point = rings ? {} : pointOf(geometry, where);
    return rowOf({ ...fields, ...point }, { number: at + 1, where, layer: facts.id, area: rings });
  });
  return { ...facts, rows };
}

interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

interface Feature {
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

function parsed(text: string, name: string): { readonly features: readonly Feature[] } {
  let value: { readonly type?: unknown; readonly features?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    throw new UserError('bad-json', `${name} is no JSON: ${(error as Error).message}`);
  }
  if (value?.type !== 'FeatureCollection' || !Array.isArray(value.features))
    throw new UserError('bad-input', `${name} is no GeoJSON FeatureCollection.`);
  return { features: value.features as Feature[] };
}

type Ring = readonly (readonly [number, number])[];

function ringsOf(geometry: Geometry | null, where: string): readonly Ring[] | null {
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates as Ring[];
    case 'MultiPolygon':
      return (geometry.coordinates as Ring[][]).flat();
    case 'Point':
      return null;
    default:
      throw new UserError('bad-input', `${where} is no Point, Polygon or MultiPolygon.`);
  }
}

function pointOf(geometry: Geometry | null, where: string): Fields {
  const [lon, lat] = (geometry?.coordinates ?? []) as readonly unknown[];
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new UserError('bad-input', `${where} has no position.`);
  return { lon: String(lon), lat: String(lat) };
}

interface RowGround {
  readonly number: number;
  readonly where: string;
  readonly layer: string;
  readonly area: readonly Ring[] | null;
}

function rowOf(fields: Fields, { number, where, layer, area }: RowGround): BaseRow {
  if (!fields.holder) throw new UserError('bad-input', `${where} does not say who the holder is.`);
  const from = fields.from || fields.date || '';
  const to = fields.to || null;
  for (const date of [from, ...(to ? [to] : [])])
    if (!daysOfIso(date)) throw new UserError('bad-date', `${where}: "${date}" is no ISO date such as 2020-01-27.`);
  if (!area && !fields.place && !fields.name)
    throw new UserError('bad-input', `${where} does not say which place it is.`);
  return {
    id: `${layer}/${number}`,
    holder: folded(fields.holder),
    from,
    to,
    place: area ? null : placeOf(fields, where),
    area,
  };
}

function placeOf(fields: Fields, where: string): ControlPlace {
  const name = fields.place || fields.name || '';
  return {
    id: fields.id || folded(name),
    name,
    lat: degreesOf(fields.lat, 90, where),
    lon: degreesOf(fields.lon, 180, where),
    country: fields.country || null,
    admin1: fields.admin1 || null,
  };
}

function degreesOf(text: string | undefined, most: number, where: string): number | null {
  if (!text) return null;
  const degrees = Number(text);
  if (Number.isNaN(degrees) || Math.abs(degrees) > most)
    throw new UserError('bad-input', `${where}: "${text}" are no degrees.`);
  return degrees;
}

/** True where a point lies inside rings: inside an odd number of them, so that holes are outside. */
export function insideOf(rings: readonly Ring[], lat: number, lon: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x, y] = ring[i]!;
      const [u, v] = ring[j]!;
      if (y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x) inside = !inside;
    }
  return inside;
}
