import { describe, expect, test } from 'vitest';
import { claimInWords, rangeInWords, standingInWords, tollsInWords } from '../../src/cli/say.ts';
import type { Attribution, Casualty, Claim, ClaimPlace, LoadedWords, Participant } from '../../src/model/index.ts';

const NOWHERE = { start: 0, end: 0 };

/** A claim in the words of a test; what is not given is absent. */
const claimOf = (parts: Partial<Claim>): Claim => ({
  id: 'c1',
  type: 'clash',
  trigger: { text: '', span: NOWHERE },
  phase: null,
  status: 'asserted',
  attribution: [],
  participants: [],
  place: null,
  time: null,
  count: null,
  casualties: [],
  losses: [],
  instrument: null,
  evidence: [{ start: 0, end: 0, text: '' }],
  loaded: [],
  foundBy: 'en/test',
  ...parts,
});

const who = (role: Participant['role'], name: string, text = name): Participant => ({
  role,
  name,
  text,
  actor: null,
  span: NOWHERE,
});
const where = (relation: ClaimPlace['relation'], name: string): ClaimPlace => ({
  text: name,
  name,
  span: NOWHERE,
  relation,
  lat: null,
  lon: null,
  radius_km: null,
  precision: 'unresolved',
  gazetteer: null,
  country: null,
  admin1: null,
});
const voice = (text: string, evidence: Attribution['evidence'] = 'not-said'): Attribution => ({
  text,
  span: NOWHERE,
  actor: null,
  named: true,
  evidence,
});
const toll = (people: string, dead: number): Casualty => ({
  outcome: 'killed',
  who: people,
  actor: null,
  text: '',
  span: NOWHERE,
  min: dead,
  max: dead,
});
const loaded = (text: string, neutral: string): LoadedWords => ({ text, neutral, span: NOWHERE });

describe('a claim in words', () => {
  test.each<[string, Partial<Claim>]>([
    [
      'Air Force, Navy: air strikes (37 or more) on rebel positions, across Kordofan',
      {
        type: 'air-strike',
        participants: [who('agent', 'Air Force'), who('agent', 'Navy'), who('target', 'rebel', 'rebel positions')],
        count: { min: 37, max: null },
        place: where('across', 'Kordofan'),
      },
    ],
    [
      'Army: capture of Kafr Hamra',
      { type: 'territory-captured', participants: [who('agent', 'Army')], place: where('in', 'Kafr Hamra') },
    ],
    ['Siege, near Kadugli', { type: 'siege', place: where('near', 'Kadugli') }],
    [
      'Army: offensive (resumed) against the Front',
      {
        type: 'offensive',
        phase: 'resumed',
        participants: [who('agent', 'Army'), who('target', 'Front', 'the Front')],
      },
    ],
    ['Clash, between Homs and Hama', { place: where('between', 'Homs and Hama') }],
    [
      'Army: shelling of the Front, on the outskirts of Taiz, with mortars',
      {
        type: 'shelling',
        participants: [who('agent', 'Army', 'they'), who('target', 'the Front', 'them')],
        place: where('outskirts-of', 'Taiz'),
        instrument: { text: 'mortars', name: 'mortars', class: 'mortar', span: NOWHERE },
      },
    ],
    [
      '12 people killed; 3 children killed (of these), in Taiz',
      {
        type: 'casualties',
        participants: [who('target', 'people')],
        casualties: [toll('people', 12), { ...toll('children', 3), partOf: 0 }],
        place: where('in', 'Taiz'),
      },
    ],
    ['Bombing', { type: 'bombing', count: { min: 1, max: 1 } }],
  ])('says “%s”', (expected, parts) => {
    expect(claimInWords(claimOf(parts))).toBe(expected);
  });

  test('puts neutral words where the report has loaded ones', () => {
    const participants = [who('agent', 'Army'), who('target', 'terrorists', 'the terrorists’ trench')];
    const said = claimInWords(claimOf({ type: 'shelling', participants, loaded: [loaded('terrorists', 'militants')] }));
    expect(said).toBe('Army: shelling of the militants’ trench');
  });

  test('prints no control characters of the report', () => {
    expect(claimInWords(claimOf({ participants: [who('agent', 'A\u001b[31m\nB\u202eC')] }))).toBe('A [31m B C: clash');
  });

  test('cuts a phrase that would fill the page', () => {
    const said = claimInWords(claimOf({ participants: [who('target', 'x', `x ${'very long phrase '.repeat(40)}`)] }));
    expect(said.length).toBeLessThan(120);
    expect(said.endsWith('…')).toBe(true);
  });
});

describe('numbers in words', () => {
  test.each([
    [{ min: 37, max: null }, '37 or more'],
    [{ min: null, max: 12 }, 'up to 12'],
    [{ min: 4, max: 7 }, '4 to 7'],
    [{ min: 1500, max: 1500 }, '1,500'],
    [{ min: null, max: null }, ''],
  ])('%o is “%s”', (range, expected) => {
    expect(rangeInWords(range)).toBe(expected);
  });

  test('a part of a toll says that it is one', () => {
    const casualties = [toll('people', 12), { ...toll('children', 3), partOf: 0 }];
    expect(tollsInWords(claimOf({ casualties }))).toEqual(['12 people killed', '3 children killed (of these)']);
  });

  test('a loss names its owner as the report does', () => {
    const losses = [
      { what: 'vehicles', fate: 'destroyed', owner: 'the-front', min: 4, max: 4, text: '', span: NOWHERE },
    ] as const;
    const participants = [{ ...who('target', 'The Front'), actor: 'the-front' }];
    expect(tollsInWords(claimOf({ losses, participants }))).toEqual(['4 vehicles destroyed (of The Front)']);
  });
});

describe('the standing of a claim', () => {
  test.each<[string, Partial<Claim>]>([
    ['stated by the report itself', {}],
    ['stated by the army', { attribution: [voice('the army')] }],
    [
      'reported by state media, citing the army',
      { status: 'reported', attribution: [voice('state media'), voice('the army')] },
    ],
    ['alleged by Ankara (no evidence given)', { status: 'alleged', attribution: [voice('Ankara', 'none-given')] }],
    ['a forecast, not a happening', { status: 'forecast' }],
  ])('is “%s”', (expected, parts) => {
    expect(standingInWords(claimOf(parts))).toBe(expected);
  });

  test('says where its date is from, when the sentence gives none', () => {
    const time = {
      text: 'On May 3',
      span: NOWHERE,
      start: '2021-05-03',
      end: '2021-05-03',
      precision: 'day',
      said: false,
    } as const;
    expect(standingInWords(claimOf({ time }))).toBe('stated by the report itself · date carried over from “On May 3”');
    expect(standingInWords(claimOf({ time: { ...time, text: '' } }))).toBe(
      'stated by the report itself · date of publication',
    );
  });
});
