import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormat, newTally } from '../../src/export/index.ts';
import { OPTIONS, sourceOf, told, written } from './exported.ts';

/** True where GDAL's ogrinfo is installed. */
export function hasGdal(): boolean {
  try {
    execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What ogrinfo says of a file; it fails where the file is none that it can read. */
const ogrinfo = (...args: string[]): string => {
  const text = execFileSync('ogrinfo', ['-ro', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  expect(text).not.toMatch(/ERROR|Warning/);
  return text;
};

const ODD = 'Smoke & “fire” <b>rose</b>\u0000 in سراقب.';

/** Exports opened by GDAL: a program that knows nothing of Sitrep. */
export function gisContract(): void {
  describe('GDAL opens', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'sitrep-gis-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const suva = {
      ...told('bombing').recorded.claim.place!,
      name: 'Suva',
      lat: -18.1,
      lon: 179.95,
      radius_km: 30,
      country: 'FJ',
    };
    const source = sourceOf([
      told('shelling', { by: 'army', killed: 3, words: ODD }),
      told('bombing', { more: { place: suva } }),
      told('clash', { more: { place: null } }),
    ]);
    const file = async (id: string): Promise<string> => {
      const path = join(folder, `out.${exportFormat(id)!.extension}`);
      const format = exportFormat(id)!;
      if ('writeFile' in format) await format.writeFile(source, path, OPTIONS, newTally());
      else writeFileSync(path, (await written(id, source)).bytes);
      return path;
    };

    test('GeoJSON of events', async () => {
      const text = ogrinfo('-al', await file('geojson'));
      expect(text).toContain('Feature Count: 3');
      expect(text).toMatch(/event_id \(String\) = e-/);
      expect(text).toContain('MULTIPOLYGON');
      expect(text).toContain('valid_from (Date) = 2021/03/04');
    });

    test('GeoJSON of claims', async () => {
      expect(ogrinfo('-so', '-al', await file('geojson-claims'))).toContain('Feature Count: 3');
    });

    test('KML, with odd letters', async () => {
      const text = ogrinfo('-al', await file('kml'));
      expect(text).toContain('Feature Count: 3');
      expect(text).toContain('Smoke & “fire” <b>rose</b> in سراقب.');
      expect(text).toMatch(/begin \(DateTime\) = 2021\/03\/04/);
      expect(text).toContain('POLYGON');
    });

    test('GeoPackage, layer by layer', async () => {
      const path = await file('gpkg');
      const events = ogrinfo('-al', path, 'events');
      expect(events).toContain('Geometry: Point');
      expect(events).toContain('Feature Count: 3');
      expect(events).toContain('POINT (37 35)');
      expect(events).toContain('killed_min (Integer64) = 3');
      const areas = ogrinfo('-al', path, 'event_areas');
      expect(areas).toContain('Feature Count: 2');
      expect(areas).toMatch(/MULTIPOLYGON \(\(\(180\.0 /);
      expect(ogrinfo('-al', path, 'claims')).toContain('Feature Count: 3');
    });

    test('CSV', async () => {
      const text = ogrinfo('-al', await file('csv'));
      expect(text).toContain('Feature Count: 3');
      expect(text).toMatch(/claim_id \(String\) = r\d+#c1/);
    });
  });
}
