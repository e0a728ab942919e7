import { describe, expect, test } from 'vitest';
import { areasOf } from '../../src/geo/areas.ts';
import { landOfTheEarth } from '../../src/geo/land.ts';
import type { ControlAnswer, ControlStatus } from '../../src/model/index.ts';

const held = (
  id: string,
  lat: number,
  lon: number,
  holder: string | null,
  status: ControlStatus = 'held',
): ControlAnswer => ({
  place: { id, name: id, lat, lon, country: null, admin1: null },
  from: '2024-01-01',
  to: null,
  status,
  holder,
  rivals: [],
  sides: [],
  for: [],
  against: [],
  because: '',
});

const EVERYWHERE = [
  [
    [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ],
  ],
] as [number, number][][][];

/** Square kilometres of a ring near a latitude. */
const areaOf = (ring: readonly (readonly [number, number])[], lat: number): number => {
  let twice = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [u, v] = ring[(at + 1) % ring.length]!;
    twice += x * v - u * y;
  }
  return Math.abs(twice / 2) * 111.32 ** 2 * Math.cos((lat * Math.PI) / 180);
};

describe('areas', () => {
  test('of a lone place are a circle of the reach', () => {
    const [feature] = areasOf([held('a', 35, 36, 'government')], EVERYWHERE, { reach_km: 10 }).features;
    expect(areaOf(feature!.geometry.coordinates[0]![0]!, 35)).toBeCloseTo(Math.PI * 100, -1.2);
  });

  test('of neighbours of one holder grow together, those of others are parted half-way', () => {
    const { features } = areasOf(
      [held('a', 35, 36, 'government'), held('b', 35, 36.1, 'government'), held('c', 35, 36.2, 'opposition')],
      EVERYWHERE,
    );
    expect(features.map(({ properties }) => properties.places)).toEqual([['a', 'b'], ['c']]);
    const [ours, theirs] = features.map(({ geometry }) => geometry.coordinates.flat(2).map(([lon]) => lon));
    expect(Math.max(...ours!)).toBeCloseTo(36.15, 4);
    expect(Math.min(...theirs!)).toBeCloseTo(36.15, 4);
  });

  test('of places of which nothing is known are drawn for nobody, and given to nobody', () => {
    const { features } = areasOf([held('a', 35, 36, 'government'), held('b', 35, 36.1, null, 'unknown')], EVERYWHERE);
    expect(features).toHaveLength(1);
    expect(Math.max(...features[0]!.geometry.coordinates.flat(2).map(([lon]) => lon))).toBeCloseTo(36.05, 4);
  });

  test('end at the shore: a port has less land than a town inland', () => {
    const [port, inland] = [held('latakia', 35.53, 35.78, 'a'), held('hama', 35.13, 36.75, 'b')].map((answer) => {
      const [feature] = areasOf([answer], landOfTheEarth()).features;
      return feature!.geometry.coordinates.reduce((sum, [ring]) => sum + areaOf(ring!, 35), 0);
    });
    expect(inland).toBeGreaterThan(650);
    expect(port).toBeLessThan(0.8 * inland!);
    expect(port).toBeGreaterThan(100);
  });

  test('are none where nothing is placed', () => {
    expect(areasOf([], EVERYWHERE).features).toEqual([]);
  });
});
