import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLAIM_COLUMNS } from '../../src/export/claim-columns.ts';
import { sourceOf, told, written } from '../support/exported.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-duckdb-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function asked(sql: string): Promise<unknown[]> {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  return (await db.runAndReadAll(sql)).getRowObjectsJson();
}

const file = async (
  id: string,
  name: string,
  claims: Parameters<typeof sourceOf>[0],
  options = {},
): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, (await written(id, sourceOf(claims), options)).bytes);
  return path;
};

describe('Others read', () => {
  test('Parquet: every column, every row, the very words', async () => {
    const words = 'Shells, "many" =1+1, fell on سراقب.\nAgain.';
    const path = await file('parquet', 'a.parquet', [
      told('shelling', { killed: [5, null], words }),
      told('clash', { more: { place: null } }),
    ]);
    const columns = (await asked(`describe select * from '${path}'`)) as { column_name: string; column_type: string }[];
    expect(columns.map(({ column_name }) => column_name)).toEqual(CLAIM_COLUMNS.map(({ name }) => name));
    expect(columns.find(({ column_name }) => column_name === 'killed_min')!.column_type).toBe('INTEGER');
    expect(await asked(`select type, killed_min, killed_max, latitude, date_said from '${path}'`)).toEqual([
      { type: 'shelling', killed_min: 5, killed_max: null, latitude: 35, date_said: true },
      { type: 'clash', killed_min: null, killed_max: null, latitude: null, date_said: true },
    ]);
    expect(await asked(`select evidence from '${path}' where type = 'shelling'`)).toEqual([
      { evidence: words.replace('\n', ' ') },
    ]);
  });

  test('Parquet, as another reader does', async () => {
    const { bytes } = await written('parquet', sourceOf([told('shelling', { killed: 4 })]));
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows).toMatchObject([{ type: 'shelling', killed_min: 4, latitude: 35, span_start: 10 }]);
  });

  test('Parquet of more rows than go into one group, and of none', async () => {
    const many = Array.from({ length: 3001 }, () => told('shelling'));
    const path = await file('parquet', 'many.parquet', []);
    expect(await asked(`select count(*)::int as rows from '${path}'`)).toEqual([{ rows: 0 }]);
    const all = join(folder, 'all.parquet');
    const source = {
      ...sourceOf([]),
      claims: async function* () {
        for (const { recorded, report } of many) yield { recorded: { ...recorded, withheld: [] }, report };
      },
    };
    writeFileSync(all, (await written('parquet', source)).bytes);
    expect(await asked(`select count(*)::int as rows, count(distinct claim_id)::int as ids from '${all}'`)).toEqual([
      { rows: 3001, ids: 3001 },
    ]);
  });

  test.each(['csv', 'acled', 'ucdp'])('%s', async (id) => {
    const path = await file(id, `${id}.csv`, [
      told('shelling', { by: 'army', on: 'rebels', killed: 3, words: 'a "b",\nc' }),
    ]);
    const rows = await asked(`select * from read_csv('${path}', header = true)`);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject(
      id === 'csv' ? { killed_min: '3' } : id === 'acled' ? { fatalities: '3' } : { best: '3' },
    );
  });

  test('JSON Lines of claims', async () => {
    const path = await file('claims', 'claims.jsonl', [told('shelling'), told('clash')]);
    expect(
      await asked(
        `select claim.type as type, source.reader as reader from read_json('${path}', format = 'newline_delimited')`,
      ),
    ).toEqual([
      { type: 'shelling', reader: '1.0.0+test' },
      { type: 'clash', reader: '1.0.0+test' },
    ]);
  });
});
