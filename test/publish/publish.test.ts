import { describe, expect, test } from 'vitest';
import { publishPage } from '../../scripts/docs/publish.ts';
import type { Claim, RecordedClaim } from '../../src/model/index.ts';
import {
  FULL,
  type Names,
  PUBLISH_RULES,
  publishClaim,
  publishEvent,
  publishProfile,
  publishText,
} from '../../src/publish/index.ts';
import { fuse } from '../../src/sitrep.ts';
import { claimOf } from '../support/reports.ts';

const TOWNS = new Set(['Azaz', 'Kafr', 'Kafr Halab', 'Homs']);
const NAMES: Names = {
  isGivenName: (word) => ['yusuf', 'fatima', 'ahmad'].includes(word),
  nameAt: (words, at) => {
    const two = `${words[at]} ${words[at + 1]}`;
    if (two === 'Omar Nasser') return { length: 2, kind: 'person' };
    if (TOWNS.has(two)) return { length: 2, kind: 'spot' };
    if (TOWNS.has(words[at]!)) return { length: 1, kind: 'spot' };
    return words[at] === 'Idlib' ? { length: 1, kind: 'area' } : null;
  },
  kindOf: (actor) => (actor === 'civilians' ? 'civilians' : actor === 'aid' ? 'aid-organisation' : null),
};
const PROFILE = publishProfile(() => NAMES);
const published = (text: string): string => publishText(text, PROFILE).text;

const recorded = (claim: Claim): RecordedClaim => ({
  ...{ id: `r#${claim.id}`, report: 'r', origin: 'r', teller: { id: 'wire', name: 'Wire' } },
  ...{ published: '2021-03-05', known: '2021-03-05', theatre: null, claim },
});
const saying = (words: string, more: Partial<Claim> = {}): RecordedClaim => {
  const name = 'Azaz';
  const place = { ...claimOf('c1', {}).place!, name, text: name, lat: 36.586, lon: 37.046, gazetteer: 'test:azaz' };
  return recorded({ ...claimOf('c1', { words, actor: 'army' }), place, ...more });
};

describe('the table of the publish profile', () => {
  test.each(PUBLISH_RULES.map((rule) => [rule.id, rule.example] as const))(
    '%s: its example',
    (_, { text, published: shown }) => {
      expect(published(text)).toBe(shown);
    },
  );

  test('is what docs/publish.md says', () => {
    for (const { when } of PUBLISH_RULES) expect(publishPage()).toContain(when);
  });
});

describe('a text', () => {
  test.each([
    ['a name after a title', 'Dr. Karim Halabi said so.', 'Dr. ████████████ said so.'],
    ['a surname later on', 'Ahmad Darwish fled. Darwish is safe.', '█████████████ fled. ███████ is safe.'],
    ['a name in capitals', 'YESTERDAY YUSUF QASIM WAS SHOT.', 'YESTERDAY ███████████ WAS SHOT.'],
    ['an account', 'Write to @hill_watch or ali@post.example.', 'Write to ███████████ or ████████████████.'],
    ['degrees and minutes', "It lies at 36° 12' N, 37° 9' E.", 'It lies at ███████████████████.'],
    ['the military grid', 'It lies at 37SCV 12345 67890.', 'It lies at █████████████████.'],
    ['the town of a hospital', 'Jets hit a hospital in Kafr Halab.', 'Jets hit a hospital in ██████████.'],
    ['the town of a convoy', 'Shells hit an aid convoy near Azaz.', 'Shells hit an aid convoy near ████.'],
  ])('%s is blacked out', (_, text, shown) => {
    expect(published(text)).toBe(shown);
    expect(published(text)).toHaveLength(text.length);
  });

  test.each([
    'Omar Nasser spoke on Monday.',
    'The Yusuf Qasim Brigade shelled Azaz.',
    'Rebels shelled Wadi Yusuf.',
    'The wounded were taken to hospital in Azaz.',
    'A hospital in Idlib was hit.',
    'Hospital sources in Homs counted 12 dead on May 3, 2021.',
  ])('%s stays', (text) => {
    expect(published(text)).toBe(text);
  });

  test('is shown whole by the full profile', () => {
    expect(publishText('Yusuf Qasim, 34, fled.', FULL)).toEqual({ text: 'Yusuf Qasim, 34, fled.', withheld: [] });
  });
});

