import type { Range } from '../../../src/model/range.ts';

/** A number of the axis and where it lies, 0 to 1. */
export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** Where an interval lies on the axis, 0 to 1; an end that the words leave open runs to the edge. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

/** One axis on which several intervals can be compared. */
export interface Axis {
  readonly ticks: readonly Tick[];
  readonly bar: (range: Range) => Bar;
}

const STEPS = [1, 2, 5] as const;
// Beyond such a ratio the small figures would lie on one spot of a linear axis.
const WIDE = 60;

/** The smallest of 1, 2, 5, 10, 20 … that is no less than the number. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = STEPS.find((one) => one * power >= least);
  return step === undefined ? power * 10 : step * power;
}

function linear(top: number, wanted: number): Axis {
  const step = niceStep(top / wanted);
  // Room above the last figure, so that an interval that is open above can be seen to go on.
  const end = Math.ceil(top / step + 0.4) * step;
  const at = (value: number): number => value / end;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, i) => ({ value: i * step, at: at(i * step) }));
  return { ticks, bar: barOn(at) };
}

function logarithmic(top: number): Axis {
  const end = 10 ** Math.ceil(Math.log10(top * 1.2));
  const at = (value: number): number => Math.log10(value + 1) / Math.log10(end + 1);
  const powers = Array.from({ length: Math.round(Math.log10(end)) + 1 }, (_, i) => 10 ** i);
  return { ticks: [0, ...powers].map((value) => ({ value, at: at(value) })), bar: barOn(at) };
}

const barOn =
  (at: (value: number) => number) =>
  ({ min, max }: Range): Bar => ({
    from: min === null ? 0 : at(min),
    to: max === null ? 1 : at(max),
    openBelow: min === null,
    openAbove: max === null,
  });

/** The axis that holds all of the intervals, from nought; by powers of ten where they differ by more than one axis can show. */
export function axisOf(ranges: readonly Range[], wanted = 6): Axis {
  const ends = ranges.flatMap(({ min, max }) => [min, max]).filter((end) => end !== null);
  const top = Math.max(1, ...ends);
  const least = Math.min(...ends.filter((end) => end > 0));
  return Number.isFinite(least) && top / least > WIDE ? logarithmic(top) : linear(top, wanted);
}
