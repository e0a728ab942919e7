import { describe, expect, it } from 'vitest';
import { english } from '../../src/languages/en/index.ts';
import { kilometres } from '../../src/model/geometry.ts';
import { openSitrep } from '../../src/sitrep.ts';

const sitrep = await openSitrep();
const placeOf = (text: string, theatre = 'syria') =>
  sitrep.read({ text, theatre, published: '2020-02-01' }).claims[0]?.place ?? null;
const SARAQIB = { lat: 35.8645, lon: 36.8059 };

describe('words between two names', () => {
  it.each([
    [' in ', 'in'],
    [' in the northern countryside of ', 'in'],
    [' town in ', 'in'],
    [' roundabout in ', 'in'],
    [', north of ', 'near'],
    [' camp, 5 km from the town of ', 'near'],
    [' near ', 'near'],
    [' from ', null],
    ['’s ', 'of'],
    [', ', 'beside'],
    [' (', 'beside'],
    [' and ', 'and'],
    [' was shelled from ', null],
    ['. ', null],
  ])('"%s" is %s', (between, expected) => {
    expect(english.placeLink(between)).toBe(expected);
  });

  it.each([
    ['positions 5 km southeast of ', 5],
    ['about 12 kilometres (7.5 miles) from ', 12],
    ['some three miles north of ', 4.827],
    ['500 metres from the town of ', 0.5],
    ['killed 5 men in ', null],
    ['on 5 May near ', null],
  ])('the distance in "%s" is %s', (before, expected) => {
    expect(english.distanceBefore(before)).toBe(expected);
  });
});

describe('where a spot lies', () => {
  it.each([
    ['Shelling hit positions southeast of Saraqib.', 10, 8],
    ['Shelling hit positions 5 km southeast of Saraqib.', 5, 2],
    ['Shelling hit positions 20 km north of Saraqib.', 20, 8],
  ])('%s', (text, km, radius) => {
    const place = placeOf(text);
    expect(place).toMatchObject({ precision: 'near', radius_km: radius, gazetteer: 'geonames:164816' });
    expect(kilometres(SARAQIB, place as typeof SARAQIB)).toBeCloseTo(km, 0);
  });

  it('is the middle between two', () => {
    expect(placeOf('Clashes broke out between Saraqib and Sarmin.')).toMatchObject({
      text: 'Saraqib and Sarmin',
      relation: 'between',
      lat: 35.88425,
      radius_km: 4,
    });
  });

  it('is the stretch of a road between both ends', () => {
    expect(placeOf('Rebels attacked a convoy on the M5 between Saraqib and Maarat al-Numan.')).toMatchObject({
      text: 'M5 between Saraqib and Maarat al-Numan',
      name: 'M5',
      relation: 'between',
      precision: 'near',
      radius_km: 13.4,
    });
  });

  it('is on a river by the town that is told with it', () => {
    const place = placeOf('Clashes broke out along the Euphrates near Jarabulus.');
    expect(place).toMatchObject({ text: 'Euphrates near Jarabulus', name: 'Euphrates', precision: 'near' });
    expect(kilometres({ lat: 36.8175, lon: 38.0111 }, place as typeof SARAQIB)).toBeLessThan(15);
  });

  it('is the town where house or street are known to no map', () => {
    expect(placeOf('A bomb went off outside the Victoria Hotel in Saraqib.')?.gazetteer).toBe('geonames:164816');
  });

  it('lies beside the town that is named, though in the next province', () => {
    expect(placeOf('Shelling hit the town of Termanin in Aleppo.')).toMatchObject({
      gazetteer: 'geonames:163096',
      admin1: 'Idlib',
    });
  });

  it('has both ends in its words where nobody knows them', () => {
    expect(placeOf('Two soldiers were killed on the road between Tell Marq and Qasr Hamid.')).toMatchObject({
      text: 'Tell Marq and Qasr Hamid',
      relation: 'between',
      lat: null,
    });
  });

  it('is near a town where a thing near it bears its name', () => {
    expect(placeOf('Shelling hit the Sarmin hilltop.')?.precision).toBe('near');
  });
});

describe('what lies in a town', () => {
  it.each([
    ['a hospital known elsewhere than is said', 'Shells hit the Al-Amal Hospital in Azaz on Monday.'],
    ['a bakery', 'Shells hit the Karrim Bakery in Azaz on Monday.'],
    ['a quarter', 'Shells hit the Karrim neighbourhood of Azaz on Monday.'],
    ['an area', 'Shells fell on the Karrim area of Azaz on Monday.'],
  ])('%s that no gazetteer has lies somewhere in the town', (_, text) => {
    const place = placeOf(text);
    expect(place).toMatchObject({ gazetteer: null, precision: 'district', country: 'SY', admin1: 'Aleppo' });
    expect(place!.radius_km).toBeGreaterThanOrEqual(5);
    expect(kilometres({ lat: 36.586, lon: 37.044 }, place as typeof SARAQIB)).toBeLessThan(3);
  });

  it('may as well lie in the province where the town has its name', () => {
    expect(placeOf('Shells fell on the Karrim area of Latakia on Monday.')).toMatchObject({ lat: null, lon: null });
  });
});

describe('abstention', () => {
  it.each([
    ['a village that no gazetteer has', 'Shelling hit the village of Zorbatwail in Idlib.'],
    [
      'a spelling with other consonants, which its province alone bears out',
      'Shelling hit the village of Talmanek in Idlib.',
    ],
    ['a town that lies elsewhere than is said', 'Shelling hit the village of Sarmin in Raqqa.'],
    ['a quarter far from where it is said to be near', 'Shelling hit Al-Jamiliyah, north of Jisr al-Shughur.'],
    ['a street that bears the name of a town', 'Shelling hit Baghdad Street on Monday.'],
  ])('%s has no pin', (_, text) => {
    expect(placeOf(text)).toMatchObject({ lat: null, lon: null, gazetteer: null, precision: 'unresolved' });
  });
});
