import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlOf, controlOn } from '../../src/control/index.ts';
import { LASTS, stateOn } from '../../src/control/rules.ts';
import { signalsOf } from '../../src/control/signals.ts';
import { daysOfIso, isoOfDay, type PlaceControl, type RecordedClaim } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const FIRST = daysOfIso('2024-01-01')![0];
const day = (number: number): string => isoOfDay(FIRST + number);

/** Claims of all kinds about two places in a year, from all sides. */
const anyClaims = fc
  .array(
    fc.record({
      type: fc.constantFrom('territory-captured', 'territory-transferred', 'control', 'siege', 'ground-attack'),
      status: fc.constantFrom('asserted', 'reported', 'denied', 'forecast'),
      phase: fc.constantFrom(null, 'repelled', 'ended'),
      place: fc.constantFrom('Hazra', 'Kubra'),
      agent: fc.constantFrom('army', 'front', 'brigade'),
      target: fc.constantFrom('army', 'front', undefined),
      holder: fc.constantFrom('army', 'front', undefined),
      source: fc.constantFrom('state-radio', 'front-channel', 'monitor'),
      date: fc.oneof(
        fc.integer({ min: 0, max: 360 }).map((number) => day(number)),
        fc.integer({ min: 0, max: 360 }).map((number) => [day(number), day(number + 9)] as const),
        fc.constant(null),
      ),
      known: fc.integer({ min: 0, max: 400 }).map((number) => day(number)),
    }),
    { maxLength: 14 },
  )
  .map((list): RecordedClaim[] =>
    list.map((said, at) => recorded({ ...(said as Said), published: said.known, id: `c${at}`, report: `r${at}` })),
  );
const anyDay = fc.integer({ min: -20, max: 900 });

const eachRecord = (claims: readonly RecordedClaim[], check: (record: PlaceControl) => void): void =>
  controlOf(claims, kinships).forEach(check);

describe('the record of a place', () => {
  test('has intervals in order, each the day after the last, the last one open, and no two neighbours alike', () => {
    fc.assert(
      fc.property(anyClaims, (claims) =>
        eachRecord(claims, ({ intervals }) => {
          expect(intervals.at(-1)!.to).toBeNull();
          for (const [at, interval] of intervals.slice(1).entries()) {
            const before = intervals[at]!;
            expect(before.to! >= before.from).toBe(true);
            expect(daysOfIso(interval.from)![0]).toBe(daysOfIso(before.to!)![0] + 1);
            expect({ ...interval, from: '', to: '' }).not.toEqual({ ...before, from: '', to: '' });
          }
        }),
      ),
    );
  });

  test('gives on every day what the rules give for that day alone', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, (claims, number) => {
        const signals = signalsOf(claims, kinships, null);
        for (const { place, ...interval } of controlOn(controlOf(claims, kinships), day(number))) {
          const own = signals.filter((one) => one.place.id === place.id).sort((a, b) => a.day - b.day);
          const { from: _, to: __, ...state } = interval;
          expect(state).toEqual(stateOn(own, FIRST + number));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same in whatever order the claims come', () => {
    fc.assert(
      fc.property(
        anyClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(controlOf(shuffled, kinships)).toEqual(controlOf(claims, kinships));
        },
      ),
    );
  });

  test('ages into unknown, whatever was said, and never says more than was said', () => {
    fc.assert(
      fc.property(anyClaims, (claims) =>
        eachRecord(claims, ({ intervals }) => {
          const last = intervals.at(-1)!;
          expect(last.status).toBe('unknown');
          const ids = new Set(claims.map(({ id }) => id));
          for (const interval of intervals) {
            for (const id of [...interval.for, ...interval.against]) expect(ids.has(id)).toBe(true);
            if (interval.status !== 'unknown') expect(interval.for.length).toBeGreaterThan(0);
            if (interval.status === 'unknown' || interval.status === 'claimed-by-both')
              expect(interval.holder).toBeNull();
          }
        }),
      ),
    );
  });

  test('as known on a day is what the claims known by then give, and later claims about other places change nothing', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, (claims, number) => {
        const asKnownOn = day(number);
        const then = claims.filter(({ known }) => known <= asKnownOn);
        expect(controlOf(claims, kinships, { asKnownOn })).toEqual(controlOf(then, kinships));
        const hazra = (records: readonly PlaceControl[]): PlaceControl[] =>
          records.filter(({ place }) => place.name === 'Hazra');
        const only = claims.filter(({ claim }) => claim.place?.name === 'Hazra');
        expect(hazra(controlOf(claims, kinships))).toEqual(hazra(controlOf(only, kinships)));
      }),
    );
  });

  test('a side’s own word alone never makes it the holder for good', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const own = claims.filter(({ teller, claim }) => {
          const agents = claim.participants.map(({ actor }) => kinships(null).sideOf(actor!, null));
          return (
            agents.length === 1 &&
            agents[0] === kinships(null).sideOf(teller.id, null) &&
            claim.type !== 'territory-transferred'
          );
        });
        eachRecord(own, ({ intervals }) => {
          for (const { status } of intervals) expect(['claimed', 'claimed-by-both', 'unknown']).toContain(status);
        });
      }),
    );
  });
});

test('the longest that anything lasts is what the word of others does', () => {
  expect(Math.max(...Object.values(LASTS))).toBe(LASTS.firm);
});
