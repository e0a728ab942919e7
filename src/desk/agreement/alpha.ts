/** How far two values are apart, squared: Krippendorff's δ². */
export type Metric<T> = (a: T, b: T) => number;

/** Values that are the same or not. */
export const nominal: Metric<string | number | null> = (a, b) => (a === b ? 0 : 1);

/** Numbers by their difference. */
export const interval: Metric<number> = (a, b) => (a - b) ** 2;

/** Counts by their difference against their sum: 2 and 4 are as far apart as 200 and 400. */
export const ratio: Metric<number> = (a, b) => (a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2);

/**
 * Krippendorff's α (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 − Do/De, for any number of coders, with
 * values missing here and there. Each unit is the list of the values that it was given. Null where no two values can be
 * compared, or all are the same.
 */
export function krippendorffsAlpha<T>(units: readonly (readonly T[])[], metric: Metric<T>): number | null {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  if (all.length === 0) return null;
  const observed = pairable.reduce((sum, values) => sum + apart(values, metric) / (values.length - 1), 0) / all.length;
  const expected = apart(all, metric) / (all.length * (all.length - 1));
  return expected === 0 ? null : 1 - observed / expected;
}

/** δ² over all ordered pairs of different positions. */
function apart<T>(values: readonly T[], metric: Metric<T>): number {
  // Equal values are counted together: thousands of codings have few values.
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const list = [...counts];
  let sum = 0;
  for (const [a, many] of list) for (const [b, more] of list) if (a !== b) sum += many * more * metric(a, b);
  return sum;
}
