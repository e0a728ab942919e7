import { test } from 'vitest';
import { gisContract, hasGdal } from '../support/gis.ts';

// `npm run test:gis` fails where it is not there.
if (hasGdal()) gisContract();
else test.skip('GDAL opens GeoJSON, KML, GeoPackage and CSV: skipped, as ogrinfo is not installed', () => {});
