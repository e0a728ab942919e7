import type { Family } from './kinds.ts';
import { AREA_SLACK, isArea } from './places.ts';
import type { Sketch } from './sketch.ts';

/**
 * Where and when a claim can find others of its happening: two claims whose extents do not meet are never compared. A store
 * keeps these as columns and looks neighbours up by them.
 */
export interface Extent {
  readonly family: Family;
  /** Days since 1970, inclusive; what any date may be joined with is taken in. */
  readonly from: number;
  readonly to: number;
  /** Degrees; the whole world where the place is not known. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const KILOMETRES_A_DEGREE = 111;
const MARGIN_KM = 8;
// Half of the greatest gap that `byTime` allows, as both sides carry it: wider for captures and for dates that no sentence says.
const MARGIN_DAYS = 1;
const WIDE_MARGIN = 2;
const NEWS_DAYS = 7;
const FORECAST_DAYS = 45;
const EVER = 4_000_000;

/** The extent of a claim. */
export function extentOf(sketch: Sketch): Extent {
  const [from, to] = daysAround(sketch);
  return { family: sketch.family, from, to, ...boxAround(sketch) };
}

function daysAround({ days, published, standing, type, said }: Sketch): readonly [number, number] {
  if (standing === 'foretells' || standing === 'intends') {
    const said = published ?? days?.[0] ?? null;
    return said === null ? [-EVER, EVER] : [said - 1, said + FORECAST_DAYS];
  }
  if (!days) return published === null ? [-EVER, EVER] : [published - NEWS_DAYS, published + NEWS_DAYS];
  const margin = type === 'territory-captured' || type === 'territory-transferred' || !said ? WIDE_MARGIN : MARGIN_DAYS;
  return [days[0] - margin, days[1] + margin];
}

const WORLD = { west: -180, south: -90, east: 180, north: 90 };

function boxAround({ spot, family }: Sketch): typeof WORLD {
  if (!spot || spot.lat === null || spot.lon === null || family === 'movement') return WORLD;
  const reach = isArea(spot) ? (spot.radius + MARGIN_KM) * AREA_SLACK : spot.radius + MARGIN_KM;
  const degrees = reach / KILOMETRES_A_DEGREE;
  const wide = degrees / Math.max(0.1, Math.cos((spot.lat * Math.PI) / 180));
  return { west: spot.lon - wide, south: spot.lat - degrees, east: spot.lon + wide, north: spot.lat + degrees };
}

/** True where two claims may be about one happening as far as time, place and family go. */
export const meet = (a: Extent, b: Extent): boolean =>
  a.family === b.family &&
  a.from <= b.to &&
  b.from <= a.to &&
  a.west <= b.east &&
  b.west <= a.east &&
  a.south <= b.north &&
  b.south <= a.north;
