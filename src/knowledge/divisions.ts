import { nameKey } from './fold.ts';
import type { GeonamesRow } from './geonames.ts';
import type { ReadTheatre } from './read-theatre.ts';

/**
 * Names of first-level divisions by GeoNames row. GeoNames' towns carry codes only: a code is the division of
 * divisions.yaml whose seat (or, where none is given, whose namesake) is the town that GeoNames marks as seat of that code.
 */
export function divisionNames(rows: readonly GeonamesRow[], read: readonly ReadTheatre[]): (row: GeonamesRow) => string | null {
  const seats = new Map<string, string>();
  for (const { files } of read) {
    for (const [country, divisions] of Object.entries(files['divisions.yaml']?.value ?? {})) {
      for (const division of divisions.divisions) for (const name of division.seat ? [division.seat] : [division.name, ...(division.aliases ?? [])]) seats.set(`${country}|${nameKey(name)}`, division.name);
    }
  }
  const codes = new Map<string, string>();
  for (const row of rows) {
    if (row.featureCode !== 'PPLA' && row.featureCode !== 'PPLC' && row.featureCode !== 'PPLG') continue;
    const name = [row.name, row.ascii, ...row.alternates].map((one) => seats.get(`${row.country}|${nameKey(one)}`)).find(Boolean);
    if (name) codes.set(`${row.country}.${row.admin1}`, name);
  }
  return ({ country, admin1 }) => codes.get(`${country}.${admin1}`) ?? null;
}
