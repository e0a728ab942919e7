import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlAnswer, Event, RecordedClaim } from '../../src/model/index.ts';
import { type Outcome, run } from '../support/command.ts';

const DOCS = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8');

let folder: string;
let env: Record<string, string>;
const sitrep = (...argv: readonly string[]): Promise<Outcome> => run(argv, { env });
const answers = async <T>(...argv: readonly string[]): Promise<T[]> =>
  (await sitrep(...argv, '--json')).out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const MORE = [
  { id: 'c', published: '2021-05-06', text: 'On May 5, 2021, the Syrian Army captured the town of Saraqib.' },
  { id: 'd', published: '2021-05-08', text: 'On May 7, 2021, Hayat Tahrir al-Sham captured the town of Saraqib.' },
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-asked-'));
  env = { SITREP_DB: join(folder, 'a.db'), USER: 'desk' };
  const path = join(folder, 'a.jsonl');
  // The example of the documentation, line for line.
  const example = DOCS.split('\n').filter((line) => line.startsWith('{"id"'));
  writeFileSync(path, [...example, ...MORE.map((one) => JSON.stringify(one))].join('\n'));
  await sitrep('init');
  expect((await sitrep('add', path)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a denial without a place', () => {
  test('reaches the place of the capture that another report told of', async () => {
    const path = join(folder, 'denials.jsonl');
    const db = join(folder, 'denials.db');
    const reports = [
      { id: 'a', text: 'The Syrian Army captured Saraqib in Idlib on 5 February 2020.' },
      { id: 'b', text: "Hay'at Tahrir al-Sham denied that the Syrian army had captured the city on 5 February 2020." },
    ];
    const lines = reports.map((one) => JSON.stringify({ ...one, published: '2020-02-06', theatre: 'syria' }));
    writeFileSync(path, lines.join('\n'));
    await sitrep('init', '--db', db);
    await sitrep('add', path, '--db', db);
    const ask = (...flags: string[]) => answers<ControlAnswer>('control', '--on', '2020-02-07', '--db', db, ...flags);
    for (const answer of [await ask(), await ask('--as-known-on', '2020-02-06')])
      expect(answer).toMatchObject([{ place: { name: 'Saraqib' }, holder: 'government', against: ['b#c1'] }]);
  });
});

describe('a ledger that is asked', () => {
  test('lists reports and claims', async () => {
    expect((await sitrep('reports', '--search', 'warplanes')).out).toMatch(
      /^2021-05-04 {2}a {2}1 claim {2}State Radio: /,
    );
    const claims = await answers<RecordedClaim>('claims', '--in', 'Homs', '--type', 'air-strike');
    expect(claims.map(({ id }) => id).sort()).toEqual(['a#c1', 'b#c1']);
    expect((await sitrep('claims', '--actor', 'syria', '--search', 'captured')).out).toContain(
      'territory captured · Saraqib',
    );
    expect(await sitrep('claims', '--search', 'nothing of the kind')).toMatchObject({
      out: '',
      err: 'No claim fits.\n',
    });
  });

  test('shows the event of the example with its two versions, and names what is told differently', async () => {
    const [event, ...more] = await answers<Event>('events', '--in', 'Homs');
    expect(more).toEqual([]);
    expect(event!.claims.map(({ id }) => id).sort()).toEqual(['a#c1', 'b#c1']);
    expect((await sitrep('events', '--in', 'Homs')).out).toMatch(/killed: 8–12: .*\[contradict\]/);
    const { out } = await sitrep('event', event!.id);
    expect(out).toContain('“On May 3, 2021, warplanes struck the city of Homs, killing 8 people.”');
    expect(out).toContain('Grade: ');
    expect((await sitrep('contradictions', '--in', 'Homs')).out).toMatch(/^killed: .*12.*against.*8/);
    expect((await sitrep('event', 'e-none')).err).toMatch(/no event "e-none"/);
  });

  test('says who held a place, and what was known then', async () => {
    const holders = async (...flags: readonly string[]) =>
      (await answers<ControlAnswer>('control', '--in', 'Saraqib', ...flags)).map(
        ({ from, status }) => `${from} ${status}`,
      );
    expect(await holders('--on', '2021-05-06')).toEqual([expect.stringMatching(/^2021-05-05/)]);
    expect(await holders('--on', '2021-05-07')).toEqual([expect.stringMatching(/^2021-05-07/)]);
    expect(await holders('--on', '2021-05-07', '--as-known-on', '2021-05-07')).toEqual([
      expect.stringMatching(/^2021-05-05/),
    ]);
    expect((await sitrep('control', '--in', 'Saraqib', '--on', '2021-05-07')).out).toMatch(/^Saraqib · /);
    const layer = join(folder, 'map.csv');
    writeFileSync(layer, 'place,holder,date,lat,lon\nTell Marq,opposition,2021-05-01,35.5,36.5\n');
    const counted = ['--on', '2021-05-07', '--layer', layer, '--layer-known', '2021-05-02'];
    expect((await sitrep('control', ...counted)).out).toContain('Tell Marq · held · opposition · since 2021-05-01');
    const areas = JSON.parse((await sitrep('control', ...counted, '--areas')).out) as { features: unknown[] };
    expect(areas.features.length).toBeGreaterThan(0);
    const nothing = await sitrep('control', '--on', '2021-05-07', '--layer', join(folder, 'none.csv'));
    expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('there is no such file') });
  });

  test('follows decisions, also when its tables are made again', async () => {
    const count = async () => (await answers<Event>('events', '--in', 'Homs')).length;
    expect((await sitrep('decide', 'split', 'a#c1', 'b#c1', '--note', 'two raids')).err).toBe(
      'Recorded: split 2 claims.\n',
    );
    expect(await count()).toBe(2);
    await sitrep('decide', 'reject', 'b#c1');
    expect(await count()).toBe(1);
    expect((await sitrep('rebuild')).err).toMatch(/anew from 10 entries/);
    expect(await count()).toBe(1);
    expect((await sitrep('decide', 'merge', 'a#c1')).err).toMatch(/two claims or more/);
    expect((await sitrep('decide', 'guess', 'a#c1', 'b#c1')).err).toMatch(/no act "guess"/);
  });

  test('reads again, takes down and still verifies', async () => {
    expect((await sitrep('reread')).err).toBe('0 changed, 4 unchanged, 0 not read.\n');
    const { err } = await sitrep('takedown', 'a', '--reason', 'withdrawn', '--erase');
    expect(err).toMatch(/Erased the report a\.\nThe file that it came in is erased as well; it held 3 other reports/);
    expect((await answers<RecordedClaim>('claims', '--in', 'Homs')).map(({ id }) => id)).toEqual(['b#c1']);
    expect((await sitrep('verify')).out).toMatch(/All 11 entries hold, of 4 reports; 1 were erased/);
  });

  test.each([
    [['events', '--grade', 'sure'], /--grade takes one of/],
    [['claims', '--type', 'raid'], /no type "raid"/],
    [['claims', '--window', '1,2,3'], /takes four numbers/],
    [['claims', '--from', 'May'], /takes a day/],
    [['reports', '--limit', '0'], /whole number of at least 1/],
    [['watch', 'feed.xml', '--every', 'often'], /--every takes a time/],
  ])('%j is told what is wrong with it', async (argv, message) => {
    const { code, err } = await sitrep(...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
