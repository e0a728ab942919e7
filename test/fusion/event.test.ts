import { describe, expect, test } from 'vitest';
import { contradictionsIn, fieldInWords, fuse } from '../../src/fusion/index.ts';
import type { Event, EventField, RecordedClaim } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const STRIKE: Said = { type: 'air-strike', place: 'Hazra', date: '2024-05-01', agent: 'air-force' };

const only = (said: readonly Said[]): Event => {
  const { events } = fuse(said.map(recorded), kinships);
  expect(events).toHaveLength(1);
  return events[0]!;
};
const field = (event: Event, name: EventField['name']): EventField | undefined =>
  event.fields.find((one) => one.name === name);

describe('an event shows', () => {
  const opposed = only([
    { ...STRIKE, id: 'a', source: 'state-radio', killed: 8 },
    { ...STRIKE, id: 'b', source: 'front-channel', killed: 12 },
  ]);

  test('each field’s versions by side and source, and the interval that contains them', () => {
    expect(field(opposed, 'killed')).toEqual({
      name: 'killed',
      agreement: 'contradict',
      interval: { min: 8, max: 12 },
      versions: [
        { text: '12', range: { min: 12, max: 12 }, sides: ['opposition'], sources: ['front-channel'], claims: ['b'] },
        { text: '8', range: { min: 8, max: 8 }, sides: ['government'], sources: ['state-radio'], claims: ['a'] },
      ],
    });
    expect(fieldInWords(field(opposed, 'killed')!)).toBe('killed 8 to 12: opposition 12, government 8');
    expect(opposed.sides).toEqual(['government', 'opposition']);
  });

  test('where they contradict each other', () => {
    expect(contradictionsIn(opposed).map(({ on, agreement, text }) => [on, agreement, text])).toEqual([
      ['killed', 'contradict', 'killed: 12 (front-channel) against 8 (state-radio)'],
    ]);
  });

  test.each<[string, Said['killed'], Said['killed'], EventField['agreement']]>([
    ['the same figure', 8, 8, 'agree'],
    ['a figure and a least that it reaches', 8, [8, null], 'agree'],
    ['a figure inside a range', 8, [5, 10], 'agree'],
    ['two leasts that may both be true', [70, null], [100, null], 'differ'],
    ['a figure and a most that is greater', 50, [null, 80], 'differ'],
    ['two figures', 8, 12, 'contradict'],
    ['a figure that is less than the least', 8, [9, null], 'contradict'],
  ])('%s', (_, mine, theirs, agreement) => {
    const event = only([
      { ...STRIKE, killed: mine },
      { ...STRIKE, killed: theirs },
    ]);
    expect(field(event, 'killed')!.agreement).toBe(agreement);
  });

  test('a toll of which a part is told in another sentence once, at its greatest', () => {
    const event = only([
      { ...STRIKE, id: 'a', report: 'r', killed: 9 },
      { ...STRIKE, id: 'b', report: 'r', type: 'casualties', agent: undefined, killed: 3, at: 90 },
    ]);
    expect(field(event, 'killed')!.versions.map(({ text }) => text)).toEqual(['9']);
  });
});

describe('tolls of other people', () => {
  test('differ, and do not contradict each other', () => {
    const agreement = (who: string): string => {
      const [a, b] = [recorded({ ...STRIKE, killed: 6 }), recorded({ ...STRIKE, source: 'wire', killed: 2 })];
      const counting = (one: RecordedClaim, words: string): RecordedClaim => ({
        ...one,
        claim: { ...one.claim, casualties: one.claim.casualties.map((toll) => ({ ...toll, who: words })) },
      });
      const [event] = fuse([counting(a, 'militants'), counting(b, who)], kinships).events;
      return field(event!, 'killed')!.agreement;
    };
    expect(agreement('civilians')).toBe('differ');
    expect(agreement('fighters')).toBe('contradict');
  });
});

describe('its sources', () => {
  test('are those who are cited in the end: two outlets that cite one monitor are one', () => {
    const event = only([
      { ...STRIKE, source: 'state-radio', cites: 'monitor' },
      { ...STRIKE, source: 'front-channel', cites: 'monitor' },
    ]);
    expect(event.sources.map(({ id, side }) => [id, side])).toEqual([['monitor', null]]);
  });

  test('are one where ten outlets print one text', () => {
    const copies = Array.from(
      { length: 10 },
      (_, at): Said => ({ ...STRIKE, source: `outlet-${at}`, origin: 'first' }),
    );
    const event = only(copies);
    expect(event.sources).toHaveLength(1);
    expect(event.credibility.value).toBe(3);
  });
});

