import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCountry } from '../../src/knowledge/country/build.ts';
import { withNeighboursDivision } from '../../src/knowledge/country/neighbours.ts';
import { sourceFromFiles } from '../../src/knowledge/country/source.ts';
import { readDescribed } from '../../src/knowledge/descriptors.ts';
import { editDistance } from '../../src/knowledge/edit-distance.ts';
import { joinGazetteers, openGazetteer } from '../../src/knowledge/gazetteer.ts';
import { writeGazetteer } from '../../src/knowledge/gazetteer-write.ts';
import { parseGeonames } from '../../src/knowledge/geonames.ts';
import { createLibrary } from '../../src/knowledge/index.ts';
import { skeletonOf, soundKey, soundKeys } from '../../src/knowledge/transliteration.ts';

describe('families of spellings', () => {
  it.each([
    ['hamza and ayn marks', "Ma`arrat an Nu'man", 'Maarrat al-Numan'],
    ['articles', 'Tall ar-Rifaat', 'Tall el Rifaat'],
    ['an article as a word of its own', 'Dayr az Zawr', 'Deir al Zor'],
    ['an article written on', 'Ezzahra', 'al-Zahra'],
    ['doubled letters', 'Binnish', 'Binish'],
    ['q, k and c', 'Qalaat', 'Kalaat'],
    ['dh and z', 'Dhahab', 'Zahab'],
    ['ee, i, y, ou, u, oo', 'Sheikhoun', 'Shaykhun'],
    ['-a, -ah, -eh', 'Hudaydah', 'Hudeida'],
    ['French ch and dj', 'Djisr ech-Choughour', 'Jisr ash-Shughur'],
    ['Kurdish ş and x', 'Xan Şêxûn', 'Khan Shekhun'],
    ['Turkish ş', 'Şahba', 'Shahba'],
    ['scholarly letters', 'Ḫān Šaiḫūn', 'Khan Shaykhun'],
    ['Persian aa and q', 'Qaasemabad', 'Kasemabad'],
  ])('%s: %s and %s', (_, a, b) => {
    expect(soundKey(a, 'arabic')).toBe(soundKey(b, 'arabic'));
  });

  it('Turkish and Kurdish c may be j', () => {
    expect(soundKeys('Cerablus', 'arabic')).toContain(soundKey('Jerablus', 'arabic'));
    expect(soundKeys('Menbic', 'arabic')).toContain(soundKey('Menbij', 'arabic'));
  });

  it('the t of a bound form is written or not', () => {
    expect(soundKeys('Tabarat Kalash', 'arabic')).toContain(soundKey('Tabara Kalash', 'arabic'));
    expect(soundKeys('Khirbet Sorra', 'arabic')).toContain(soundKey('Khirba Sorra', 'arabic'));
    expect(soundKeys('Bayt Sorra', 'arabic')).toHaveLength(1);
  });

  it.each([
    ['Avdiivka', 'Avdeyevka'],
    ['Horlivka', 'Gorlivka'],
    ['Mykolaiv', 'Mikolaiv'],
    ['Černihiv', 'Chernihiv'],
  ])('Ukrainian and Russian: %s and %s', (a, b) => {
    expect(soundKey(a, 'slavic')).toBe(soundKey(b, 'slavic'));
  });

  it.each([
    ['Ghouta', 'Guta'],
    ['Qamishli', 'Gamishle'],
    ['Zafer', 'Dafar'],
  ])('%s and %s have the same consonants', (a, b) => {
    expect(skeletonOf(soundKey(a, 'arabic'))).toBe(skeletonOf(soundKey(b, 'arabic')));
  });

  it.each([
    ['the village of Kafr Sorra', 'Kafr Sorra', null],
    ['Kafr Sorra town', 'Kafr Sorra', null],
    ['Kafr Sorra IDP Camp', 'Kafr Sorra', null],
    ['Vellin-centre', 'Vellin', null],
    ['eastern Vellin', 'Vellin', null],
    ['the northern countryside of Vellin', 'Vellin', null],
    ['Kafr Sorra, Northmark', 'Kafr Sorra', 'Northmark'],
    ['Kafr Sorra (Northmark)', 'Kafr Sorra', 'Northmark'],
    ['Northmark’s Kafr Sorra', 'Kafr Sorra', 'Northmark'],
    ['Vellin', 'Vellin', null],
  ])('parts "%s"', (name, bare, within) => {
    expect(readDescribed(name)).toEqual({ bare, within });
  });
});

