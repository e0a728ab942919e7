import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Event, Fused, RecordedClaim } from '../../src/model/index.ts';
import { controlOf, controlOn, fieldInWords, fuse, openSitrep, type Sitrep, type TextInput } from '../../src/sitrep.ts';

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

let sitrep: Sitrep;
let claims: readonly RecordedClaim[];
let fused: Fused;
beforeAll(async () => {
  sitrep = await openSitrep();
  const reports = file('samples/opposed.jsonl').trim().split('\n');
  claims = reports
    .map((line) => JSON.parse(line) as TextInput)
    .flatMap((report) => sitrep.recorded(sitrep.read(report)));
  fused = fuse(claims, sitrep.kinships);
});

/** The lines of docs/fusion.md about an event. */
const lines = ({ fields, grade, credibility }: Event, names: readonly string[]): string =>
  [
    ...names.map((wanted) => fieldInWords(fields.find(({ name }) => name === wanted)!)),
    `grade ${grade.value}: ${grade.because}`,
    `credibility ${credibility.value}: ${credibility.because}`,
  ].join('\n');

test('the example of docs/fusion.md is what fusion makes of its reports', () => {
  const page = file('docs/fusion.md');
  expect(claims).toHaveLength(7);
  expect(fused.loose).toEqual([]);
  const [bombing, capture] = ['Azaz', 'Kafr Halab'].map(
    (name) => fused.events.find(({ place }) => place!.name === name)!,
  );
  expect(fused.events).toHaveLength(2);
  expect(page).toContain(lines(bombing!, ['killed']));
  expect(page).toContain(lines(capture!, ['happened', 'holder']));
  const reasons = bombing!.joins.flatMap((join) => join.reasons);
  expect(reasons).toEqual(
    expect.arrayContaining(['same place', 'same day', 'both say bombing', 'both say vehicle bomb']),
  );
  expect(capture!.foretoldBy).toEqual(['forecast#c1']);
});

test('control takes the denial for one of the village that it speaks of', () => {
  const [answer] = controlOn(controlOf(claims, sitrep.kinships, { fused }), '2020-02-06');
  expect(answer).toMatchObject({
    status: 'held',
    holder: 'government',
    for: ['agency#c2', 'radio#c2'],
    against: ['channel#c2'],
  });
});
