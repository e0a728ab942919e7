import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acledCode, EVENT_TYPES, type EventTypeId, eventType, ucdpTypeOfViolence } from '../../src/model/index.ts';

/** The ids of the union in reading.ts, read from its text: types are gone when a test runs. */
const IDS = [
  ...readFileSync(new URL('../../src/model/reading.ts', import.meta.url), 'utf8')
    .split('export type EventTypeId =')[1]!
    .split(';')[0]!
    .matchAll(/'([a-z-]+)'/g),
].map((match) => match[1]!);

const ACLED: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

const PLOVER: Readonly<Record<string, readonly string[]>> = {
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
};

describe('the table of event types', () => {
  test('has one row for each type of the contract, in its order', () => {
    expect(EVENT_TYPES.map(({ id }) => id)).toEqual(IDS);
    expect(IDS.length).toBe(46);
  });

  test.each(EVENT_TYPES)(
    '$id has codes that ACLED knows, and a default for participants that are unknown',
    ({ acled }) => {
      for (const { event, subEvent } of acled) expect(ACLED[event]).toContain(subEvent);
      expect(acled.filter(({ when }) => when === undefined).length).toBe(acled.length ? 1 : 0);
    },
  );

  test.each(EVENT_TYPES)(
    '$id has a category and mode of the PLOVER manual, and a CAMEO code beside it',
    ({ plover, cameo }) => {
      if (plover) {
        expect(Object.keys(PLOVER)).toContain(plover.event);
        if (plover.mode) expect(PLOVER[plover.event]).toContain(plover.mode);
        expect(cameo).toMatch(/^(?:0[1-9]|1\d|20)\d{1,2}$|^010$/);
      }
    },
  );

  test.each(EVENT_TYPES)(
    '$id takes each role at most once and says what it means',
    ({ roles, means, label, plural, verb }) => {
      expect(new Set(roles.map(({ role }) => role)).size).toBe(roles.length);
      for (const { role, preposition } of roles) expect(preposition === null).toBe(role === 'agent');
      for (const words of [means, label, plural, verb]) expect(words).toMatch(/^[a-z]/);
    },
  );

  test.each([
    ['territory-captured', 'state-forces', null, 'Government regains territory'],
    ['territory-captured', 'rebel-group', 'state-forces', 'Non-state actor overtakes territory'],
    ['territory-captured', null, null, 'Non-state actor overtakes territory'],
    ['shooting', 'police', 'protesters', 'Attack'],
    ['shooting', 'rebel-group', 'state-forces', 'Armed clash'],
    ['air-strike', 'external-force', 'civilians', 'Air/drone strike'],
    ['threat', 'government', 'government', undefined],
  ] as const)('%s of %s against %s is coded %s by ACLED', (id, agent, target, expected) => {
    expect(acledCode(id as EventTypeId, { agent, target })?.subEvent).toBe(expected);
  });

  test.each([
    ['air-strike', 'state-forces', 'rebel-group', 1],
    ['clash', 'rebel-group', 'identity-militia', 2],
    ['bombing', 'rebel-group', 'civilians', 3],
    ['torture', 'police', null, 3],
    ['bombing', null, 'rebel-group', null],
    ['agreement', 'government', 'rebel-group', null],
  ] as const)('%s of %s against %s is type %s of UCDP', (id, agent, target, expected) => {
    expect(ucdpTypeOfViolence(id, { agent, target })).toBe(expected);
  });

  test('only a state makes no event', () => {
    expect(EVENT_TYPES.filter(({ becomesEvent }) => !becomesEvent).map(({ id }) => id)).toEqual(['control']);
    expect(eventType('control').place).toBe('object');
  });
});
