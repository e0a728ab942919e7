import { describe, expect, test } from 'vitest';
import { controlOf, controlOn } from '../../src/control/index.ts';
import { fuse } from '../../src/fusion/index.ts';
import type { ControlAnswer, Event } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const TAKEN: Said = { type: 'territory-captured', place: 'Hazra', agent: 'army', date: '2024-05-01' };

const onDay = (said: readonly Said[], on: string, asKnownOn?: string): string | undefined => {
  const [answer] = controlOn(controlOf(said.map(recorded), kinships, { asKnownOn }), on);
  return answer && `${answer.status} ${answer.holder ?? '-'}`;
};

describe('a place is', () => {
  test.each<[string, readonly Said[], string]>([
    ['claimed where only the side that took it says so', [{ ...TAKEN, source: 'state-radio' }], 'claimed government'],
    ['held where a source of no side says so', [{ ...TAKEN, source: 'monitor' }], 'held government'],
    ['held where the other side says so', [{ ...TAKEN, source: 'front-channel' }], 'held government'],
    [
      'held where the one who took it says so and the other says that it left',
      [
        { ...TAKEN, source: 'state-radio' },
        { ...TAKEN, type: 'territory-transferred', agent: 'front', source: 'front-channel', date: '2024-05-02' },
      ],
      'held government',
    ],
    [
      'besieged where its holder is surrounded',
      [TAKEN, { type: 'siege', agent: 'front', date: '2024-05-03' }],
      'besieged government',
    ],
    ['contested where sources of no side disagree', [TAKEN, { ...TAKEN, agent: 'front' }], 'contested -'],
    [
      'claimed by both where each side says that it holds it',
      [
        { ...TAKEN, type: 'control', source: 'state-radio', date: '2024-05-05' },
        { ...TAKEN, type: 'control', agent: 'front', source: 'front-channel', date: '2024-05-05' },
      ],
      'claimed-by-both -',
    ],
  ])('%s', (_, said, state) => {
    expect(onDay(said, '2024-05-06')).toBe(state);
  });

  test('no better held for a source that its outlet leaves unnamed', () => {
    const said = recorded({ ...TAKEN, source: 'state-radio', cites: 'civilians' });
    const attribution = said.claim.attribution.map((one) => ({ ...one, named: false }));
    const [answer] = controlOn(controlOf([{ ...said, claim: { ...said.claim, attribution } }], kinships), '2024-05-06');
    expect(answer!.status).toBe('claimed');
  });

  test('unknown when nobody has said anything for long', () => {
    expect(onDay([TAKEN], '2024-10-28')).toBe('held government');
    expect(onDay([TAKEN], '2024-10-29')).toBe('unknown -');
  });

  test('not answered for before anything was said of it', () => {
    expect(onDay([TAKEN], '2024-04-30')).toBeUndefined();
  });

  describe('spoken of by a denial that names no place', () => {
    const denial: Said = { ...TAKEN, id: 'denial', source: 'front-channel', status: 'denied', place: 'town' };
    const answer = (said: readonly Said[], asKnownOn?: string): string => {
      const claims = said.map(recorded);
      const records = controlOf(claims, kinships, { fused: fuse(claims, kinships), asKnownOn });
      const [{ place, status, holder, against }] = controlOn(records, '2024-05-06') as [ControlAnswer];
      expect(records).toHaveLength(1);
      return `${place.name} ${status} ${holder ?? '-'} (${against.join(' ')})`;
    };

    test('by way of the event that it hangs on', () => {
      const before: Said = { ...TAKEN, type: 'control', agent: 'front', date: '2024-04-20' };
      const claims: Said[] = [before, { ...TAKEN, source: 'state-radio' }, denial];
      expect(answer(claims)).toBe('Hazra claimed-by-both - ()');
      expect(answer([TAKEN, denial])).toBe('Hazra held government (denial)');
    });

    test('and speaks of whom the other told where it names nobody itself', () => {
      const claims = [
        { ...TAKEN, id: 'told' },
        { ...denial, agent: undefined },
      ].map(recorded);
      const hangs = {
        claims: [
          { id: 'told', standing: 'tells' },
          { id: 'denial', standing: 'denies' },
        ],
      };
      const [record] = controlOf(claims, kinships, { fused: { events: [hangs as unknown as Event] } });
      expect(record!.intervals[0]).toMatchObject({ holder: 'government', against: ['denial'] });
    });

    test('not before it was published, and not where it names a spot that is none of the place', () => {
      const later = { ...denial, published: '2024-05-04' };
      expect(answer([TAKEN, later], '2024-05-03')).toBe('Hazra held government ()');
      expect(answer([TAKEN, later], '2024-05-04')).toBe('Hazra held government (denial)');
      expect(answer([TAKEN, { ...denial, relation: 'near' }])).toBe('Hazra held government ()');
    });

    test('a denial that somebody left says that he is still there', () => {
      const held: Said = { ...TAKEN, type: 'control', agent: 'front', date: '2024-04-20' };
      const stays: Said = { ...TAKEN, type: 'territory-transferred', agent: 'front', status: 'denied' };
      expect(answer([held, { ...stays, source: 'front-channel' }])).toBe('Hazra held opposition ()');
    });
  });

  test('as it was known: what was published later does not count', () => {
    const said: Said[] = [
      { ...TAKEN, source: 'state-radio', known: '2024-05-01' },
      { ...TAKEN, known: '2024-05-09' },
    ];
    expect(onDay(said, '2024-05-02', '2024-05-03')).toBe('claimed government');
    expect(onDay(said, '2024-05-02')).toBe('held government');
  });
});
