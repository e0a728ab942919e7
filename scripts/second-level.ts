// Second-level divisions that are typed, because no list of towns tells where they lie: theatres/world/second-level.tsv.
import { bareDistrict } from '../src/knowledge/district-names.ts';
import { nameKey } from '../src/knowledge/fold.ts';
import type { GeonamesRow } from '../src/knowledge/geonames.ts';

/** A typed division as a row, with the name of the first-level division in which it lies. */
export interface TypedDistrict {
  readonly row: GeonamesRow;
  readonly division: string | null;
}

/** The rows of the table; lines that begin with "#" are remarks. */
export const parseSecondLevel = (tsv: string): TypedDistrict[] =>
  tsv
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [country, division, name, lat, lon, reach, others] = line.split('\t');
      const row: GeonamesRow = {
        id: 0,
        name: name!,
        ascii: name!,
        alternates: others ? others.split(',') : [],
        lat: Number(lat),
        lon: Number(lon),
        featureClass: 'A',
        featureCode: 'ADM2',
        country: country!,
        admin1: '',
        admin2: '',
        population: 0,
        reach: Number(reach),
      };
      return { row, division: division === '-' ? null : division! };
    });

const keysOf = (row: GeonamesRow): string[] =>
  [row.name, bareDistrict(row) ?? row.name, ...row.alternates].map(nameKey);

/** The typed rows, each with the people and the written name of the listed row that it stands for, and the listed rows that are left. */
export function withTyped(
  typed: readonly TypedDistrict[],
  listed: readonly GeonamesRow[],
  divisionOf: (row: GeonamesRow) => string | null,
): { readonly rows: GeonamesRow[]; readonly divisions: ReadonlyMap<GeonamesRow, string | null> } {
  const typedBy = new Map<string, number>();
  for (const [at, { row, division }] of typed.entries())
    for (const key of keysOf(row)) typedBy.set(`${row.country}|${division}|${key}`, at);
  const own = typed.map(({ row }) => row);
  const left = listed.filter((row) => {
    const division = divisionOf(row);
    const at = keysOf(row)
      .map((key) => typedBy.get(`${row.country}|${division}|${key}`))
      .find((one) => one !== undefined);
    if (at === undefined) return true;
    const { alternates, population } = own[at]!;
    own[at] = { ...own[at]!, alternates: [...alternates, row.name], population: population + row.population };
    return false;
  });
  return {
    rows: [...left, ...own],
    divisions: new Map(own.map((row, at) => [row, typed[at]!.division])),
  };
}
