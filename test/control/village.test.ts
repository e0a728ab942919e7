import { describe, expect, test } from 'vitest';
import { controlOf, controlOn, layerOfCsv } from '../../src/control/index.ts';
import { fuse } from '../../src/fusion/index.ts';
import type { RecordedClaim } from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

/**
 * A village that the army takes from the front, loses to it and takes again; docs/control.md tells it in words. `said` is
 * the outlet, `on` the day that the claim is about, `known` the day on which it was published.
 */
const claim = (id: string, source: string, on: string, known: string, rest: Said): RecordedClaim =>
  recorded({ id, source, date: on, known, published: known, place: 'Hazra', type: 'territory-captured', ...rest });

const CLAIMS: readonly RecordedClaim[] = [
  claim('army-says-taken', 'state-radio', '2024-04-10', '2024-04-10', { agent: 'army' }),
  claim('front-denies', 'front-channel', '2024-04-10', '2024-04-11', { agent: 'army', status: 'denied' }),
  claim('monitor-says-taken', 'monitor', '2024-04-10', '2024-04-12', { agent: 'army' }),
  claim('front-says-taken', 'front-channel', '2024-04-20', '2024-04-20', { agent: 'front' }),
  claim('monitor-says-lost', 'monitor', '2024-04-20', '2024-04-22', { agent: 'front' }),
  claim('front-says-cut-off', 'front-channel', '2024-04-25', '2024-04-25', { agent: 'army', type: 'siege' }),
  claim('army-says-retaken', 'state-radio', '2024-05-02', '2024-05-02', { agent: 'army' }),
  claim('front-says-left', 'front-channel', '2024-05-02', '2024-05-03', {
    agent: 'front',
    type: 'territory-transferred',
  }),
  claim('army-will-march-on', 'state-radio', '2024-05-10', '2024-05-04', {
    agent: 'army',
    status: 'intended',
    place: 'Kubra',
  }),
];

const LAYER = layerOfCsv('place,id,holder,date\nHazra,test:Hazra,Opposition,2024-03-01\n', {
  id: 'map',
  name: 'map.csv',
  source: 'a map of ours',
  known: '2024-03-05',
});

/** "status holder (for | against)" on a day, as it was known on another. */
function answer(on: string, asKnownOn?: string): string {
  const fused = fuse(CLAIMS, kinships);
  const records = controlOf(CLAIMS, kinships, { fused, layers: [LAYER], asKnownOn });
  const found = controlOn(records, on).find(({ place }) => place.name === 'Hazra');
  if (!found) return 'nothing was said';
  const list = (ids: readonly string[]): string => ids.join(' ');
  return `${found.status} ${found.holder ?? '-'} (${list(found.for)} | ${list(found.against)})`;
}

describe('who held Hazra, by all that is known now', () => {
  test.each([
    ['2024-02-29', 'nothing was said'],
    ['2024-03-01', 'held opposition (map/1 | )'],
    ['2024-04-09', 'held opposition (map/1 | )'],
    ['2024-04-10', 'held government (army-says-taken monitor-says-taken | front-denies)'],
    ['2024-04-19', 'held government (army-says-taken monitor-says-taken | front-denies)'],
    ['2024-04-20', 'held opposition (front-says-taken monitor-says-lost | )'],
    ['2024-04-24', 'held opposition (front-says-taken monitor-says-lost | )'],
    ['2024-04-25', 'besieged opposition (front-says-taken monitor-says-lost | front-says-cut-off)'],
    ['2024-05-01', 'besieged opposition (front-says-taken monitor-says-lost | front-says-cut-off)'],
    ['2024-05-02', 'held government (army-says-retaken | )'],
    ['2024-10-29', 'held government (army-says-retaken | )'],
    ['2024-10-30', 'unknown - ( | )'],
    ['2025-10-30', 'unknown - ( | )'],
  ])('on %s: %s', (on, expected) => {
    expect(answer(on)).toBe(expected);
  });
});

describe('who held Hazra, as it was known then', () => {
  test.each([
    // Before the map was published nobody knew.
    ['2024-03-02', '2024-03-04', 'nothing was said'],
    ['2024-03-02', '2024-03-05', 'held opposition (map/1 | )'],
    // The army's word alone, then against the front's denial, then borne out.
    ['2024-04-10', '2024-04-10', 'claimed government (army-says-taken | map/1)'],
    ['2024-04-10', '2024-04-11', 'claimed-by-both - (army-says-taken front-denies | )'],
    ['2024-04-10', '2024-04-12', 'held government (army-says-taken monitor-says-taken | front-denies)'],
    // The front's word alone, then borne out.
    ['2024-04-20', '2024-04-19', 'held government (army-says-taken monitor-says-taken | front-denies)'],
    ['2024-04-20', '2024-04-20', 'claimed opposition (front-says-taken | army-says-taken monitor-says-taken)'],
    ['2024-04-20', '2024-04-22', 'held opposition (front-says-taken monitor-says-lost | )'],
    // The army's word alone, then the loser says so itself.
    ['2024-05-02', '2024-05-01', 'besieged opposition (front-says-taken monitor-says-lost | front-says-cut-off)'],
    ['2024-05-02', '2024-05-02', 'claimed government (army-says-retaken | front-says-taken monitor-says-lost)'],
    ['2024-05-02', '2024-05-03', 'held government (army-says-retaken | )'],
    // What was known on a day does not tell of later days more than it did then.
    ['2024-07-01', '2024-05-02', 'claimed government (army-says-retaken | front-says-taken monitor-says-lost)'],
    ['2024-07-02', '2024-05-02', 'unknown - ( | army-says-retaken)'],
  ])('on %s, as known on %s: %s', (on, asKnownOn, expected) => {
    expect(answer(on, asKnownOn)).toBe(expected);
  });
});

test('a plan to take a place says nothing of who holds it', () => {
  expect(controlOf(CLAIMS, kinships).map(({ place }) => place.name)).toEqual(['Hazra']);
});
