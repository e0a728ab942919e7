import { type Theatre, UserError } from '../../model/index.ts';
import { districtCode, divisionCode, parseAdminCodes } from '../divisions.ts';
import type { About } from '../gazetteer-format.ts';
import { writeGazetteer } from '../gazetteer-write.ts';
import { type GeonamesRow, parseGeonames } from '../geonames.ts';
import { withNeighboursDivision } from './neighbours.ts';
import type { CountrySource } from './source.ts';

/** A country's gazetteer out of GeoNames' texts; divisions have the names that the packs give them. */
export function buildCountry(
  country: string,
  source: CountrySource,
  packs: readonly Theatre[],
  made: string,
): Uint8Array {
  const rows = withNeighboursDivision(parseGeonames(source.dump).filter((row) => row.country === country));
  if (!rows.length)
    throw new UserError(
      'bad-gazetteer',
      `${source.from} has no row of ${country} in it: expected a GeoNames dump, 19 columns parted by tabs.`,
    );
  const divisions = divisionNames(rows, source.admin1, packs);
  const districts = namesByCode(source.admin2, rows, 'ADM2', districtCode);
  const about: About = { country, from: source.from, made };
  return writeGazetteer(rows, {
    division: (row) => divisions.get(divisionCode(row)) ?? null,
    district: (row) => (row.admin2 ? (districts.get(districtCode(row))?.name ?? null) : null),
    allSounds: true,
    about,
  });
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Divisions by code: from GeoNames' table where it is at hand, else from the rows that are divisions themselves. */
function namesByCode(
  table: string | null,
  rows: readonly GeonamesRow[],
  feature: string,
  codeOf: (row: GeonamesRow) => string,
): Map<string, Named> {
  const own = rows
    // a zone of the United Nations is a division without a code, and not the one of all places that have none
    .filter((row) => row.featureCode === feature && row.admin1 !== '')
    .map((row) => [codeOf(row), { id: row.id, name: row.name }] as const);
  const listed = parseAdminCodes(table ?? '').map(({ code, id, name }) => [code, { id, name }] as const);
  return new Map([...own, ...listed]);
}

function divisionNames(
  rows: readonly GeonamesRow[],
  table: string | null,
  packs: readonly Theatre[],
): Map<string, string> {
  const ofPacks = new Map(
    packs.flatMap(({ places }) =>
      places.filter(({ kind }) => kind === 'province').map(({ id, admin1, name }) => [id, admin1 ?? name]),
    ),
  );
  const named = namesByCode(table, rows, 'ADM1', divisionCode);
  return new Map([...named].map(([code, { id, name }]) => [code, ofPacks.get(`geonames:${id}`) ?? name]));
}
