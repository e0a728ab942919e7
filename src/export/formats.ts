import type { ExportFormat } from './format.ts';
import { acled } from './formats/acled.ts';
import { claims } from './formats/claims.ts';
import { csv } from './formats/csv.ts';
import { ftm } from './formats/ftm.ts';
import { geojson, geojsonClaims, geojsonControl } from './formats/geojson.ts';
import { gpkg } from './formats/gpkg.ts';
import { jsonl } from './formats/jsonl.ts';
import { kml } from './formats/kml.ts';
import { parquet } from './formats/parquet.ts';
import { plover } from './formats/plover.ts';
import { provenance } from './formats/provenance.ts';
import { stix } from './formats/stix.ts';
import { timemap } from './formats/timemap.ts';
import { ucdp } from './formats/ucdp.ts';

/** THE TABLE of formats that a ledger is exported in. */
export const exportFormats: readonly ExportFormat[] = [
  csv,
  parquet,
  claims,
  acled,
  ucdp,
  plover,
  geojson,
  geojsonClaims,
  geojsonControl,
  kml,
  gpkg,
  timemap,
  ftm,
  stix,
  provenance,
  jsonl,
];

/** The format of an id; null: there is none. */
export const exportFormat = (id: string): ExportFormat | null => exportFormats.find((one) => one.id === id) ?? null;
