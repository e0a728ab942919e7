import { nameKey } from './fold.ts';
import type { GeonamesRow } from './geonames.ts';
import type { ReadTheatre } from './read-theatre.ts';

const SEATS = new Set(['PPLA', 'PPLC', 'PPLG']);

/**
 * Names of first-level divisions by GeoNames row. GeoNames' towns carry codes only: a code is the division of
 * divisions.yaml whose seat (or, where none is given, whose namesake) GeoNames marks as chief town of that code; where it
 * marks none, the code of the largest town of that name.
 */
export function divisionNames(
  rows: readonly GeonamesRow[],
  read: readonly ReadTheatre[],
): (row: GeonamesRow) => string | null {
  const seats = seatNames(read);
  const codes = new Map<string, string>();
  const named = new Set<string>();
  const give = (row: GeonamesRow): void => {
    const code = `${row.country}.${row.admin1}`;
    const name = [row.name, row.ascii, ...row.alternates]
      .map((one) => seats.get(`${row.country}|${nameKey(one)}`))
      .find(Boolean);
    if (!name || codes.has(code) || named.has(`${row.country}|${name}`)) return;
    codes.set(code, name);
    named.add(`${row.country}|${name}`);
  };
  const wanted = new Set([...seats.keys()].map((key) => key.slice(0, 2)));
  const here = rows
    .filter(({ country, admin1 }) => wanted.has(country) && admin1)
    .sort((a, b) => b.population - a.population);
  for (const row of here) if (SEATS.has(row.featureCode)) give(row);
  for (const row of here) give(row);
  return ({ country, admin1 }) => codes.get(`${country}.${admin1}`) ?? null;
}

// "SY|idlib" → the division's name.
function seatNames(read: readonly ReadTheatre[]): Map<string, string> {
  const seats = new Map<string, string>();
  for (const { files } of read) {
    for (const [country, { divisions }] of Object.entries(files['divisions.yaml']?.value ?? {})) {
      for (const { name, seat, aliases = [] } of divisions)
        for (const one of seat ? [seat] : [name, ...aliases]) seats.set(`${country}|${nameKey(one)}`, name);
    }
  }
  return seats;
}
