import type { Counted, Range } from '../model/index.ts';

/** The figure that a range states: "at least 8" states 8, "up to 12" states 12, "4 to 7" states both ends. */
export const stated = ({ min, max }: Range): readonly [number, number] => [min ?? max ?? 0, max ?? min ?? 0];

/** True where the one counts civilians and the other those who fight: the two figures can both be true. */
export const countOthers = (a: { readonly of: Counted }, b: { readonly of: Counted }): boolean =>
  a.of !== 'anyone' && b.of !== 'anyone' && a.of !== b.of;

/** How two tolls of one outcome stand: the same figure, nearly, able to be both true, or not. */
export type TollTie = 'same' | 'near' | 'compatible' | 'disjoint';

const NEAR = 0.85;

/** How two numbers stand to each other. */
export function tollTie(a: Range, b: Range): TollTie {
  const [leastA, mostA] = stated(a);
  const [leastB, mostB] = stated(b);
  if (leastA === leastB && mostA === mostB) return 'same';
  const [small, great] = mostA < mostB ? [mostA, leastB] : [mostB, leastA];
  if (small >= great || small / great >= NEAR) return 'near';
  return (a.max ?? Infinity) >= (b.min ?? 0) && (b.max ?? Infinity) >= (a.min ?? 0) ? 'compatible' : 'disjoint';
}

/** How far apart two disjoint figures are: 1 equal, near 0 far. */
export function tollRatio(a: Range, b: Range): number {
  const [leastA, mostA] = stated(a);
  const [leastB, mostB] = stated(b);
  const [small, great] = mostA < mostB ? [mostA, leastB] : [mostB, leastA];
  return great > 0 ? Math.min(1, small / great) : 1;
}

/** "12", "at least 8", "up to 80", "4 to 7". */
export function rangeText({ min, max }: Range): string {
  if (min === null && max === null) return 'some';
  if (min === max) return String(min);
  if (max === null) return `at least ${min}`;
  return min === null ? `up to ${max}` : `${min} to ${max}`;
}
