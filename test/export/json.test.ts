import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { geometryOf, type Ring } from '../../src/export/shapes.ts';
import { linesOf, OPTIONS, sourceOf, told, written } from '../support/exported.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const ring = z
  .array(position)
  .min(4)
  .refine((points) => JSON.stringify(points[0]) === JSON.stringify(points.at(-1)), 'closed');
/** RFC 7946, as far as we write it. */
const GEOMETRY = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const COLLECTION = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: GEOMETRY.nullable(),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Twice the area: positive where the ring goes against the clock. */
const turn = (points: Ring): number =>
  points.slice(1).reduce((sum, [x, y], at) => sum + points[at]![0] * y - x * points[at]![1], 0);

const NOWHERE = { more: { place: null } } as const;

describe('GeoJSON', () => {
  test.each(['geojson', 'geojson-claims', 'geojson-control'])('%s is as RFC 7946 has it', async (id) => {
    const { text } = await written(id, sourceOf([told('shelling', { killed: 3 }), told('clash', NOWHERE)]));
    const { features } = COLLECTION.parse(JSON.parse(text));
    expect(features).toHaveLength(2);
    expect(new Set(features.map((feature) => feature.id)).size).toBe(2);
  });

  test('is a collection of nothing where nothing fits', async () => {
    expect(COLLECTION.parse(JSON.parse((await written('geojson', sourceOf([]))).text)).features).toEqual([]);
  });

  test('draws the area, or the point where it is asked for, with days, radius and claims', async () => {
    const source = sourceOf([told('shelling', { killed: 3 })]);
    const { features } = COLLECTION.parse(JSON.parse((await written('geojson', source)).text));
    expect(features[0]!.geometry!.type).toBe('Polygon');
    expect(features[0]!.properties).toMatchObject({
      valid_from: '2021-03-04',
      valid_to: '2021-03-04',
      precision_radius_m: 2000,
      killed_min: 3,
    });
    expect(features[0]!.properties.claims).toMatchObject([{ spans: [[10, 22]], reader: '1.0.0+test' }]);
    const points = COLLECTION.parse(JSON.parse((await written('geojson', source, { geometry: 'point' })).text));
    expect(points.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [37, 35] });
  });

  test('tells of control as intervals', async () => {
    const { features } = COLLECTION.parse(JSON.parse((await written('geojson-control', sourceOf([]))).text));
    expect(features.map(({ properties }) => [properties.valid_from, properties.valid_to, properties.holder])).toEqual([
      ['2021-03-01', '2021-03-03', 'government'],
      ['2021-03-04', null, null],
    ]);
  });

  test('draws circles against the clock', () => {
    const shape = geometryOf({ lat: 35, lon: 37, radius_km: 10 }, 'area');
    expect(shape?.type === 'Polygon' && turn(shape.coordinates[0]!)).toBeGreaterThan(0);
  });

  test.each([179.95, -179.95])('cuts a circle at the date line: %d', (lon) => {
    const shape = geometryOf({ lat: 10, lon, radius_km: 50 }, 'area');
    if (shape?.type !== 'MultiPolygon') throw new Error('not cut');
    GEOMETRY.parse(shape);
    const sides = shape.coordinates.map(([part]) => [
      Math.min(...part!.map(([x]) => x)),
      Math.max(...part!.map(([x]) => x)),
    ]);
    expect(sides.some(([, east]) => east === 180)).toBe(true);
    expect(sides.some(([west]) => west === -180)).toBe(true);
    for (const [part] of shape.coordinates) expect(turn(part!)).toBeGreaterThan(0);
  });

  test('stays on the globe near a pole', () => {
    GEOMETRY.parse(geometryOf({ lat: 89.5, lon: 0, radius_km: 200 }, 'area'));
  });
});

const entity = z.strictObject({
  code: z.string().optional(),
  sector: z.enum(
    'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO UNO EUR NGO ISM IMG MNC'.split(
      ' ',
    ),
  ),
  entity_text: z.string().optional(),
  identifier_id: z.string().optional(),
  identifier_text: z.string().optional(),
});
/** The record of the PLOVER manual: its fields and no others. */
const PLOVER = z.strictObject({
  id: z.string(),
  has_event: z.boolean(),
  date: z.iso.date(),
  time: z.string().optional(),
  enddate: z.iso.date().optional(),
  endtime: z.string().optional(),
  actor: z.array(entity).min(1),
  recipient: z.array(entity).min(1).optional(),
  event: z.enum(
    'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
      ' ',
    ),
  ),
  event_loc: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  event_text: z.string(),
  quad_code: z.number().int().min(1).max(4),
  event_scale: z.number().min(-10).max(10),
  mode: z.string().optional(),
  context: z.string().optional(),
  link: z.string().optional(),
  text: z.string(),
  text_info: z.array(
    z.strictObject({ sequence: z.number(), start: z.number(), end: z.number(), text_story: z.string() }),
  ),
  size: z
    .strictObject({ dead: z.number().optional(), injured: z.number().optional(), arrested: z.number().optional() })
    .optional(),
  cite_info: z
    .record(
      z
        .enum('corpus citation url title language publication license copyright coder codebook version'.split(' '))
        .or(z.never()),
      z.string(),
    )
    .or(z.record(z.string(), z.string())),
  coder: z.string(),
  coded_date: z.iso.date(),
  coded_time: z.string(),
  comment: z.string(),
});

