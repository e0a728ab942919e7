import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typeLikeness, typeOfWords } from '../../src/datasets/codes.ts';
import {
  type ActorNamed,
  type DatasetRow,
  openComparison,
  readDataset,
  readingOfRow,
  rowFormat,
} from '../../src/datasets/index.ts';
import { rowOfText, textOfCells } from '../../src/datasets/row.ts';
import { type Claim, EVENT_TYPES, type Kinship, type Span } from '../../src/model/index.ts';
import { fuse } from '../../src/sitrep.ts';
import { told } from '../support/exported.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-datasets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ACTORS: Readonly<Record<string, string>> = {
  'Military Forces of Syria (2000-2024)': 'army',
  'Northern Brigade': 'brigade',
  Rebels: 'rebels',
};
const actorNamed: ActorNamed = (name) => ACTORS[name] ?? null;

async function rowsOf(name: string, text: string, teller: string | null = null): Promise<DatasetRow[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const rows: DatasetRow[] = [];
  for await (const row of readDataset(path, teller)) rows.push(row);
  return rows;
}

const ACLED =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,iso,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities';
const acledRow = (cells: Readonly<Record<string, string>> = {}): string => {
  const all: Record<string, string> = {
    ...{
      event_id_cnty: 'SYR1',
      event_date: '2021-03-04',
      time_precision: '1',
      event_type: 'Explosions/Remote violence',
    },
    ...{
      sub_event_type: 'Shelling/artillery/missile attack',
      actor1: 'Military Forces of Syria (2000-2024)',
      assoc_actor_1: '',
      actor2: 'Rebels',
    },
    ...{
      iso: '760',
      country: 'Syria',
      admin1: 'Homs',
      location: 'Qarra',
      latitude: '35.01',
      longitude: '37',
      geo_precision: '1',
    },
    ...{ notes: 'Shells, and more, fell.', fatalities: '3', ...cells },
  };
  return ACLED.split(',')
    .map((column) => `"${all[column]}"`)
    .join(',');
};
const acled = (...cells: Readonly<Record<string, string>>[]) =>
  rowsOf('acled.csv', [ACLED, ...cells.map(acledRow)].join('\n'));

const claimOf = ({ row, dataset, teller }: DatasetRow): Claim => {
  const { claims } = readingOfRow(
    { text: row.text, format: rowFormat(dataset.id), sha256: 'f'.repeat(64), teller },
    actorNamed,
  );
  return claims[0]!;
};

/** Every span of a claim with the words that the claim says it has. */
function spansOf({ trigger, participants, place, time, casualties, evidence }: Claim): [Span, string][] {
  return [
    ...[trigger, ...participants, ...(place ? [place] : []), ...(time ? [time] : []), ...casualties].map(
      ({ span, text }): [Span, string] => [span, text],
    ),
    ...evidence.map((one): [Span, string] => [one, one.text]),
  ];
}

describe('a row of ACLED', () => {
  test('is a claim in the voice of ACLED, every fact with its cell', async () => {
    const [row] = await acled({});
    const claim = claimOf(row!);
    expect(row).toMatchObject({ teller: 'ACLED', name: 'acled.csv, row 2' });
    expect(claim).toMatchObject({
      ...{ type: 'shelling', status: 'asserted', attribution: [], foundBy: 'dataset/acled' },
      participants: [
        { role: 'agent', actor: 'army' },
        { role: 'target', name: 'Rebels', actor: 'rebels' },
      ],
      place: { name: 'Qarra', lat: 35.01, lon: 37, radius_km: 3, precision: 'place', country: 'SY', admin1: 'Homs' },
      time: { start: '2021-03-04', end: '2021-03-04', precision: 'day', said: true },
      casualties: [{ outcome: 'killed', min: 3, max: 3 }],
    });
    for (const [span, text] of spansOf(claim)) expect(row!.row.text.slice(span.start, span.end)).toBe(text);
  });

  test.each([
    ['a week', { time_precision: '2' }, '2021-03-01', '2021-03-07'],
    ['a month', { time_precision: '3' }, '2021-03-01', '2021-03-31'],
    ['a date in words', { event_date: '4 March 2021' }, '2021-03-04', '2021-03-04'],
  ])('may tell of %s', async (_, cells, start, end) => {
    const [row] = await acled(cells);
    expect(claimOf(row!).time).toMatchObject({ start, end });
  });

  test('tells no toll where its figure is 0', async () => {
    const [row] = await acled({ fatalities: '0' });
    expect(claimOf(row!).casualties).toEqual([]);
  });

  test('that says too little makes no claim, and says why', async () => {
    const [row] = await acled({ sub_event_type: 'Other' });
    expect(row!.event).toEqual({ why: 'the sub-event type “Other” says too little to be a claim' });
  });
});

