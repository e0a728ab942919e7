import { kilometres } from '../../model/geometry.ts';
import type { GeonamesRow } from '../geonames.ts';

/** So many neighbours are asked, and none that lies further off. */
const ASKED = 5;
const FAR_KM = 15;
/** Degrees to a cell: north and south no cell is narrower than what is asked for. */
const CELL = 0.2;

/** GeoNames writes "00" where it does not know the division. */
const isUntold = ({ admin1 }: GeonamesRow): boolean => admin1 === '' || admin1 === '00';

/**
 * Rows with the division that those round them have: one place in ten of a dump has none, and a village whose nearest
 * neighbours all lie in Idlib lies there too. Where they are not of one mind, or are few or far, it stays without.
 */
export function withNeighboursDivision(rows: readonly GeonamesRow[]): GeonamesRow[] {
  const cells = Map.groupBy(
    rows.filter((row) => row.featureClass === 'P' && !isUntold(row)),
    (row) => cellOf(row, 0, 0),
  );
  return rows.map((row) => {
    if (!isUntold(row) || row.featureClass === 'A') return row;
    const nearest = around(row, cells)
      .map((one) => ({ admin1: one.admin1, km: kilometres(row, one) }))
      .filter(({ km }) => km <= FAR_KM)
      .sort((a, b) => a.km - b.km)
      .slice(0, ASKED);
    const codes = new Set(nearest.map(({ admin1 }) => admin1));
    return nearest.length === ASKED && codes.size === 1 ? { ...row, admin1: nearest[0]!.admin1 } : row;
  });
}

const cellOf = ({ lat, lon }: GeonamesRow, north: number, east: number): string =>
  `${Math.floor(lat / CELL) + north}|${Math.floor(lon / CELL) + east}`;

const SIDES = [-1, 0, 1];

const around = (row: GeonamesRow, cells: ReadonlyMap<string, readonly GeonamesRow[]>): GeonamesRow[] =>
  SIDES.flatMap((north) => SIDES.flatMap((east) => cells.get(cellOf(row, north, east)) ?? []));
