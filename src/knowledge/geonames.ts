/** One place of a GeoNames dump (GeoNames.org, CC BY 4.0). Degrees are WGS 84. */
export interface GeonamesRow {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** Class letter: "P" populated, "A" administrative … */
  readonly featureClass: string;
  /** Code within the class: "PPLA", "ADM1" … */
  readonly featureCode: string;
  readonly country: string;
  /** GeoNames' code of the first-level division; "" where it has none. */
  readonly admin1: string;
  /** GeoNames' code of the second-level division within the first; "" where it has none. */
  readonly admin2: string;
  readonly population: number;
  /** Kilometres from the point to the edge, where somebody says so; GeoNames does not. */
  readonly reach?: number;
}

const COLUMNS = 19;

function parseRow(line: string): GeonamesRow | null {
  const column = line.split('\t');
  const id = Number(column[0]);
  const lat = Number(column[4]);
  const lon = Number(column[5]);
  if (column.length < COLUMNS || !Number.isInteger(id) || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    return null;
  return {
    id,
    name: column[1]!,
    ascii: column[2]!,
    alternates: column[3] ? column[3].split(',') : [],
    lat,
    lon,
    featureClass: column[6]!,
    featureCode: column[7]!,
    country: column[8]!,
    admin1: column[10]!,
    admin2: column[11]!,
    population: Number(column[14]) || 0,
  };
}

/** The rows of a GeoNames dump file (19 columns parted by tabs: cities1000.txt, UA.txt …); lines of another form are passed over. */
export function parseGeonames(tsv: string): GeonamesRow[] {
  return tsv
    .split('\n')
    .map(parseRow)
    .filter((row) => row !== null);
}