describe('its grades', () => {
  const grades = (said: readonly Said[]): string => {
    const { grade, credibility } = only(said.map((one, at) => ({ ...STRIKE, id: `c${at}`, ...one })));
    return `${grade.value} ${credibility.value}`;
  };

  test.each<[string, readonly Said[], string]>([
    ['a single independent source', [{}], 'weak 3'],
    ['two independent sources', [{}, { source: 'wire' }], 'fair 2'],
    ['the side that did it says so', [{ source: 'state-radio' }], 'confirmed 4'],
    ['a side tells its own feat', [{ source: 'state-radio', type: 'territory-captured' }], 'weak 4'],
    ['another side tells it', [{ source: 'front-channel', type: 'territory-captured' }], 'weak 2'],
    [
      'the side that lost tells it',
      [{ source: 'front-channel', type: 'territory-captured', target: 'front' }],
      'confirmed 2',
    ],
    [
      'the side that left tells it',
      [{ source: 'front-channel', type: 'territory-transferred', agent: 'front' }],
      'confirmed 2',
    ],
    ['three sources of two sides', [{}, { source: 'wire' }, { source: 'front-channel' }], 'fair 1'],
    [
      'opposed sides are blamed',
      [{ source: 'state-radio', agent: 'front' }, { source: 'front-channel' }],
      'contested 4',
    ],
    [
      'two sides that fight are each named by one source',
      [
        { type: 'clash', agent: 'army', target: 'front' },
        { type: 'clash', agent: 'front', target: 'army', source: 'wire' },
      ],
      'fair 2',
    ],
    [
      'one side accuses the other of what a source lays to it',
      [{ agent: 'front' }, { source: 'front-channel', status: 'alleged' }],
      'contested 4',
    ],
    ['who did it denies it', [{}, { source: 'state-radio', status: 'denied' }], 'contested 4'],
    [
      'an independent source denies it, and only a party tells it',
      [{ source: 'front-channel' }, { status: 'denied' }],
      'discounted 5',
    ],
    ['nobody says who did it', [{ agent: undefined }, { agent: undefined, source: 'wire' }], 'weak 2'],
  ])('%s: %s', (_, said, expected) => {
    expect(grades(said)).toBe(expected);
  });

  test('a capture that the other side tells is probably true', () => {
    const event = only([{ type: 'territory-captured', agent: 'army', source: 'front-channel' }]);
    expect([event.credibility.value, event.credibility.because]).toEqual([
      2,
      'another side than the one that gained tells it',
    ]);
  });

  test('a letter comes from the pack alone, and moves no digit', () => {
    const claim = recorded(STRIKE);
    const lettered = { ...claim, teller: { ...claim.teller, reliability: 'B' as const } };
    const [plain, known] = [claim, lettered].map((one) => fuse([one], kinships).events[0]!);
    expect([plain!.reliability, known!.reliability]).toEqual(['F', 'B']);
    expect(known!.credibility).toEqual(plain!.credibility);
  });
});

describe('claims that tell of no happening', () => {
  test.each<[Said['status'], string]>([
    ['denied', 'denies'],
    ['alleged', 'alleges'],
    ['forecast', 'foretells'],
    ['intended', 'intends'],
    ['speculated', 'supposes'],
  ])('%s: hang on the event, and create none alone', (status, standing) => {
    const hanging: Said = { ...STRIKE, id: 'b', status, published: '2024-05-01', source: 'wire' };
    const { events, loose } = fuse([recorded(hanging)], kinships);
    expect(events).toEqual([]);
    expect(loose.map(({ id, standing: how }) => [id, how])).toEqual([['b', standing]]);
    const event = only([{ ...STRIKE, id: 'a', published: '2024-05-01' }, hanging]);
    expect(event.claims.map(({ id, standing: how }) => [id, how])).toEqual([
      ['a', 'tells'],
      ['b', standing],
    ]);
  });

  test('a forecast that came true is linked with what it foretold, one that did not is loose', () => {
    const taken: Said = {
      id: 'taken',
      type: 'territory-captured',
      agent: 'army',
      place: 'Hazra',
      date: '2024-05-10',
      published: '2024-05-11',
    };
    const forecast: Said = { ...taken, id: 'forecast', status: 'forecast', date: null, published: '2024-05-01' };
    expect(only([taken, forecast]).foretoldBy).toEqual(['forecast']);
    const late = fuse([recorded(taken), recorded({ ...forecast, published: '2024-05-20' })], kinships);
    expect(late.loose.map(({ id }) => id)).toEqual(['forecast']);
  });

  test('a denial beside a capture contradicts who holds the place', () => {
    const event = only([
      { id: 'a', type: 'territory-captured', agent: 'front', report: 'r', cites: 'front', at: 10 },
      {
        id: 'b',
        type: 'territory-captured',
        status: 'denied',
        report: 'r',
        cites: 'army',
        place: null,
        date: null,
        at: 60,
      },
    ]);
    expect(contradictionsIn(event).find(({ on }) => on === 'holder')!.text).toBe(
      'holder: front (front) against not front (army)',
    );
  });
});
