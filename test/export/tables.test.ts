import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ACLED_COLUMNS } from '../../src/export/acled.ts';
import { cellText } from '../../src/export/csv-text.ts';
import { priogrid, UCDP_COLUMNS } from '../../src/export/ucdp.ts';
import { publishProfile } from '../../src/publish/index.ts';
import { OPTIONS, sourceOf, told, written } from '../support/exported.ts';

// As the standards list them: see the notes on ACLED and UCDP in docs/exports.md.
const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';
const UCDP =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

type Rows = Record<string, string>[];
const rowsOf = async (id: string, claims: Parameters<typeof sourceOf>[0], options = {}): Promise<Rows> =>
  parse((await written(id, sourceOf(claims), options)).text, { columns: true, bom: true }) as Rows;

describe('ACLED', () => {
  test('has its 31 columns in order', () => {
    expect(ACLED_COLUMNS.map(({ name }) => name).join(',')).toBe(ACLED);
    expect(ACLED_COLUMNS).toHaveLength(31);
  });

  test('codes an event as a whole', async () => {
    const [row] = await rowsOf('acled', [
      told('air-strike', { by: 'jets', on: 'civilians', killed: 4, outlet: 'Wire', words: 'Jets struck Qarra.' }),
    ]);
    expect(row).toMatchObject({
      ...{ event_date: '2021-03-04', year: '2021', time_precision: '1', disorder_type: 'Political violence' },
      ...{ event_type: 'Explosions/Remote violence', sub_event_type: 'Air/drone strike' },
      ...{ actor1: 'Military Forces of Russia (2000-) the jets', inter1: 'External/Other forces' },
      ...{ actor2: 'Civilians (Syria)', inter2: 'Civilians', interaction: 'External/Other forces-Civilians' },
      ...{
        civilian_targeting: 'Civilians targeted',
        iso: '760',
        region: 'Middle East',
        country: 'Syria',
        admin1: 'Homs',
      },
      ...{
        location: 'Qarra',
        latitude: '35',
        longitude: '37',
        geo_precision: '1',
        source: 'Wire',
        source_scale: 'International',
      },
      ...{ fatalities: '4', timestamp: String(Date.parse(OPTIONS.at) / 1000) },
    });
    expect(row!.event_id_cnty).toMatch(/^SYR\d+$/);
    expect(row!.notes).toContain('“Jets struck Qarra.”');
  });

  test.each([
    ['the army takes a place', 'army', 'Government regains territory', 'Military Forces of Syria (2000-2024)'],
    ['rebels take a place', 'rebels', 'Non-state actor overtakes territory', 'the rebels (2012-)'],
    ['a body with a name of its own', 'brigade', 'Non-state actor overtakes territory', 'NB: Northern Brigade'],
    ['a body of no name', 'militants', 'Non-state actor overtakes territory', 'Unidentified Armed Group (Syria)'],
    ['nobody is named', undefined, 'Non-state actor overtakes territory', 'Unidentified Armed Group (Syria)'],
  ])('%s', async (_, by, subEvent, actor) => {
    const [row] = await rowsOf('acled', [told('territory-captured', { by })]);
    expect(row).toMatchObject({ sub_event_type: subEvent, actor1: actor });
  });

  test.each<[string, Parameters<typeof told>[1][], string]>([
    ['no figure is 0', [{}], '0'],
    ['of figures that differ the lowest counts', [{ killed: 12 }, { killed: 8 }], '8'],
    ['of a range its lower end', [{ killed: [3, 9] }], '3'],
    ['of "at least" what is said', [{ killed: [5, null] }], '5'],
    ['of "up to" the figure that is named', [{ killed: [null, 7] }], '7'],
    ['dozens are 12', [{ killed: [24, null], who: 'dozens of people' }], '12'],
    ['tens are 10', [{ killed: [20, null], who: 'tens of people' }], '10'],
    ['hundreds are 100', [{ killed: [200, null], who: 'hundreds of people' }], '100'],
    ['several are 3', [{ killed: [2, null], who: 'several people' }], '3'],
  ])('fatalities: %s', async (_, facts, fatalities) => {
    const [row] = await rowsOf(
      'acled',
      facts.map((fact) => told('bombing', { by: 'rebels', ...fact })),
    );
    expect(row!.fatalities).toBe(fatalities);
  });

  test('leaves out, and counts, what it has no code or no day for', async () => {
    const noDay = told('shelling', { more: { time: null } });
    const { text, tally } = await written('acled', sourceOf([told('accident'), noDay]));
    expect(text.trim().split('\n')).toHaveLength(1);
    expect([...tally.leftOut.values()]).toEqual([1, 1]);
    expect(tally.written).toBe(0);
  });

  test('has a second header row of HXL hashtags where it is asked for', async () => {
    const { text } = await written('acled', sourceOf([told('shelling')]), { hxl: true });
    const [heads, tags, row] = text.split('\n');
    expect(tags!.split(',')).toHaveLength(heads!.split(',').length);
    expect(tags).toMatch(/^#event\+code,#date\+occurred,/);
    expect(row).toMatch(/^SYR/);
  });
});

describe('UCDP', () => {
  test('has its 49 columns in order', () => {
    expect(UCDP_COLUMNS.map(({ name }) => name).join(',')).toBe(UCDP);
    expect(UCDP_COLUMNS).toHaveLength(49);
  });

  test('has events with at least one death, and counts the others', async () => {
    const dead = told('clash', { by: 'army', on: 'rebels', killed: 3, outlet: 'Wire', title: 'A "fight"' });
    const { text, tally } = await written('ucdp', sourceOf([dead, told('siege', { by: 'army', on: 'rebels' })]));
    const rows = parse(text, { columns: true }) as Rows;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{
        year: '2021',
        type_of_violence: '1',
        side_a: 'the army',
        side_b: 'the rebels',
        dyad_name: 'the army - the rebels',
      },
      ...{
        number_of_sources: '1',
        source_office: 'Wire',
        source_original: 'Wire',
        where_prec: '1',
        where_coordinates: 'Qarra',
      },
      ...{
        country: 'Syria',
        country_id: '652',
        region: 'Middle East',
        event_clarity: '1',
        date_prec: '1',
        code_status: 'Check',
      },
      ...{ date_start: '2021-03-04', date_end: '2021-03-04', geom_wkt: 'POINT (37 35)', gwnoa: '652', gwnob: '' },
      ...{ deaths_a: '0', deaths_b: '0', deaths_civilians: '0', deaths_unknown: '3', best: '3', low: '3', high: '3' },
    });
    expect([...tally.leftOut.keys()]).toEqual([expect.stringContaining('no death is told')]);
  });

  test.each([
    ['non-state', 'rebels', 'guards', '2'],
    ['one-sided', 'rebels', 'civilians', '3'],
  ])('%s violence', async (_, by, on, violence) => {
    const [row] = await rowsOf('ucdp', [told('shelling', { by, on, killed: 1 })]);
    expect(row!.type_of_violence).toBe(violence);
  });

  test('tells civilians from those of whom nobody says who they were; the range is that of all versions', async () => {
    const rows = await rowsOf('ucdp', [
      told('shelling', { by: 'army', killed: 8, who: 'civilians' }),
      told('shelling', { by: 'army', killed: 12 }),
      told('shelling', { by: 'army', killed: 8, who: 'civilians' }),
    ]);
    expect(rows[0]).toMatchObject({
      deaths_civilians: '8',
      deaths_unknown: '0',
      best: '8',
      low: '8',
      high: '12',
      number_of_sources: '3',
    });
  });

  test('leaves out violence whose sides are not known', async () => {
    const { tally } = await written('ucdp', sourceOf([told('shelling', { killed: 2 })]));
    expect([...tally.leftOut.keys()]).toEqual(['no armed force between sides that are both known']);
  });

  test('numbers cells from the south-west', () => {
    expect(priogrid(-90, -180)).toBe(1);
    expect(priogrid(-89.9, -179.4)).toBe(2);
    expect(priogrid(-89.5, -180)).toBe(721);
    expect(priogrid(90, 180)).toBe(360 * 720);
  });
});

