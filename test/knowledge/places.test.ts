import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from '../../src/knowledge/edit-distance.ts';
import { writeGazetteer } from '../../src/knowledge/gazetteer-write.ts';
import { openGazetteer, parseGeonames } from '../../src/knowledge/index.ts';
import { skeletonOf, soundKey } from '../../src/knowledge/transliteration.ts';
import { library } from './library.ts';

describe('spellings of one name', () => {
  it.each([
    ['Khan Sheikhoun', 'Khan Shaykhun'],
    ['Saraqeb', 'Saraqib'],
    ['Deir ez-Zor', 'Dayr al-Zur'],
    ['Ras al-Ayn', 'Ras el Ain'],
    ['Qamishli', 'Kamishly'],
    ['Hudaydah', 'Hudaida'],
    ['Fallujah', 'Falluja'],
    ['Binnish', 'Binish'],
  ])('%s and %s sound alike in Arabic', (a, b) => {
    expect(soundKey(a, 'arabic')).toBe(soundKey(b, 'arabic'));
  });

  it.each([
    ['Kyiv', 'Kiev'],
    ['Kharkiv', 'Kharkov'],
    ['Luhansk', 'Lugansk'],
    ['Avdiivka', 'Avdeevka'],
    ['Oskil', 'Oskyl'],
    ['Chernihiv', 'Chernigov'],
    ['Mariupol', "Mariupol'"],
    ['Bakhmut', 'Bahmut'],
  ])('%s and %s sound alike in Ukrainian and Russian', (a, b) => {
    expect(soundKey(a, 'slavic')).toBe(soundKey(b, 'slavic'));
  });

  it('keeps names apart that only look alike', () => {
    expect(soundKey('Homs', 'arabic')).not.toBe(soundKey('Hama', 'arabic'));
    expect(soundKey('Lyman', 'slavic')).not.toBe(soundKey('Liman Druhyi', 'slavic'));
    expect(skeletonOf('abu')).toBe('');
  });

  it('counts edits, swaps of neighbours as one', () => {
    expect([
      editDistance('raqqa', 'raqa', 2),
      editDistance('sarmin', 'samrin', 2),
      editDistance('idlib', 'homs', 2),
    ]).toEqual([1, 1, 3]);
    expect(nearestWord('rebel-gruop', ['rebel-group', 'police'])).toBe('rebel-group');
  });
});

describe('looking places up', () => {
  const find = (theatre: string | null, name: string) => library.knowledge(theatre).findPlaces(name);

  it.each<[string, string, string, string]>([
    ['ukraine', 'Bakhmut', 'Bakhmut', 'exact'],
    ['ukraine', 'Robotino', 'Robotyne', 'skeleton'],
    ['ukraine', 'Kostyantinivka', 'Kostiantynivka', 'normalised'],
    ['iraq', 'Fallojah', 'Fallujah', 'normalised'],
    ['iraq', 'Ramadhi', 'Ramadi', 'skeleton'],
  ])('in %s finds %s as %s, %s', (theatre, name, expected, match) => {
    const [first] = find(theatre, name);
    expect([first?.place.name, first?.match]).toEqual([expected, match]);
  });

  it('guesses nothing without a theatre, and nothing far from every name', () => {
    expect(find(null, 'Robotinno')).toEqual([]);
    expect(find('ukraine', 'Xqwvbrzt')).toEqual([]);
    expect(find('ukraine', '!!!')).toEqual([]);
  });

  it('keeps to the kinds asked for', () => {
    const kinds = library
      .knowledge(null)
      .findPlaces('Georgia', { kinds: ['country'] })
      .map(({ place }) => place.kind);
    expect(kinds).toEqual(['country']);
  });

  it('gives towns their country, division, population and GeoNames number', () => {
    expect(find(null, 'Maiduguri')[0]?.place).toMatchObject({
      country: 'NG',
      admin1: 'Borno',
      id: 'geonames:2331447',
      kind: 'city',
    });
  });
});

describe('a gazetteer', () => {
  const line = (id: number, name: string, alternates: string, country: string, population: number, code = 'PPL') =>
    [
      id,
      name,
      name.normalize('NFKD').replace(/\p{M}/gu, ''),
      alternates,
      '10.5',
      '-20.25',
      'P',
      code,
      country,
      '',
      '03',
      '',
      '',
      '',
      population,
      '',
      5,
      'Etc/UTC',
      '2020-01-01',
    ].join('\t');

  it('holds what was written, found by any of its Latin names', () => {
    const rows = parseGeonames(
      [
        line(7, 'Ñuñoa Alta', 'Nunoa,Ньюньоа,NUN,Highnunoa', 'CL', 12_000),
        line(8, 'Old Fort', '', 'US', 900, 'PPLH'),
        'not a row',
      ].join('\n'),
    );
    expect(rows).toHaveLength(2);
    const towns = openGazetteer(writeGazetteer(rows, { division: () => 'Third' }));
    expect(towns.find('nunoa alta').map(({ number, own }) => [towns.place(number).id, own])).toEqual([
      ['geonames:7', true],
    ]);
    expect(towns.find('highnunoa').map(({ own }) => own)).toEqual([false]);
    expect(towns.find('nun')).toEqual([]);
    expect(towns.find('old fort')).toEqual([]);
    expect(towns.place(0)).toMatchObject({
      name: 'Ñuñoa Alta',
      lat: 10.5,
      lon: -20.25,
      admin1: 'Third',
      country: 'CL',
      population: 12_000,
      kind: 'town',
    });
    expect([towns.size, towns.countries]).toEqual([1, ['CL']]);
  });

  it('refuses other bytes', () => {
    expect(() => openGazetteer(new Uint8Array(64))).toThrow(/no gazetteer/);
  });
});