describe('a claim', () => {
  test('stays as it is where nothing may do harm', () => {
    const claim = saying('Rebels shelled Azaz.');
    expect(publishClaim(claim, PROFILE)).toEqual({ ...claim, withheld: [] });
  });

  test('loses the names of persons in every field, and says so', () => {
    const span = { start: 0, end: 11 };
    const shown = publishClaim(
      saying('Yusuf Qasim, 34, was taken away, Ahmad Darwish said.', {
        participants: [{ role: 'target', text: 'Yusuf Qasim', name: 'Yusuf Qasim', actor: null, span }],
        attribution: [{ text: 'Ahmad Darwish', span, actor: null, named: true, evidence: 'not-said' }],
        casualties: [{ outcome: 'captured', who: 'Yusuf', actor: null, text: 'Yusuf Qasim', span, min: 1, max: 1 }],
      }),
      PROFILE,
    );
    expect(JSON.stringify(shown)).not.toMatch(/Yusuf|Qasim|Ahmad|Darwish/);
    expect(shown.claim.participants[0]!.name).toBe('name withheld');
    expect(shown.withheld).toContainEqual({ rule: 'person', field: 'attribution' });
  });

  test.each([
    ['a hospital', saying('Jets hit a hospital in Azaz.'), 'medical-site'],
    ['a store of aid', saying('Jets hit a food warehouse in Azaz.'), 'aid-site'],
    ['a camp of the displaced', saying('Jets hit a camp for displaced people near Azaz.'), 'shelter'],
    ['sexual violence', saying('Soldiers raped a woman in Azaz.', { type: 'sexual-violence' }), 'survivor'],
    [
      'those who bring aid',
      saying('Jets hit them in Azaz.', {
        participants: [{ role: 'target', text: 'them', name: 'them', actor: 'aid', span: { start: 0, end: 1 } }],
      }),
      'aid-site',
    ],
  ])('about %s tells the province and no more', (_, claim, rule) => {
    const shown = publishClaim(claim, PROFILE);
    expect(shown.claim.place).toMatchObject({
      name: 'Homs',
      lat: null,
      lon: null,
      gazetteer: null,
      precision: 'province',
    });
    expect(JSON.stringify(shown)).not.toContain('Azaz');
    expect(shown.withheld).toContainEqual({ rule, field: 'place' });
  });

  test('about civilians at an exact spot tells the cell in which it lies', () => {
    const exact = { ...saying('').claim.place!, precision: 'exact' as const, radius_km: 0.1 };
    const claim = saying('Three civilians were killed in Azaz.', { type: 'attack-on-civilians', place: exact });
    expect(publishClaim(claim, PROFILE).claim.place).toMatchObject({
      ...{ lat: 36.55, lon: 37.05, radius_km: 8, precision: 'near', gazetteer: null, name: 'Azaz' },
    });
    const fighters = saying('Three fighters fell in Azaz.', { place: exact });
    expect(publishClaim(fighters, PROFILE).claim.place).toEqual(exact);
  });

  test('keeps its spans', () => {
    const claim = saying('Jets hit a hospital in Azaz, Yusuf Qasim said.');
    const shown = publishClaim(claim, PROFILE);
    expect(shown.claim.evidence[0]).toMatchObject({ start: 0, end: claim.claim.evidence[0]!.end });
    expect(shown.claim.evidence[0]!.text).toHaveLength(claim.claim.evidence[0]!.text.length);
  });

  test('is shown whole by the full profile', () => {
    const claim = saying('Jets hit a hospital in Azaz, Yusuf Qasim said.');
    expect(publishClaim(claim, FULL)).toEqual({ ...claim, withheld: [] });
  });
});

describe('an event', () => {
  const kinships = () => ({
    sideOf: () => null,
    lineOf: (id: string) => [id],
    nameOf: (id: string) => id,
    isGeneric: () => false,
  });
  const eventOf = (claim: RecordedClaim) => fuse([claim], kinships).events[0]!;

  test('goes by what its claims tell', () => {
    const claim = saying('Jets hit a hospital in Azaz.');
    const shown = publishEvent(eventOf(claim), PROFILE, [claim]);
    expect(shown.place).toMatchObject({ name: 'Homs', lat: null });
    expect(JSON.stringify(shown)).not.toContain('Azaz');
  });

  test('names no source that is a person', () => {
    const span = { start: 0, end: 1 };
    const claim = saying('Rebels shelled Azaz, Yusuf Qasim said.', {
      attribution: [{ text: 'Yusuf Qasim', span, actor: null, named: true, evidence: 'not-said' }],
    });
    const event = eventOf(claim);
    expect(JSON.stringify(event)).toMatch(/yusuf/i);
    const shown = publishEvent(event, PROFILE, [claim]);
    expect(JSON.stringify(shown)).not.toMatch(/yusuf|qasim/i);
    expect(shown.claims[0]!.source).toBe(shown.sources[0]!.id);
  });

  test('is shown whole by the full profile', () => {
    const event = eventOf(saying('Jets hit a hospital in Azaz.'));
    expect(publishEvent(event, FULL)).toEqual({ ...event, withheld: [] });
  });
});