test('a row of UCDP is a claim in the voice of UCDP GED', async () => {
  const [row] = await rowsOf(
    'ged.csv',
    'id,type_of_violence,date_start,date_end,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,best,low,high\n77,3,2021-03-04 00:00:00.000,2021-03-05 00:00:00.000,Northern Brigade,Civilians,1,Qarra town,Homs governorate,35,37,Syria,5,4,9\n',
  );
  expect(row).toMatchObject({ teller: 'UCDP GED', event: { id: '77' } });
  expect(claimOf(row!)).toMatchObject({
    ...{ type: 'attack-on-civilians', foundBy: 'dataset/ucdp' },
    participants: [
      { role: 'agent', actor: 'brigade' },
      { role: 'target', name: 'Civilians' },
    ],
    place: { name: 'Qarra', admin1: 'Homs', country: 'SY' },
    time: { start: '2021-03-04', end: '2021-03-05', precision: 'days' },
    casualties: [{ min: 4, max: 9 }],
  });
});

describe('another table', () => {
  test('is read by the heads of its columns, in the voice of its file or of whoever is named', async () => {
    const rows = await rowsOf(
      'survey.csv',
      '\ufeffid,type,date,place,lat,lon,killed\n#event+code,#event+type,#date,#loc,#geo+lat,#geo+lon,\n9,air strike,2021-03-04,Qarra,35,37,2\n8,song,2021-03-04,Qarra,35,37,\n',
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ teller: 'survey', event: { id: '9', type: 'air-strike' } });
    expect(claimOf(rows[0]!)).toMatchObject({
      type: 'air-strike',
      casualties: [{ min: 2, max: 2 }],
      place: { lat: 35, lon: 37 },
    });
    expect(rows[1]!.event).toHaveProperty('why');
    expect((await rowsOf('survey.csv', 'id,type\n1,clash\n', 'Harbour Survey'))[0]!.teller).toBe('Harbour Survey');
  });

  test('of GeoJSON: the middle of a geometry is its spot', async () => {
    const feature = {
      ...{
        type: 'Feature',
        id: 'e1',
        properties: { type: 'shelling', valid_from: '2021-03-04', valid_to: '2021-03-04', place: 'Qarra', claims: [] },
      },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [36, 34],
            [38, 34],
            [38, 36],
            [36, 36],
            [36, 34],
          ],
        ],
      },
    };
    const [row] = await rowsOf('e.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(row).toMatchObject({ event: { id: 'e1', type: 'shelling', place: { lat: 35, lon: 37 } } });
  });

  test.each([
    ['no.csv', null, 'file-missing'],
    ['bad.geojson', '{"type": ', 'bad-json'],
    ['other.json', '{"a": 1}', 'bad-input'],
    ['empty.csv', 'id,type\n', 'bad-input'],
  ])('%s is refused in words', async (name, text, code) => {
    const path = join(folder, `refused-${name}`);
    if (text !== null) writeFileSync(path, text);
    const reading = (async () => {
      for await (const _ of readDataset(path)) break;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'UserError', code });
  });
});