describe('PLOVER', () => {
  const plover = async (...claims: Parameters<typeof sourceOf>[0]) => {
    const { text, tally } = await written('plover', sourceOf(claims));
    return { records: linesOf(text).map((line) => PLOVER.parse(line)), tally };
  };

  test('has the fields of its record, with offsets into the report', async () => {
    const claim = told('air-strike', {
      by: 'jets',
      on: 'rebels',
      killed: [3, 5],
      words: 'Jets hit rebels.',
      url: 'https://wire.example/1',
    });
    const { records } = await plover(claim);
    expect(records[0]).toMatchObject({
      ...{
        id: claim.recorded.id,
        event: 'ASSAULT',
        mode: 'aerial',
        quad_code: 4,
        event_scale: -9.5,
        link: 'https://wire.example/1',
      },
      ...{ actor: [{ code: 'RUS', sector: 'MIL' }], recipient: [{ code: 'SYR', sector: 'REB' }], size: { dead: 3 } },
      text_info: [{ sequence: 1, start: 10, end: 26, text_story: claim.report.sha256 }],
      event_loc: { resolved_place: 'Qarra', lat: 35, lon: 37, country_code: 'SYR', resolution: 4 },
    });
  });

  test('puts all parties of a clash into actor', async () => {
    const { records } = await plover(told('clash', { by: 'army', on: 'rebels' }));
    expect(records[0]!.actor).toHaveLength(2);
    expect(records[0]!.recipient).toBeUndefined();
  });

  test.each([
    ['alleged', 'ACCUSE', 'allege'],
    ['denied', 'ASSAULT', 'heavy-weapons; negation'],
    ['forecast', 'ASSAULT', 'heavy-weapons; future'],
    ['speculated', 'ASSAULT', 'heavy-weapons; hypothetical'],
  ] as const)('tells what is %s', async (status, event, mode) => {
    const { records } = await plover(told('shelling', { by: 'army', more: { status } }));
    expect(records[0]).toMatchObject({ event, mode });
  });

  test('takes an agreement for a ceasefire only where one is told of', async () => {
    const { records } = await plover(
      told('agreement', { words: 'They agreed on a truce.' }),
      told('agreement', { words: 'They agreed to open the road.' }),
    );
    expect(records.map(({ event }) => event)).toEqual(['RETREAT', 'AGREE']);
  });

  test('leaves out, and counts, what has no category or no day', async () => {
    const { records, tally } = await plover(
      told('control', { by: 'army' }),
      told('shelling', { more: { time: null } }),
    );
    expect(records).toEqual([]);
    expect([...tally.leftOut.values()]).toEqual([1, 1]);
  });
});

describe('TimeMap', () => {
  const texts = z.string();
  const EVENT = z.strictObject({
    ...{
      id: texts,
      description: texts.min(1),
      date: texts.regex(/^(?:\d{1,2}\/\d{1,2}\/\d{4})?$/),
      time: texts,
      time_precision: texts,
      time_display: texts,
    },
    ...{ location: texts, latitude: texts, longitude: texts, type: texts, category: texts, category_full: texts },
    ...{ associations: z.array(texts), sources: z.array(texts), comments: texts },
  });
  const SOURCE = z.strictObject({
    ...{
      id: texts,
      title: texts,
      type: texts,
      url: texts,
      description: texts,
      author: texts,
      date: texts,
      notes: texts,
      paths: z.array(texts),
    },
  });
  const ASSOCIATION = z.strictObject({
    id: texts,
    title: texts,
    desc: texts,
    mode: z.enum(['FILTER', 'CATEGORY', 'NARRATIVE']),
    filter_paths: z.array(texts),
  });

  test('has its lists, all in text, and every reference leads somewhere', async () => {
    const nothing = told('threat', { more: { place: null, time: null } });
    const { text, tally } = await written('timemap', sourceOf([told('shelling'), told('clash', NOWHERE), nothing]));
    const map = z
      .strictObject({
        events: z.array(EVENT),
        sources: z.array(SOURCE),
        associations: z.array(ASSOCIATION),
        sites: z.array(z.never()),
        regions: z.array(z.never()),
        shapes: z.array(z.never()),
      })
      .parse(JSON.parse(text));
    expect(map.events).toHaveLength(2);
    expect([...tally.leftOut.values()]).toEqual([1]);
    expect(map.events.map(({ date }) => date)).toEqual(['3/4/2021', '3/4/2021']);
    for (const { latitude, longitude, sources, associations } of map.events) {
      expect(latitude === '').toBe(longitude === '');
      for (const id of sources) expect(map.sources.some((source) => source.id === id)).toBe(true);
      for (const id of associations) expect(map.associations.some((one) => one.id === id)).toBe(true);
    }
  });
});

