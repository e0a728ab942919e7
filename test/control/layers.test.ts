import { describe, expect, test } from 'vitest';
import { controlOf, controlOn, layerOfCsv, layerOfGeoJson } from '../../src/control/index.ts';
import { UserError } from '../../src/model/index.ts';
import { kinships, recorded } from '../support/recorded.ts';

const FACTS = { id: 'map', name: 'the map', source: 'somebody', known: '2024-03-05' };
const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (features: readonly unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (properties: unknown, type: string, coordinates: unknown): unknown => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

describe('a base layer', () => {
  test('of CSV: quotes, commas in names, dates, positions', () => {
    const { rows } = layerOfCsv(
      'Place,Holder,From,To,Lat,Lon\r\n"Hazra, upper",Rebels,2024-03,2024-04,35.5,36.5\r\n',
      FACTS,
    );
    expect(rows).toEqual([
      {
        id: 'map/1',
        holder: 'rebels',
        from: '2024-03',
        to: '2024-04',
        place: { id: 'hazra-upper', name: 'Hazra, upper', lat: 35.5, lon: 36.5, country: null, admin1: null },
        area: null,
      },
    ]);
  });

  test('of GeoJSON: a place is held that lies in an area, and not in a hole of it', () => {
    const layer = layerOfGeoJson(
      collection([
        feature({ holder: 'Opposition', date: '2024-03-01' }, 'Polygon', [square(36, 35, 2), square(36.8, 35.8, 0.3)]),
      ]),
      FACTS,
    );
    const claims = ['Hazra', 'Kubra'].map((place) =>
      recorded({ place, type: 'siege', agent: 'army', date: '2024-03-02' }),
    );
    const answers = controlOn(controlOf(claims, kinships, { layers: [layer] }), '2024-03-03');
    expect(answers.map(({ place, status, holder }) => [place.name, status, holder])).toEqual([
      ['Hazra', 'besieged', 'opposition'],
      ['Kubra', 'unknown', null],
    ]);
  });

  test('lasts as long as its dates say, and ages from then on', () => {
    const layer = layerOfCsv('place,holder,from,to\nHazra,opposition,2024-01-01,2024-12-31\n', FACTS);
    const on = (date: string): string | undefined =>
      controlOn(controlOf([], kinships, { layers: [layer] }), date)[0]?.status;
    expect([on('2023-12-31'), on('2024-01-01'), on('2025-06-29'), on('2025-06-30')]).toEqual([
      undefined,
      'held',
      'held',
      'unknown',
    ]);
  });

  test.each<[string, () => unknown, string]>([
    ['a column is missing', () => layerOfCsv('place,date\nHazra,2024-01-01', FACTS), 'the map has no column "holder"'],
    [
      'a date is none',
      () => layerOfCsv('place,holder,date\nHazra,x,spring', FACTS),
      'line 2 of the map: "spring" is no ISO date',
    ],
    [
      'a position is none',
      () => layerOfCsv('place,holder,date,lat\nHazra,x,2024-01-01,95', FACTS),
      'line 2 of the map: "95" are no degrees',
    ],
    [
      'the holder is missing',
      () => layerOfCsv('place,holder,date\nHazra,,2024-01-01', FACTS),
      'line 2 of the map does not say who',
    ],
    ['it is no JSON', () => layerOfGeoJson('{', FACTS), 'the map is no JSON'],
    ['it is no collection', () => layerOfGeoJson('{}', FACTS), 'the map is no GeoJSON FeatureCollection'],
    [
      'a shape is a line',
      () => layerOfGeoJson(collection([feature({ holder: 'x', date: '2024-01-01' }, 'LineString', [])]), FACTS),
      'feature 1 of the map is no Point, Polygon or MultiPolygon',
    ],
  ])('says so where %s', (_, read, message) => {
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
  });
});
