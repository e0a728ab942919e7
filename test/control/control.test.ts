import { describe, expect, test } from 'vitest';
import { controlOf, controlOn } from '../../src/control/index.ts';
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

  test('as it was known: what was published later does not count', () => {
    const said: Said[] = [
      { ...TAKEN, source: 'state-radio', known: '2024-05-01' },
      { ...TAKEN, known: '2024-05-09' },
    ];
    expect(onDay(said, '2024-05-02', '2024-05-03')).toBe('claimed government');
    expect(onDay(said, '2024-05-02')).toBe('held government');
  });
});
