import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOfClaim, fuse, linkedClaims, openFusion, openSweep } from '../../src/fusion/index.ts';
import type { Decision, Event, RecordedClaim } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const fused = (said: readonly Said[], decisions: readonly Decision[] = []): string[][] =>
  partition(fuse(said.map(recorded), kinships, decisions).events);
const partition = (events: readonly Event[]): string[][] =>
  events.map(({ claims }) => claims.map(({ id }) => id).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));

const STRIKE: Said = { id: 'a', type: 'air-strike', place: 'Hazra', date: '2024-05-01', agent: 'air-force' };

describe('claims are one event', () => {
  test.each<[string, Said]>([
    ['of one type, place and day', { agent: undefined }],
    ['where the one names a body and the other what it belongs to', { agent: 'army' }],
    ['where one calls it by a type that may be the same', { type: 'missile-strike' }],
    ['where one place lies in reach of the other', { place: 'Tell Hazra' }],
    ['where one gives the province only and both name the actor', { place: 'Wadi Province' }],
    [
      'where one lays it to the other side, of one place and day',
      { agent: 'front', type: 'air-strike', killed: undefined },
    ],
  ])('%s', (_, other) => {
    expect(fused([STRIKE, { ...STRIKE, ...other, id: 'b', report: 'other' }])).toEqual([['a', 'b']]);
  });

  test.each<[string, Said]>([
    ['days apart', { date: '2024-05-03' }],
    ['far apart', { place: 'Kubra' }],
    ['of types that never are one', { type: 'ground-attack' }],
    ['of which one knows neither place nor actor', { place: null, agent: undefined }],
  ])('but not %s', (_, other) => {
    expect(fused([STRIKE, { ...STRIKE, ...other, id: 'b', report: 'other' }])).toEqual([['a'], ['b']]);
  });

  test('taken by one side and taken by the other are two', () => {
    const taken: Said = { id: 'a', type: 'territory-captured', agent: 'army' };
    expect(fused([taken, { ...taken, id: 'b', agent: 'front', date: '2024-05-02' }])).toEqual([['a'], ['b']]);
  });
});

describe('the dead of some days', () => {
  const sum: Said = {
    ...{ id: 'b', report: 'other', type: 'casualties', place: 'Hazra', date: ['2024-05-01', '2024-05-04'], killed: 60 },
    words: 'Since the bombardment of Hazra market began, sixty were killed.',
  };
  const strike: Said = { ...STRIKE, date: ['2024-05-01', '2024-05-02'], words: 'The bombardment hit Hazra market.' };

  test('are of no one strike among them', () => {
    expect(fused([strike, sum])).toEqual([['a'], ['b']]);
    expect(fused([strike, { ...sum, date: ['2024-05-01', '2024-05-03'] }])).toEqual([['a', 'b']]);
  });

  test('are one sum where two tell of it', () => {
    expect(fused([sum, { ...sum, id: 'c', report: 'third' }])).toEqual([['b', 'c']]);
  });
});

test('a village on no map is where the province is in which it is said to lie', () => {
  const within = (said: Said, admin1: string): RecordedClaim => {
    const one = recorded(said);
    return { ...one, claim: { ...one.claim, place: { ...one.claim.place!, country: 'XX', admin1 } } };
  };
  const province = within({ ...STRIKE, id: 'a', place: 'Wadi Province', agent: undefined }, 'Wadi');
  const village = (admin1: string): RecordedClaim =>
    within({ ...STRIKE, id: 'b', report: 'b', place: 'Nowhere', agent: undefined }, admin1);
  expect(partition(fuse([province, village('Wadi')], kinships).events)).toEqual([['a', 'b']]);
  expect(partition(fuse([province, village('Kubra')], kinships).events)).toEqual([['a'], ['b']]);
});

