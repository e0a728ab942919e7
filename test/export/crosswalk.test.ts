import { describe, expect, test } from 'vitest';
import { codesOf, disorderOf, PLOVER } from '../../src/export/crosswalk.ts';
import { interaction, interOf } from '../../src/export/inter.ts';
import { codedDate, placePrecision } from '../../src/export/precision.ts';
import {
  type ActorKind,
  EVENT_TYPES,
  type EventTypeId,
  type PlacePrecision,
  type Status,
} from '../../src/model/index.ts';

/** type, status, kind of who did it, kind of to whom → ACLED, PLOVER (category mode auxiliary), CAMEO, UCDP. */
type Row = readonly [
  EventTypeId,
  Status,
  ActorKind | null,
  ActorKind | null,
  string | null,
  string | null,
  string | null,
  1 | 2 | 3 | null,
];

const BOMBS = 'Explosions/Remote violence';
const PLANS = 'Strategic developments';
const ROWS: readonly Row[] = [
  ['air-strike', 'asserted', 'state-forces', 'rebel-group', `${BOMBS} / Air/drone strike`, 'ASSAULT aerial', '195', 1],
  ['air-strike', 'reported', 'state-forces', 'civilians', `${BOMBS} / Air/drone strike`, 'ASSAULT aerial', '195', 3],
  ['air-strike', 'reported', null, 'civilians', `${BOMBS} / Air/drone strike`, 'ASSAULT aerial', '195', 3],
  ['air-strike', 'reported', null, null, `${BOMBS} / Air/drone strike`, 'ASSAULT aerial', '195', null],
  ['drone-strike', 'asserted', 'rebel-group', 'state-forces', `${BOMBS} / Air/drone strike`, 'ASSAULT drone', '195', 1],
  [
    'missile-strike',
    'asserted',
    'state-forces',
    'rebel-group',
    `${BOMBS} / Shelling/artillery/missile attack`,
    'ASSAULT heavy-weapons',
    '194',
    1,
  ],
  [
    'shelling',
    'asserted',
    'rebel-group',
    'identity-militia',
    `${BOMBS} / Shelling/artillery/missile attack`,
    'ASSAULT heavy-weapons',
    '194',
    2,
  ],
  ['shelling', 'alleged', 'rebel-group', 'identity-militia', null, 'ACCUSE allege', '1123', null],
  ['shelling', 'denied', 'state-forces', 'civilians', null, 'ASSAULT heavy-weapons negation', null, null],
  ['shelling', 'forecast', 'state-forces', 'civilians', null, 'ASSAULT heavy-weapons future', null, null],
  ['shelling', 'intended', 'state-forces', 'civilians', null, 'ASSAULT heavy-weapons future', null, null],
  ['shelling', 'speculated', 'state-forces', 'civilians', null, 'ASSAULT heavy-weapons hypothetical', null, null],
  [
    'bombing',
    'reported',
    null,
    'civilians',
    `${BOMBS} / Remote explosive/landmine/IED`,
    'ASSAULT explosives',
    '183',
    3,
  ],
  [
    'suicide-bombing',
    'reported',
    'rebel-group',
    'state-forces',
    `${BOMBS} / Suicide bomb`,
    'ASSAULT suicide-attack',
    '1831',
    1,
  ],
  ['grenade-attack', 'reported', null, 'civilians', `${BOMBS} / Grenade`, 'ASSAULT explosives', '193', 3],
  [
    'chemical-attack',
    'reported',
    'state-forces',
    'civilians',
    `${BOMBS} / Chemical weapon`,
    'ASSAULT unconventional',
    '2041',
    3,
  ],
  ['chemical-attack', 'alleged', 'state-forces', 'civilians', null, 'ACCUSE allege', '1124', null],
  ['clash', 'asserted', 'state-forces', 'rebel-group', 'Battles / Armed clash', 'ASSAULT firearms', '193', 1],
  ['clash', 'asserted', 'rebel-group', 'rebel-group', 'Battles / Armed clash', 'ASSAULT firearms', '193', 2],
  ['offensive', 'asserted', 'state-forces', 'rebel-group', 'Battles / Armed clash', 'ASSAULT', '190', 1],
  [
    'ground-attack',
    'asserted',
    'rebel-group',
    'civilians',
    'Violence against civilians / Attack',
    'ASSAULT firearms',
    '190',
    3,
  ],
  ['ground-attack', 'asserted', 'rebel-group', 'state-forces', 'Battles / Armed clash', 'ASSAULT firearms', '190', 1],
  ['shooting', 'asserted', 'police', 'civilians', 'Violence against civilians / Attack', 'ASSAULT firearms', '193', 3],
  [
    'territory-captured',
    'asserted',
    'state-forces',
    'rebel-group',
    'Battles / Government regains territory',
    'COERCE seize',
    '192',
    1,
  ],
  [
    'territory-captured',
    'asserted',
    'government',
    null,
    'Battles / Government regains territory',
    'COERCE seize',
    '192',
    null,
  ],
  [
    'territory-captured',
    'asserted',
    'rebel-group',
    'state-forces',
    'Battles / Non-state actor overtakes territory',
    'COERCE seize',
    '192',
    1,
  ],
  [
    'territory-captured',
    'asserted',
    'identity-militia',
    'rebel-group',
    'Battles / Non-state actor overtakes territory',
    'COERCE seize',
    '192',
    2,
  ],
  [
    'territory-captured',
    'asserted',
    null,
    null,
    'Battles / Non-state actor overtakes territory',
    'COERCE seize',
    '192',
    null,
  ],
  ['territory-captured', 'denied', 'state-forces', 'rebel-group', null, 'COERCE seize negation', null, null],
  ['territory-captured', 'forecast', 'state-forces', 'rebel-group', null, 'COERCE seize future', null, null],
  [
    'territory-transferred',
    'asserted',
    'rebel-group',
    null,
    `${PLANS} / Non-violent transfer of territory`,
    'RETREAT withdraw',
    '0874',
    null,
  ],
  ['siege', 'asserted', 'state-forces', null, `${PLANS} / Other`, 'COERCE restrict', '191', null],
  ['control', 'asserted', 'state-forces', null, null, null, null, null],
  ['shoot-down', 'asserted', 'rebel-group', 'state-forces', `${PLANS} / Disrupted weapons use`, 'ASSAULT', '190', 1],
  [
    'attack-on-civilians',
    'reported',
    'rebel-group',
    'civilians',
    'Violence against civilians / Attack',
    'ASSAULT',
    '180',
    3,
  ],
  [
    'killing',
    'reported',
    'rebel-group',
    'civilians',
    'Violence against civilians / Attack',
    'ASSAULT targeted',
    '186',
    3,
  ],
  ['killing', 'reported', 'rebel-group', 'state-forces', 'Battles / Armed clash', 'ASSAULT targeted', '186', 1],
  [
    'abduction',
    'reported',
    'rebel-group',
    'civilians',
    'Violence against civilians / Abduction/forced disappearance',
    'ASSAULT abduct',
    '181',
    null,
  ],
  ['abduction', 'alleged', 'rebel-group', 'civilians', null, 'ACCUSE allege', '1122', null],
  ['arrest', 'reported', 'police', 'civilians', `${PLANS} / Arrests`, 'COERCE arrest', '173', null],
  [
    'sexual-violence',
    'reported',
    'rebel-group',
    'civilians',
    'Violence against civilians / Sexual violence',
    'ASSAULT sexual',
    '1821',
    null,
  ],
  ['torture', 'reported', 'police', 'civilians', 'Violence against civilians / Attack', 'ASSAULT torture', '1822', 3],
  [
    'property-destruction',
    'reported',
    'state-forces',
    null,
    `${PLANS} / Looting/property destruction`,
    'ASSAULT destroy',
    '1712',
    null,
  ],
  ['looting', 'reported', 'rebel-group', null, `${PLANS} / Looting/property destruction`, 'COERCE seize', '1711', null],
  ['weapons-seized', 'reported', 'state-forces', null, `${PLANS} / Disrupted weapons use`, 'COERCE seize', '171', null],
  ['casualties', 'reported', null, 'civilians', null, null, null, 3],
  ['displacement', 'reported', null, 'civilians', `${PLANS} / Other`, null, null, null],
  ['displacement', 'reported', 'state-forces', 'civilians', `${PLANS} / Other`, 'COERCE deport', null, null],
  ['deployment', 'reported', 'state-forces', null, `${PLANS} / Other`, 'MOBILIZE troops', '154', null],
  ['obstruction', 'reported', 'state-forces', null, `${PLANS} / Other`, 'COERCE restrict', '191', null],
  [
    'base-established',
    'reported',
    'external-force',
    null,
    `${PLANS} / Headquarters or base established`,
    'MOBILIZE troops',
    '154',
    null,
  ],
  ['agreement', 'reported', 'state-forces', 'rebel-group', `${PLANS} / Agreement`, 'RETREAT ceasefire', '0871', null],
  ['ceasefire-violation', 'reported', 'state-forces', 'rebel-group', 'Battles / Armed clash', 'ASSAULT', '196', 1],
  ['surrender', 'reported', 'rebel-group', null, `${PLANS} / Other`, 'RETREAT disarm', '0874', null],
  ['protest', 'reported', 'protesters', 'government', 'Protests / Peaceful protest', 'PROTEST demo', '141', null],
  ['riot', 'reported', 'rioters', null, 'Riots / Violent demonstration', 'PROTEST riot', '145', null],
  ['threat', 'reported', 'government', null, null, 'THREATEN violence', '138', null],
  ['accusation', 'reported', 'government', null, null, 'ACCUSE allege', '112', null],
  ['statement', 'reported', 'government', null, null, null, '010', null],
  ['negotiation', 'reported', 'government', null, null, 'CONSULT', '046', null],
  ['sanction', 'reported', 'government', null, null, 'SANCTION discontinue', '163', null],
  ['aid', 'reported', 'aid-organisation', null, null, 'AID', '070', null],
  ['accident', 'reported', null, null, null, null, null, null],
  ['natural-disaster', 'reported', null, null, null, null, null, null],
  ['man-made-disaster', 'reported', null, null, null, null, null, null],
  ['organized-crime', 'reported', null, null, null, null, null, null],
];