/** Properties of FollowTheMoney's schemata (alephdata/followthemoney), with those that they inherit, as far as they may be ours. */
const THING =
  'name summary description country alias previousName weakAlias sourceUrl publisher publisherUrl alephUrl wikipediaUrl wikidataId keywords topics address addressEntity program notes proof modifiedAt retrievedAt'.split(
    ' ',
  );
const DOCUMENT =
  'contentHash title author generator crawler fileSize fileName extension encoding messageId mimeType language detectedLanguage date authoredAt publishedAt parent'.split(
    ' ',
  );
const FTM: Readonly<Record<string, readonly string[]>> = {
  Event: [...THING, 'startDate', 'endDate', 'date', 'recordId', 'location', 'important', 'organizer', 'involved'],
  Article: [...THING, ...DOCUMENT],
  Note: [...THING, 'entity'],
  Organization: THING,
  PublicBody: THING,
  LegalEntity: THING,
};

describe('FollowTheMoney', () => {
  test('uses schemata and properties that it has, and every reference leads to an entity', async () => {
    const claims = [
      told('air-strike', { by: 'jets', on: 'rebels', url: 'https://wire.example/1', title: 'Jets' }),
      told('shelling', { by: 'rebels' }),
    ];
    const entities = linesOf<{ id: string; schema: string; properties: Record<string, string[]> }>(
      (await written('ftm', sourceOf(claims))).text,
    );
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const { schema, properties } of entities) {
      for (const [name, values] of Object.entries(properties)) {
        expect(FTM[schema]).toContain(name);
        expect(values.every((value) => typeof value === 'string' && value !== '')).toBe(true);
        if (['involved', 'entity', 'proof'].includes(name)) for (const id of values) expect(ids).toContain(id);
      }
      expect(properties.name).toHaveLength(1);
    }
    expect(entities.filter(({ schema }) => schema === 'Event')).toHaveLength(2);
    expect(entities.filter(({ schema }) => schema === 'Note')).toHaveLength(2);
  });
});

describe('STIX', () => {
  const id = (type: string) =>
    z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
  const common = { spec_version: z.literal('2.1'), created: z.iso.datetime(), modified: z.iso.datetime() };
  const OBJECT = z.discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('identity'),
      id: id('identity'),
      name: z.string(),
      identity_class: z.literal('organization'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('location'),
      id: id('location'),
      name: z.string(),
      country: z.string().length(2).optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      precision: z.number().optional(),
    }),
    z.strictObject({
      ...{
        ...common,
        type: z.literal('sighting'),
        id: id('sighting'),
        sighting_of_ref: id('identity'),
        where_sighted_refs: z.array(id('location')),
      },
      ...{
        first_seen: z.iso.datetime(),
        last_seen: z.iso.datetime(),
        count: z.number().int().min(1),
        confidence: z.number().min(0).max(100).optional(),
        description: z.string(),
      },
      external_references: z.array(
        z.strictObject({
          source_name: z.string(),
          url: z.string().optional(),
          hashes: z.strictObject({ 'SHA-256': z.string().length(64) }).optional(),
          external_id: z.string(),
          description: z.string(),
        }),
      ),
    }),
  ]);
  const BUNDLE = z.strictObject({ type: z.literal('bundle'), id: id('bundle'), objects: z.array(OBJECT) });

  test('is a bundle of sightings of bodies that are named, and of nothing else', async () => {
    const claims = [
      told('ground-attack', { by: 'army', on: 'rebels', url: 'https://wire.example/1' }),
      told('shelling', {
        by: 'militants',
        more: { place: { ...told('shelling').recorded.claim.place!, name: 'Homs', lat: 34, lon: 36 } },
      }),
      told('protest', { by: 'crowd' }),
    ];
    const { text, tally } = await written('stix', sourceOf(claims));
    const { objects } = BUNDLE.parse(JSON.parse(text));
    expect(objects.map(({ type }) => type)).toEqual(['location', 'identity', 'sighting']);
    expect(tally.written).toBe(1);
    expect([...tally.leftOut.entries()]).toEqual([['no armed body is named as present', 2]]);
  });

  test('has the same ids whenever it is made', async () => {
    const source = sourceOf([told('ground-attack', { by: 'army' })]);
    const idsAt = async (at: string) =>
      BUNDLE.parse(JSON.parse((await written('stix', source, { at })).text)).objects.map((object) => object.id);
    expect(await idsAt('2030-01-01T00:00:00.000Z')).toEqual(await idsAt(OPTIONS.at));
  });
});

describe('provenance', () => {
  test('says of each event under which id it is elsewhere, and what it is made of', async () => {
    const source = sourceOf([told('shelling', { by: 'army', on: 'rebels', killed: 3, outlet: 'Wire' })]);
    const [line] = linesOf<{ acled: string; ucdp: number; claims: object[]; licence: string }>(
      (await written('provenance', source)).text,
    );
    expect((await written('acled', source)).text).toContain(line!.acled);
    expect((await written('ucdp', source)).text).toContain(`\n${line!.ucdp},`);
    expect(line!.claims).toMatchObject([
      { outlet: 'Wire', spans: [[10, 22]], quote: 'Shells fell.', foundBy: 'test/rule', reader: '1.0.0+test' },
    ]);
  });
});