describe('captures', () => {
  const taken: Said = { id: 'a', type: 'territory-captured', agent: 'army' };

  test('of two villages near each other are two, and two dates of one village are one', () => {
    expect(fused([taken, { ...taken, id: 'b', place: 'Tell Hazra' }])).toEqual([['a'], ['b']]);
    expect(fused([taken, { ...taken, id: 'b', date: '2024-05-03' }])).toEqual([['a', 'b']]);
  });

  test('of a village that was lost in between are two', () => {
    const lost: Said = { ...taken, id: 'b', agent: 'front', date: '2024-05-02' };
    const retaken: Said = { ...taken, id: 'c', date: '2024-05-03' };
    expect(fused([taken, lost, retaken])).toEqual([['a'], ['b'], ['c']]);
    const known = [taken, lost].map(recorded);
    expect(linkedClaims([recorded(retaken)], known, kinships)).toEqual(new Set(['a', 'b']));
  });

  test('and the withdrawal of those who held the place are one', () => {
    const left: Said = { ...taken, id: 'b', type: 'territory-transferred' };
    expect(fused([taken, { ...left, agent: 'front' }])).toEqual([['a', 'b']]);
    expect(fused([taken, left])).toEqual([['a'], ['b']]);
  });
});

describe('what hangs on an event', () => {
  test('brings along what speaks of it in the same report', () => {
    const blast: Said = { id: 'a', type: 'bombing', agent: undefined, words: 'a car bomb exploded' };
    const denial: Said = { ...blast, id: 'b', report: 'r', source: 'front-channel', status: 'denied' };
    const blame: Said = {
      ...denial,
      id: 'c',
      status: 'alleged',
      place: null,
      agent: 'army',
      at: 30,
      words: `${'x'.repeat(26)}the bomb`,
    };
    const [event, ...more] = fuse([blast, denial, blame].map(recorded), kinships).events;
    expect(more).toEqual([]);
    expect(event!.claims.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('a join', () => {
  test('keeps its reasons in words', () => {
    const [event] = fuse(
      [recorded({ ...STRIKE, killed: 6 }), recorded({ ...STRIKE, id: 'b', killed: 6 })],
      kinships,
    ).events;
    expect(event!.joins).toHaveLength(1);
    expect(event!.joins[0]!.reasons).toEqual(
      expect.arrayContaining(['same place', 'same day', 'both say air strike', 'same actor', 'both say 6 killed']),
    );
  });
});

describe('people decide', () => {
  const both = [STRIKE, { ...STRIKE, id: 'b' }];
  const act = (at: string): { id: string; at: string; by: string } => ({ id: at, at, by: 'N. N.' });
  const split: Decision = { ...act('2024-06-01'), kind: 'split', apart: [['a'], ['b']] };
  const merge = (at: string, claims: string[]): Decision => ({ ...act(at), kind: 'merge', claims });

  test('that claims are of two events, and of two decisions the later binds', () => {
    expect(fused(both, [split])).toEqual([['a'], ['b']]);
    expect(fused(both, [merge('2024-06-02', ['a', 'b']), split])).toEqual([['a', 'b']]);
    expect(fused(both, [merge('2024-05-30', ['a', 'b']), split])).toEqual([['a'], ['b']]);
  });

  test('that claims are of one event, whatever they say', () => {
    const far: Said = { ...STRIKE, id: 'c', place: 'Kubra', date: '2024-07-01' };
    expect(fused([STRIKE, far], [merge('2024-08-01', ['a', 'c'])])).toEqual([['a', 'c']]);
  });

  test('that a claim takes part in no event, or that an accusation makes one', () => {
    expect(fused(both, [{ ...act('2024-06-01'), kind: 'reject', claims: ['b'] }])).toEqual([['a']]);
    const alleged: Said = { ...STRIKE, status: 'alleged' };
    expect(fused([alleged])).toEqual([]);
    expect(fused([alleged], [{ ...act('2024-06-01'), kind: 'accept', claims: ['a'] }])).toEqual([['a']]);
  });

  test('that a claim was read wrongly', () => {
    const far: Said = { ...STRIKE, id: 'b', place: 'Kubra' };
    const place = recorded(STRIKE).claim.place;
    expect(fused([STRIKE, far], [{ ...act('2024-06-01'), kind: 'correct', claim: 'b', set: { place } }])).toEqual([
      ['a', 'b'],
    ]);
  });
});

/** Claims thick on the ground: few places, days, types and actors, so that all sorts of chains and conflicts arise. */
const anyClaims = fc
  .array(
    fc.record({
      type: fc.constantFrom('air-strike', 'shelling', 'casualties', 'territory-captured', 'chemical-attack'),
      status: fc.constantFrom('asserted', 'asserted', 'reported', 'alleged', 'denied', 'forecast'),
      place: fc.constantFrom('Hazra', 'Tell Hazra', 'Kubra', 'Wadi Province', 'Nowhere', null),
      date: fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-03', ['2024-05-01', '2024-05-31'] as const, null),
      published: fc.constantFrom('2024-05-02', '2024-05-04'),
      agent: fc.constantFrom('army', 'air-force', 'front', undefined),
      source: fc.constantFrom('monitor', 'state-radio', 'front-channel'),
      killed: fc.constantFrom(3, 8, 40, undefined),
      report: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
      at: fc.integer({ min: 0, max: 900 }),
    }),
    { maxLength: 30 },
  )
  .map((list): RecordedClaim[] => list.map((said, at) => recorded({ ...(said as Said), id: `c${at}` })));

describe('whatever is claimed', () => {
  test('the order in which claims come makes no difference', () => {
    fc.assert(
      fc.property(
        anyClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(fuse(shuffled, kinships)).toEqual(fuse(claims, kinships));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('claims that come one after the other give what they give together, and touch only the groups that they join', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const fusion = openFusion(kinships);
        let before = fusion.all();
        for (const claim of claims) {
          const touched = new Set(fusion.add([claim]).groups.flat());
          const after = fusion.all();
          const untouched = (events: readonly Event[]): Event[] =>
            events.filter((event) => !event.claims.some(({ id }) => touched.has(id)));
          expect(untouched(after.events)).toEqual(untouched(before.events));
          before = after;
        }
        expect(before).toEqual(fuse(claims, kinships));
      }),
      { numRuns: 60 },
    );
  });

  test('a store that fuses only the linked groups anew comes to the same', () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 1, max: 5 }), (claims, many) => {
        const [old, fresh] = [claims.slice(many), claims.slice(0, many)];
        const before = fuse(old, kinships);
        const linked = linkedClaims(fresh, old, kinships);
        const touched = new Set(before.groups.filter((group) => group.some((id) => linked.has(id))).flat());
        const again = fuse([...fresh, ...old.filter(({ id }) => touched.has(id))], kinships).events;
        const kept = before.events.filter((event) => !event.claims.some(({ id }) => touched.has(id)));
        const byId = (a: Event, b: Event): number => (a.id < b.id ? -1 : 1);
        expect([...kept, ...again].sort(byId)).toEqual([...fuse(claims, kinships).events].sort(byId));
      }),
      { numRuns: 100 },
    );
  });

  test('a sweep that lets go of what is settled gives what all of them give together', () => {
    const from = (claim: RecordedClaim): number => extentOfClaim(claim, kinships).from;
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 1, max: 4 }), (claims, size) => {
        const sorted = [...claims].sort((a, b) => from(a) - from(b));
        const sweep = openSweep(kinships);
        const events: Event[] = [];
        for (let at = 0; at < sorted.length; at += size) events.push(...sweep.add(sorted.slice(at, at + size)).events);
        events.push(...sweep.end().events);
        const byId = (a: Event, b: Event): number => (a.id < b.id ? -1 : 1);
        expect(events.sort(byId)).toEqual([...fuse(claims, kinships).events].sort(byId));
      }),
      { numRuns: 150 },
    );
  });

  test('every claim that happened is in exactly one event, every event has one, and no other creates any', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { events, loose } = fuse(claims, kinships);
        const placed = [...events.flatMap((event) => event.claims), ...loose].map(({ id }) => id);
        expect(placed.sort()).toEqual(claims.map(({ id }) => id).sort());
        for (const event of events) expect(event.claims.some(({ standing }) => standing === 'tells')).toBe(true);
        for (const one of loose) expect(one.standing).not.toBe('tells');
      }),
      { numRuns: 150 },
    );
  });
});
