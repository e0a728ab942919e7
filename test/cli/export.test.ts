import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormats } from '../../src/export/index.ts';
import { run } from '../support/command.ts';
import { linesOf } from '../support/exported.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/opposed.jsonl', import.meta.url));
const HOSPITAL =
  'On Monday shells hit the Al-Amal Hospital in Azaz, Yusuf Qasim, a nurse, said. Two people were killed in the blast.';

let folder: string;
let db: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'));
  db = join(folder, 'a.db');
  const report = join(folder, 'hospital.txt');
  writeFileSync(report, HOSPITAL);
  await run(['init', '--db', db]);
  await run(['add', SAMPLE, '--db', db]);
  await run([
    'add',
    report,
    '--db',
    db,
    '--published',
    '2020-02-04',
    '--source',
    'Harbour Review',
    '--theatre',
    'syria',
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const exported = (...args: string[]) => run(['export', ...args, '--db', db]);

describe('sitrep export', () => {
  test.each(exportFormats.map(({ id, of }) => [id, of] as const))('writes %s', async (id, of) => {
    const out = path(`all.${id}`);
    const { code, err } = await exported(id, '--out', out, ...(of === 'ledger' ? ['--profile', 'full'] : []));
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/^Wrote [1-9]\d* \w+ to /) });
    expect(readFileSync(out).length).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('keeps back names and protected places in every format, and shows them where all is asked for', async () => {
    for (const { id, of } of exportFormats) {
      if (of === 'ledger' || of === 'control') continue;
      await exported(id, '--out', path('kept'));
      const shown = readFileSync(path('kept'), 'latin1');
      expect(shown, id).not.toMatch(/Yusuf|Qasim|Al-Amal/);
    }
    expect((await exported('claims', '--profile', 'full')).out).toContain('Yusuf Qasim');
  });

  test('writes the provenance beside what has no room for it', async () => {
    await exported('acled', '--out', path('events.csv'));
    const lines = linesOf<{ acled: string; claims: { sha256: string; spans: unknown[]; reader: string }[] }>(
      readFileSync(path('events.csv.provenance.jsonl'), 'utf8'),
    );
    const table = readFileSync(path('events.csv'), 'utf8');
    const ids = table
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(',')[0]);
    for (const id of ids)
      expect(lines.find(({ acled }) => acled === id)!.claims[0]).toMatchObject({
        sha256: expect.stringMatching(/^\w{64}$/),
      });
  });

  test('narrows by the filters of claims and events', async () => {
    expect(linesOf((await exported('claims', '--limit', '2')).out)).toHaveLength(2);
    const { out } = await exported('claims', '--type', 'bombing');
    expect(linesOf<{ claim: { type: string } }>(out).every(({ claim }) => claim.type === 'bombing')).toBe(true);
    expect(
      (JSON.parse((await exported('geojson', '--grade', 'contested')).out) as { features: object[] }).features,
    ).toHaveLength(1);
  });

  test.each<[string, string[], RegExp]>([
    ['a format that there is not', ['shapefile'], /no format "shapefile".*acled/],
    ['a profile that there is not', ['csv', '--profile', 'secret'], /publish or full/],
    ['a ledger without saying that all may go out', ['jsonl'], /whole or not at all.*--profile full/],
    ['a part of a chain', ['jsonl', '--profile', 'full', '--limit', '3'], /takes no --limit/],
    ['bytes on a screen', ['parquet'], /no text.*--out FILE\.parquet/],
    ['a file where none can be', ['csv', '--out', '/nowhere/at/all.csv'], /cannot be written/],
    ['a shape that there is not', ['geojson', '--geometry', 'cube'], /area or point/],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await exported(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('sitrep import', () => {
  test('makes the same ledger of what was exported', async () => {
    const [archive, copy] = [path('ledger.jsonl'), path('copy.db')];
    await exported('jsonl', '--profile', 'full', '--out', archive);
    const { code, err } = await run(['import', archive, '--db', copy]);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/^Restored \d+ entries/) });
    const verified = async (where: string) => (await run(['verify', '--json', '--db', where])).out;
    expect(await verified(copy)).toBe(await verified(db));
    const events = async (where: string) => (await run(['events', '--json', '--db', where])).out;
    expect(await events(copy)).toBe(await events(db));
    expect(await run(['import', archive, '--db', copy])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/not empty/),
    });
  });

  test('refuses a file that was cut off, and makes nothing of it', async () => {
    const archive = path('cut.jsonl');
    await exported('jsonl', '--profile', 'full', '--out', archive);
    writeFileSync(archive, readFileSync(archive, 'utf8').slice(0, -200));
    const { code, err } = await run(['import', archive, '--db', path('cut.db')]);
    expect(code).toBe(2);
    expect(err).toMatch(/cut off|not whole/);
  });

  const ROWS = [
    'event_id_cnty,event_date,time_precision,sub_event_type,actor1,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities',
    'SYR1,2020-02-03,1,Remote explosive/landmine/IED,Unidentified Armed Group (Syria),Syria,Aleppo,Azaz,36.586,37.0469,1,A made-up row.,9',
    'SYR2,2020-02-03,1,Other,,Syria,Aleppo,Azaz,36.586,37.0469,1,Another one.,0',
  ].join('\n');

  test('takes rows of a dataset in, each a claim of the dataset, and reads them again', async () => {
    const [file, into] = [path('acled.csv'), path('rows.db')];
    writeFileSync(file, ROWS);
    await run(['init', '--db', into]);
    expect((await run(['import', file, '--db', into])).err).toMatch(/1 row recorded\.[\s\S]*|1 row left out/);
    const claims = linesOf<{ id: string; teller: object; claim: object }>(
      (await run(['claims', '--json', '--db', into])).out,
    );
    expect(claims).toMatchObject([
      { teller: { id: 'acled', name: 'ACLED' }, claim: { type: 'bombing', casualties: [{ min: 9, max: 9 }] } },
    ]);
    expect(claims[0]!.id).toMatch(/^acled:SYR1:\w{8}#c1$/);
    expect((await run(['import', file, '--db', into])).err).toContain('1 row there already.');
    expect((await run(['reread', '--db', into])).err).toMatch(/0 changed, 1 unchanged, 0 not read/);
    expect((await run(['verify', '--db', into])).code).toBe(0);
  });

  test('compares them with the ledger, and records nothing', async () => {
    const file = path('acled.csv');
    writeFileSync(file, ROWS);
    const before = (await run(['verify', '--json', '--db', db])).out;
    const { code, out } = await run(['compare', file, '--db', db]);
    expect(code).toBe(0);
    expect(out).toMatch(/bombing · Azaz · e-\w+ {2}= {2}SYR1/);
    expect(out).toMatch(/killed: near: there 9; here .*12/);
    expect(out).toContain('Matched 1; only in ACLED 0;');
    expect(out).toContain('Rows that make no claim: 1');
    const { matches, agreement } = JSON.parse((await run(['compare', file, '--db', db, '--json'])).out) as {
      matches: object[];
      agreement: object;
    };
    expect(matches).toMatchObject([
      { row: 'SYR1', fields: expect.arrayContaining([expect.objectContaining({ name: 'type', agreement: 'same' })]) },
    ]);
    expect(agreement).toMatchObject({ type: { same: 1 }, killed: { near: 1 } });
    expect((await run(['verify', '--json', '--db', db])).out).toBe(before);
  });

  test.each<[string[], RegExp]>([
    [['import', '/no/such/file.csv'], /file\.csv/],
    [['compare', '/no/such/file.csv'], /file\.csv/],
    [['compare', SAMPLE, '--days', 'x'], /--days takes a number/],
  ])('%j is refused in words', async (args, message) => {
    const { code, err } = await run([...args, '--db', db]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

test('an export that failed leaves no file', async () => {
  await exported('csv', '--out', path('folder-that-is-not/there.csv'));
  expect(existsSync(path('folder-that-is-not'))).toBe(false);
});