describe('the crosswalk', () => {
  test.each(ROWS)('%s, %s, of %s against %s', (type, status, agent, target, acled, plover, cameo, ucdp) => {
    const codes = codesOf({ type, status, agent, target });
    expect(codes.acled && `${codes.acled.event} / ${codes.acled.subEvent}`).toBe(acled);
    expect(
      codes.plover && [codes.plover.event, codes.plover.mode, codes.plover.auxiliary].filter(Boolean).join(' '),
    ).toBe(plover);
    expect(codes.cameo).toBe(cameo);
    expect(codes.ucdp).toBe(ucdp);
  });

  test('has a row for every type', () => {
    expect(new Set(ROWS.map(([type]) => type))).toEqual(new Set(EVENT_TYPES.map(({ id }) => id)));
  });

  test('knows the quad class and the score of every category that a type has', () => {
    for (const { plover } of EVENT_TYPES) if (plover) expect(PLOVER[plover.event]).toBeDefined();
    const codes = codesOf({ type: 'air-strike', status: 'reported', agent: null, target: null });
    expect(codes.plover).toMatchObject({ quad: 'material conflict', score: -9.5, contexts: ['military'] });
    expect(codesOf({ type: 'chemical-attack', status: 'alleged', agent: null, target: null }).plover?.contexts).toEqual(
      ['cbrn'],
    );
  });

  test.each([
    ['Battles', 'Armed clash', 'Political violence'],
    ['Protests', 'Peaceful protest', 'Demonstrations'],
    ['Protests', 'Excessive force against protesters', 'Political violence; Demonstrations'],
    ['Riots', 'Violent demonstration', 'Demonstrations'],
    ['Riots', 'Mob violence', 'Political violence'],
    ['Strategic developments', 'Arrests', 'Strategic developments'],
  ])('%s, %s is %s', (event, subEvent, disorder) => expect(disorderOf(event, subEvent)).toBe(disorder));
});