const FIXTURES = new URL('../fixtures/gazetteer/', import.meta.url).pathname;
const exania = openGazetteer(buildCountry('XA', sourceFromFiles(FIXTURES, 'XA'), [], '2026-01-01'), 'gazetteer');

describe('a country', () => {
  const find = (name: string) =>
    createLibrary([], exania)
      .knowledge()
      .findPlaces(name, { countries: ['XA'] })
      .map(({ place, match }) => `${place.id} ${match}`);

  it.each([
    ['Khan Zaytoun', 'geonames:900015 exact'],
    ['Khan Zeytun', 'geonames:900015 normalised'],
    ['Khan Zatan', 'geonames:900015 skeleton'],
    ['Khan Zeytoul', 'geonames:900015 edit-distance'],
  ])('finds %s as %s', (name, expected) => {
    expect(find(name)[0]).toBe(expected);
  });

  it('abstains far from every name, and without a country', () => {
    expect(find('Brtzkwylm')).toEqual([]);
    expect(createLibrary([], exania).knowledge().findPlaces('Khan Zeytoul')).toEqual([]);
  });

  it('keeps the kinds of its places, and what they lie in', () => {
    const kinds = ['Nahr Sorra', 'Jabal Ombar', 'Vellin Air Base', 'Northmark'].map((name) => {
      const [hit] = exania.find(name.toLowerCase());
      return exania.place(hit!.number).kind;
    });
    expect(kinds).toEqual(['river', 'mountain', 'base', 'province']);
    expect(exania.place(exania.find('vellin')[0]!.number)).toMatchObject({
      admin1: 'Northmark',
      admin2: 'Vellin District',
    });
  });
});

describe('the division of a place that a dump gives none', () => {
  const [row] = parseGeonames(readFileSync(`${FIXTURES}XA.txt`, 'utf8')).filter(
    ({ featureClass }) => featureClass === 'P',
  );
  const at = (id: number, admin1: string, east: number) => ({ ...row!, id, admin1, lat: 10, lon: 20 + east / 100 });
  const divisionOf = (rows: readonly (typeof row & object)[]) =>
    withNeighboursDivision(rows).find(({ id }) => id === 0)!.admin1;
  const round = [1, 2, 3, 4, 5].map((id) => at(id, 'N', id));

  it('is that of the five round it', () => {
    expect(divisionOf([at(0, '', 0), ...round])).toBe('N');
  });

  it.each([
    ['where one of them lies in another', [...round.slice(1), at(9, 'S', -1)]],
    ['where they are few', round.slice(1)],
    ['where they lie far', round.map((one) => ({ ...one, lat: 10.2 }))],
  ])('stays untold %s', (_, others) => {
    expect(divisionOf([at(0, '', 0), ...others])).toBe('');
  });
});

describe('the index of sounds', () => {
  const rows = parseGeonames(readFileSync(`${FIXTURES}XA.txt`, 'utf8'));
  const word = fc.stringMatching(/^[bdfgklmnrstz][aiu][bdfgklmnrstz][aiu][bdfgklmnrstz]{1,2}[aiu]?$/);

  it('finds every name within the edits asked for, and none further off', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (names, asked) => {
        const given = names.map((name, at) => ({ ...rows[3]!, id: at + 1, name, ascii: name, alternates: [] }));
        const gazetteer = openGazetteer(writeGazetteer(given, { division: () => null, allSounds: true }));
        const sound = soundKey(asked, 'arabic');
        const expected = given
          .filter(({ name }) => {
            const other = soundKey(name, 'arabic');
            return other.length >= 3 && other[0] === sound[0] && editDistance(other, sound, 2) <= 2;
          })
          .map(({ name }) => name);
        const found = gazetteer.nearSound('XA', sound, 2).map(({ owner }) => gazetteer.place(owner).name);
        expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
      }),
    );
  });

  it('joins gazetteers without mixing their places', () => {
    const joined = joinGazetteers([exania, exania]);
    // the district of Vellin is called so too
    expect(joined.find('vellin').map(({ number }) => joined.place(number).id)).toEqual([
      'geonames:900003',
      'geonames:900010',
      'geonames:900003',
      'geonames:900010',
    ]);
    expect(joined.size).toBe(2 * exania.size);
  });
});
