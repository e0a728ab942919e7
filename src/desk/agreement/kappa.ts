/** Two coders' values of one unit. */
export type CodedPair<T> = readonly [first: T, second: T];

/**
 * Cohen's κ (Cohen 1960, "A coefficient of agreement for nominal scales"): how far two coders agree beyond what chance would
 * give, (po − pe) / (1 − pe). 1: always; 0: no more than by chance. Null where there is nothing to tell: no unit, or both only
 * ever give one and the same value.
 */
export function cohensKappa<T>(pairs: readonly CodedPair<T>[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const firsts = tally(pairs.map(([first]) => first));
  const seconds = tally(pairs.map(([, second]) => second));
  const observed = pairs.filter(([first, second]) => first === second).length / n;
  let expected = 0;
  for (const [value, count] of firsts) expected += (count / n) * ((seconds.get(value) ?? 0) / n);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
