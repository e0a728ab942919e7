import { expect, test } from 'vitest';
import { gisContract, hasGdal } from '../support/gis.ts';

test('GDAL is installed (apt-get install gdal-bin)', () => expect(hasGdal()).toBe(true));

gisContract();
