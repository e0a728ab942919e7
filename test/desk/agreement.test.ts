import { describe, expect, test } from 'vitest';
import { interval, krippendorffsAlpha, nominal, ratio } from '../../src/desk/agreement/alpha.ts';
import { agreementOf } from '../../src/desk/agreement/index.ts';
import { type CodedPair, cohensKappa } from '../../src/desk/agreement/kappa.ts';
import type { Coding } from '../../src/model/index.ts';

const times = <T>(count: number, pair: CodedPair<T>): CodedPair<T>[] => Array.from({ length: count }, () => pair);

describe("Cohen's κ", () => {
  // The worked example of fifty grant proposals in Wikipedia's "Cohen's kappa": both yes 20, A alone 5, B alone 10, both no 15.
  test('of the worked example of the fifty proposals is 0.40', () => {
    const pairs = [
      ...times(20, ['y', 'y']),
      ...times(5, ['y', 'n']),
      ...times(10, ['n', 'y']),
      ...times(15, ['n', 'n']),
    ];
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10);
  });

  // The same article: tables of equal agreement, 60 of 100, whose κ differs with the marginals.
  test('of the two tables of sixty agreements is 0.1304 and 0.2593', () => {
    const table = (yes: number, a: number, b: number, no: number) => [
      ...times(yes, ['y', 'y'] as const),
      ...times(a, ['y', 'n'] as const),
      ...times(b, ['n', 'y'] as const),
      ...times(no, ['n', 'n'] as const),
    ];
    expect(cohensKappa(table(45, 15, 25, 15))).toBeCloseTo(0.1304, 4);
    expect(cohensKappa(table(25, 35, 5, 35))).toBeCloseTo(0.2593, 4);
  });

  test('is 1 where they always agree, and tells nothing of no unit or one value', () => {
    expect(cohensKappa([...times(3, ['a', 'a']), ...times(2, ['b', 'b'])])).toBe(1);
    expect(cohensKappa([])).toBeNull();
    expect(cohensKappa(times(5, ['a', 'a']))).toBeNull();
  });
});

describe("Krippendorff's α", () => {
  const units = (rows: readonly string[]): string[][] =>
    [...rows[0]!].map((_, at) => rows.map((row) => row[at]!).filter((value) => value !== '.'));
  const numbers = (rows: readonly string[]): number[][] => units(rows).map((unit) => unit.map(Number));

  // Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example A: binary data, two observers, ten units.
  test('of example A is 0.095', () => {
    expect(krippendorffsAlpha(units(['0100000010', '1110010000']), nominal)).toBeCloseTo(0.095, 3);
  });

  // Example B: nominal data, two observers, twelve units.
  test('of example B is 0.692', () => {
    expect(krippendorffsAlpha(units(['aabbdcccedda', 'babbbccceddd']), nominal)).toBeCloseTo(0.692, 3);
  });

  // Example C: four observers, twelve units, values missing.
  const C = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
  test.each([
    ['nominal', nominal as (a: number, b: number) => number, 0.743],
    ['interval', interval, 0.849],
    ['ratio', ratio, 0.797],
  ])('of example C is as published: %s', (_, metric, published) => {
    expect(krippendorffsAlpha(numbers(C), metric)).toBeCloseTo(published, 3);
  });

  test('tells nothing where nothing can be compared', () => {
    expect(krippendorffsAlpha([], nominal)).toBeNull();
    expect(krippendorffsAlpha([['a'], ['b']], nominal)).toBeNull();
    expect(
      krippendorffsAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        nominal,
      ),
    ).toBeNull();
  });
});

describe('agreement by field', () => {
  const coding = (claim: string, coder: string, fields: Coding['fields']): Coding => ({
    ...{ id: `${claim} ${coder}`, claim, coder, at: '2021-01-01T00:00:00.000Z', fields },
  });
  const of = (codings: readonly Coding[], field: string) => agreementOf(codings).find((one) => one.field === field);

  test('counts a claim for the fields that two coders coded', () => {
    const codings = [
      coding('1', 'a', { type: 'shelling', killed: 3 }),
      coding('1', 'b', { type: 'shelling', killed: 3 }),
      coding('2', 'a', { type: 'bombing', killed: 5 }),
      coding('2', 'b', { type: 'shelling', killed: 8 }),
      coding('3', 'a', { type: 'bombing' }),
      coding('3', 'c', { type: 'bombing' }),
      coding('4', 'a', { type: 'clash', killed: null }),
    ];
    expect(of(codings, 'type')?.n).toBe(3);
    expect(of(codings, 'killed')?.n).toBe(2);
    expect(of(codings, 'injured')).toEqual({ field: 'injured', kappa: null, alpha: null, n: 0 });
  });

  test('means κ over pairs of coders by how much they share', () => {
    const agree = ['1', '2', '3'].flatMap((claim, at) => [
      coding(claim, 'a', { type: at ? 'x' : 'y' }),
      coding(claim, 'b', { type: at ? 'x' : 'y' }),
    ]);
    const by = [coding('4', 'a', { type: 'x' }), coding('4', 'c', { type: 'y' })];
    expect(of(agree, 'type')?.kappa).toBe(1);
    expect(of([...agree, ...by], 'type')?.kappa).toBeCloseTo(0.75, 10);
  });

  test('takes "the text does not say" for an answer of its own, but for no number', () => {
    const codings = [
      coding('1', 'a', { killed: null }),
      coding('1', 'b', { killed: 4 }),
      coding('2', 'a', { killed: 4 }),
      coding('2', 'b', { killed: 4 }),
    ];
    expect(of(codings, 'killed')?.kappa).toBe(0);
    expect(of(codings, 'killed')?.alpha).toBeNull();
  });
});