test('the text of a row gives its cells back', () => {
  const row = rowOfText(textOfCells({ Notes: 'one: two\nthree', empty: ' ', id: '7' }));
  expect(row.text).toBe('Notes: one: two three\nid: 7');
  expect(row.cell('missing', 'notes')).toEqual({ start: 7, end: 21, text: 'one: two three' });
  expect(row.cell('empty')).toBeNull();
});

test('every type is known by its id and its label, and is like itself', () => {
  for (const { id, label } of EVENT_TYPES) {
    expect(typeOfWords(id)).toBe(id);
    expect(typeOfWords(label.toUpperCase())).not.toBeNull();
    expect(typeLikeness(id, id)).toBe(1);
  }
  expect(typeLikeness('air-strike', 'protest')).toBe(0);
});

describe('a comparison', () => {
  const kinship: Kinship = {
    sideOf: (id) => (id === 'army' ? 'government' : 'opposition'),
    lineOf: (id) => [id],
    nameOf: (id) => id,
    isGeneric: () => false,
  };
  const compared = async (cells: Readonly<Record<string, string>>[], ours: ReturnType<typeof told>[]) => {
    const comparison = openComparison(await acled(...cells), { days: 1, km: 10, kinship, actorNamed });
    const recorded = ours.map((one) => one.recorded);
    for (const event of fuse(recorded, () => kinship).events)
      comparison.add(
        event,
        recorded.filter(({ id }) => event.claims.some((claim) => claim.id === id)),
      );
    return comparison.result();
  };
  const fieldsOf = async (cells: Readonly<Record<string, string>>, ours: ReturnType<typeof told>) => {
    const { matches } = await compared([cells], [ours]);
    return Object.fromEntries(matches[0]!.fields.map(({ name, agreement }) => [name, agreement]));
  };

  test('finds what both tell, field by field', async () => {
    expect(await fieldsOf({}, told('shelling', { by: 'army', on: 'rebels', killed: 3 }))).toEqual({
      ...{ type: 'same', date: 'same', place: 'same', agent: 'same', target: 'same', killed: 'same' },
    });
  });

  test('tells what differs, what is near and what only one of them says', async () => {
    const ours = told('air-strike', { by: 'brigade', killed: [2, 9] });
    expect(await fieldsOf({ time_precision: '2', location: 'Qara' }, ours)).toEqual({
      ...{ type: 'near', date: 'near', place: 'near', agent: 'differ', target: 'only-theirs', killed: 'near' },
    });
  });

  test.each([
    ['another place', { latitude: '36', location: 'Hazra' }],
    ['another day', { event_date: '2021-03-09' }],
    ['another kind of thing', { sub_event_type: 'Peaceful protest' }],
  ])('takes nothing for one that is of %s', async (_, cells) => {
    const { matches, onlyTheirs, onlyOurs } = await compared(
      [{}, { ...cells, event_id_cnty: 'SYR2' }],
      [told('shelling', { by: 'army' })],
    );
    expect(matches.map(({ row }) => 'id' in row.event && row.event.id)).toEqual(['SYR1']);
    expect(onlyTheirs).toHaveLength(1);
    expect(onlyOurs).toEqual([]);
  });

  test('takes each row and each event once, the best pair first', async () => {
    const { matches, onlyTheirs } = await compared(
      [{ event_id_cnty: 'SYR2', fatalities: '40', actor1: 'Northern Brigade' }, {}],
      [told('shelling', { by: 'army', killed: 3 })],
    );
    expect(matches).toHaveLength(1);
    expect(matches[0]!.row.event).toMatchObject({ id: 'SYR1' });
    expect(onlyTheirs[0]!.event).toMatchObject({ id: 'SYR2' });
  });

  test('counts no event of other days or countries as missed by the dataset', async () => {
    const elsewhere = { ...told('clash').recorded.claim.place!, country: 'XX', lat: 1, lon: 1 };
    const { onlyOurs } = await compared([{}], [told('clash', { more: { place: elsewhere } }), told('protest')]);
    expect(onlyOurs.map(({ type }) => type)).toEqual(['protest']);
  });
});
