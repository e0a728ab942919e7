import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSecondLevel } from '../../scripts/second-level.ts';
import { bareDistrict } from '../../src/knowledge/district-names.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { kilometres } from '../../src/model/geometry.ts';
import type { Place } from '../../src/model/index.ts';

const typed = parseSecondLevel(readFileSync(new URL('../../theatres/world/second-level.tsv', import.meta.url), 'utf8'));

let find: (name: string, country: string) => readonly Place[];
beforeAll(async () => {
  const knowledge = (await openKnowledge()).knowledge(null);
  find = (name, country) =>
    knowledge
      .findPlaces(name)
      .map(({ place }) => place)
      .filter((place) => place.country === country);
});

describe('the typed second-level divisions', () => {
  it('are all found, with the reach that is typed', () => {
    const lost = typed.filter(
      ({ row }) =>
        !find(row.name, row.country).some(
          ({ kind, lat, radius_km }) =>
            kind === 'district' && Math.abs(lat - row.lat) < 1e-4 && radius_km === row.reach,
        ),
    );
    expect(lost.map(({ row }) => `${row.country} ${row.name}`)).toEqual([]);
  });

  it('lie within the first-level division that is said, or at its edge', () => {
    const astray = typed.filter(({ row, division }) => {
      const outer = division && find(`${division} province`, row.country).find(({ kind }) => kind === 'province');
      return outer && kilometres(outer, row) > 1.5 * outer.radius_km + row.reach!;
    });
    expect(astray.map(({ row }) => `${row.country} ${row.name}`)).toEqual([]);
  });

  it('stand once for a name within a division', () => {
    const keys = typed.map(({ row, division }) => `${row.country} ${division} ${row.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a division without the word for its kind', () => {
  const of = (name: string, country = 'PH') =>
    bareDistrict({
      id: 1,
      name,
      ascii: name,
      alternates: [],
      lat: 0,
      lon: 0,
      featureClass: 'A',
      featureCode: 'ADM2',
      country,
      admin1: '',
      admin2: '',
      population: 0,
    });

  it.each([
    ['Province of Sulu', 'Sulu'],
    ['Province du Yatenga', 'Yatenga'],
    ['Département d’ Aguié', 'Aguié'],
    ['Kech District', 'Kech'],
    ['Cercle de Niono', 'Niono'],
    ['Amphoe Tha Muang', 'Tha Muang'],
    ['Departmental Hills', null],
    ['Kalinga', null],
  ])('%s: %s', (name, bare) => {
    expect(of(name)).toBe(bare);
  });

  it('keeps the word where nobody leaves it out', () => {
    expect(of('Washington County', 'US')).toBeNull();
  });
});