describe('CSV for spreadsheets', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+963', "'+963"],
    ['-5 dead', "'-5 dead"],
    ['@hill', "'@hill"],
    [' =cmd()', "' =cmd()"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['a=b', 'a=b'],
    ['say "no", please', '"say ""no"", please"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is written %s', (text, cell) => expect(cellText(text)).toBe(cell));

  test('keeps numbers numbers', () => {
    expect(cellText(-3.5)).toBe('-3.5');
    expect(cellText(null)).toBe('');
    expect(cellText(false)).toBe('false');
  });

  test('is one row a claim, with its evidence and where it comes from', async () => {
    const claim = told('shelling', {
      by: 'rebels',
      killed: [5, null],
      words: '=SUM(A1) shells, "many", fell.',
      url: 'https://wire.example/1',
      outlet: 'Wire',
    });
    const [row] = await rowsOf('csv', [claim]);
    expect(row).toMatchObject({
      ...{
        claim_id: claim.recorded.id,
        type: 'shelling',
        status: 'asserted',
        agents: 'rebels',
        killed_min: '5',
        killed_max: '',
      },
      ...{
        evidence: `'=SUM(A1) shells, "many", fell.`,
        span_start: '10',
        report_sha256: claim.report.sha256,
        url: 'https://wire.example/1',
      },
      ...{ reader: '1.0.0+test', found_by: 'test/rule', withheld: '', outlet: 'Wire' },
    });
    expect(row!.licence).toContain('GeoNames');
  });

  test('says what was kept back', async () => {
    const names = { isGivenName: (word: string) => word === 'yusuf', nameAt: () => null, kindOf: () => null };
    const claims = [told('shelling', { words: 'Yusuf Qasim saw shells hit a hospital.' })];
    const { text } = await written(
      'csv',
      sourceOf(
        claims,
        publishProfile(() => names),
      ),
    );
    const [row] = parse(text, { columns: true, bom: true }) as Rows;
    expect(text).not.toContain('Yusuf');
    expect(text).not.toContain('Qarra');
    expect(row).toMatchObject({ place: 'Homs', latitude: '', withheld: expect.stringContaining('medical-site:place') });
    expect(row!.withheld).toContain('person:evidence');
  });

  test('takes another line about rights', async () => {
    const [row] = await rowsOf('csv', [told('shelling')], { licence: 'CC0' });
    expect(row!.licence).toBe('CC0');
  });
});