describe('kinds of actors to ACLED', () => {
  test.each([
    ['state-forces', 'SY', 'SY', 'state'],
    ['state-forces', 'RU', 'SY', 'external'],
    ['government', null, 'SY', 'state'],
    ['rebel-group', 'SY', 'SY', 'rebel'],
    ['criminal-group', 'SY', 'SY', 'political'],
    ['identity-militia', 'SY', 'SY', 'identity'],
    ['coalition', null, 'SY', 'external'],
    ['medical', null, 'SY', 'civilians'],
    ['protesters', null, 'SY', 'protesters'],
    ['rioters', null, 'SY', 'rioters'],
  ] as const)('%s of %s in %s: %s', (kind, of, country, inter) => expect(interOf(kind, of, country)).toBe(inter));

  test.each([
    ['rebel', 'state', 'State forces-Rebel group'],
    ['state', null, 'State forces only'],
    ['civilians', 'external', 'External/Other forces-Civilians'],
    ['external', 'external', 'External/Other forces-External/Other forces'],
    ['civilians', 'state', 'State forces-Civilians'],
    [null, null, ''],
  ] as const)('%s and %s: %s', (one, other, text) => expect(interaction(one, other)).toBe(text));
});

describe('precision', () => {
  test.each<[PlacePrecision, number, number, number]>([
    ['exact', 1, 1, 5],
    ['place', 1, 1, 4],
    ['near', 2, 2, 4],
    ['district', 2, 3, 3],
    ['province', 3, 4, 2],
    ['region', 3, 5, 2],
    ['country', 3, 6, 1],
  ])('of a place: %s', (precision, acled, ucdp, plover) => {
    const place = {
      text: '',
      name: '',
      relation: 'in' as const,
      lat: 0,
      lon: 0,
      radius_km: 1,
      precision,
      gazetteer: null,
      country: null,
      admin1: null,
    };
    expect(placePrecision(place)).toEqual({ acled, ucdp, plover });
  });

  test.each([
    ['2021-03-04', '2021-03-04', { date: '2021-03-04', precision: 1 }, 1],
    ['2021-03-04', '2021-03-06', { date: '2021-03-04', precision: 2 }, 2],
    ['2021-03-01', '2021-03-07', { date: '2021-03-01', precision: 2 }, 3],
    ['2021-03-01', '2021-03-31', { date: '2021-03-16', precision: 3 }, 4],
    ['2021-01-01', '2021-12-31', null, 5],
  ])('of a time: %s to %s', (start, end, acled, ucdp) => {
    expect(codedDate({ time: { start, end } })).toMatchObject({ acled, ucdp });
  });

  test('of a year that is not known there is none', () =>
    expect(codedDate({ time: { start: '--03-04', end: '--03-04' } })).toBeNull());
});
