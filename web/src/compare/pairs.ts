import type { Range } from '../../../src/model/range.ts';
import type { ComparedToll, TermCount } from '../api/answers.ts';

/** A figure that two give differently, as intervals. */
export interface Pair {
  readonly toll: ComparedToll;
  readonly a: Range;
  readonly b: Range;
}

/** The figures that can be drawn, those farthest apart first. */
export function pairsOf(tolls: readonly ComparedToll[]): Pair[] {
  return tolls
    .flatMap((toll) => {
      const versions = toll.event.fields.find(({ name }) => name === toll.field)?.versions ?? [];
      const rangeOf = (text: string): Range | undefined => versions.find((version) => version.text === text)?.range;
      const [a, b] = [rangeOf(toll.a), rangeOf(toll.b)];
      return a && b ? [{ toll, a, b }] : [];
    })
    .sort((one, other) => apart(other) - apart(one));
}

const apart = ({ a, b }: Pair): number => Math.abs(middle(a) - middle(b));
const middle = ({ min, max }: Range): number => ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2;

/** A word with how often each of the two uses it. */
export interface WordRow {
  readonly term: string;
  readonly neutral: string;
  readonly a: number;
  readonly b: number;
}

/** The words of both in one list, those used most first. */
export function wordRows(a: readonly TermCount[], b: readonly TermCount[]): WordRow[] {
  const rows = new Map<string, WordRow>();
  for (const { term, neutral, count } of a) rows.set(term, { term, neutral, a: count, b: 0 });
  for (const { term, neutral, count } of b) rows.set(term, { term, neutral, a: rows.get(term)?.a ?? 0, b: count });
  return [...rows.values()].sort((one, other) => other.a + other.b - one.a - one.b || (one.term < other.term ? -1 : 1));
}
