import { kilometres } from '../model/geometry.ts';
import type { Spot } from './sketch.ts';
import { shared } from './words.ts';

/**
 * How two places lie to each other. `same`: one place by id or name. `within`: no farther apart than they reach.
 * `inside`: the one is an area in which the other lies. `named-alike`: a name in common, and no position to tell.
 * `apart`: they cannot be one. `unknown`: nothing tells.
 */
export type PlaceTie = 'same' | 'within' | 'inside' | 'named-alike' | 'apart' | 'unknown';

const AREA = 40;
// Gazetteers put one village some kilometres apart.
const SLACK = 3;
/** How far beyond its circle an area may reach. */
export const AREA_SLACK = 1.5;

const AREAS: ReadonlySet<string> = new Set(['district', 'province', 'region', 'country']);
/** True for what is no point: a district, a province, a front. */
export const isArea = (spot: Spot): boolean => spot.radius > AREA || AREAS.has(spot.precision);
const sameName = (a: Spot, b: Spot): boolean =>
  a.words.length > 0 && a.words.length === b.words.length && shared(a.words, b.words) === a.words.length;

/** How two places lie to each other. */
export function placeTie(a: Spot | null, b: Spot | null): PlaceTie {
  if (!a || !b) return 'unknown';
  if (a.id !== null && a.id === b.id) return 'same';
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return tieOfNames(a, b);
  const far = kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
  const reach = a.radius + b.radius + SLACK;
  if (isArea(a) || isArea(b)) return tieOfArea(a, b, far, reach);
  if (sameName(a, b) && far <= reach + 10) return 'same';
  return far <= reach ? 'within' : 'apart';
}

const isProvince = ({ precision }: Spot): boolean => precision === 'province';

function tieOfNames(a: Spot, b: Spot): PlaceTie {
  if (sameName(a, b)) return 'same';
  // a village on no map, and the province in which it is said to lie
  if (a.admin1 !== null && a.admin1 === b.admin1 && a.country === b.country && (isProvince(a) || isProvince(b)))
    return 'inside';
  return shared(a.words, b.words) > 0 ? 'named-alike' : 'unknown';
}

// A circle is a poor province: where the finer place's province is known, that decides.
function tieOfArea(a: Spot, b: Spot, far: number, reach: number): PlaceTie {
  if (sameName(a, b)) return 'same';
  const [wide, fine] = a.radius >= b.radius ? [a, b] : [b, a];
  if (wide.country && fine.country && wide.country !== fine.country && wide.precision !== 'region') return 'apart';
  if (wide.precision === 'country') return 'inside';
  if (wide.admin1 && wide.admin1 === fine.admin1) return 'inside';
  if (wide.precision === 'province' && wide.admin1 && fine.admin1) return 'apart';
  return far <= reach * AREA_SLACK ? 'inside' : 'apart';
}
