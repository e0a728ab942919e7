import type { GeonamesRow } from './geonames.ts';

/** A first-level division: GeoNames' code ("US.OH"), its number, its name and other names. */
export interface DivisionRow {
  readonly code: string;
  readonly id: number;
  readonly name: string;
  readonly others: readonly string[];
}

/** The code of the first-level division in which a row lies: "US.OH". */
export const divisionCode = ({ country, admin1 }: GeonamesRow): string => `${country}.${admin1}`;

/** The code of its second-level division: "US.OH.089". */
export const districtCode = ({ country, admin1, admin2 }: GeonamesRow): string => `${country}.${admin1}.${admin2}`;

/** The rows of `theatres/world/first-level.tsv`: code, number, name, other names with commas between. */
export const parseDivisions = (tsv: string): DivisionRow[] =>
  tsv
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((column) => column.length >= 3)
    .map(([code, id, name, others]) => ({
      code: code!,
      id: Number(id),
      name: name!,
      others: others ? others.split(',') : [],
    }));

/** The rows of GeoNames' own admin1CodesASCII.txt and admin2Codes.txt: code, name, the name in ASCII, number. */
export const parseAdminCodes = (tsv: string): DivisionRow[] =>
  tsv
    .split('\n')
    .map((line) => line.trimEnd().split('\t'))
    .filter((column) => column.length >= 2)
    .map(([code, name, , id]) => ({ code: code!, id: Number(id) || 0, name: name!, others: [] }));
