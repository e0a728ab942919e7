import { readFileSync } from 'node:fs';
import { slowness, slownessOfStarts } from './yardstick.ts';

/** A figure that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it is counted in: "%", "ms" … */
  readonly unit: string;
  /** True for the time of a process from its start to its end. */
  readonly ofStart?: true;
}

/** The least a figure may be, or the most. */
interface Floor {
  readonly least?: number;
  readonly most?: number;
}

/** Floors of bench/floors.json, by the name of their figure. */
export const FLOORS = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Floor>
>;

const shown = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(1));

const boundOf = ({ least, most }: Floor): string =>
  least === undefined ? `at most ${shown(most!)}` : `at least ${shown(least)}`;

const holds = (value: number, { least, most }: Floor): boolean =>
  value >= (least ?? -Infinity) && value <= (most ?? Infinity);

/** Units of figures that a slower machine makes worse. */
const OF_TIME = /^m?s$|\/s$/;

/** The same bound on a machine that is so many times slower. */
const onSlower = ({ least, most }: Floor, times: number): Floor => ({
  ...(least !== undefined && { least: least / times }),
  ...(most !== undefined && { most: most * times }),
});

/**
 * Prints figures beside their floors; tells whether all hold. Floors of time are those of the machine they were written on: on
 * one that the yardstick finds slower, they are as much lower.
 */
export function printFigures(figures: readonly Figure[]): boolean {
  const wide = Math.max(...figures.map(({ name }) => name.length));
  const timed = figures.filter(({ name, unit }) => FLOORS[name] && OF_TIME.test(unit));
  const slower = timed.length ? slowness() : 1;
  // A start reads files and then reckons: where either is slower here, so is the whole.
  const slowerStart = timed.some(({ ofStart }) => ofStart) ? Math.max(slower, slownessOfStarts()) : 1;
  if (slower > 1) process.stdout.write(`This machine is ${slower.toFixed(1)} times slower than that of the floors.\n`);
  if (slowerStart > 1) process.stdout.write(`It starts a process ${slowerStart.toFixed(1)} times more slowly.\n`);
  const boundHere = (floor: Floor, { unit, ofStart }: Figure): Floor =>
    OF_TIME.test(unit) ? onSlower(floor, ofStart ? slowerStart : slower) : floor;
  let good = true;
  for (const figure of figures) {
    const { name, value, unit } = figure;
    const floor = FLOORS[name];
    const right = floor === undefined || holds(value, boundHere(floor, figure));
    good &&= right;
    const bound = floor ? `   ${boundOf(floor)}${right ? '' : '   NOT MET'}` : '';
    process.stdout.write(`${name.padEnd(wide)}  ${shown(value).padStart(9)} ${unit.padEnd(8)}${bound}\n`);
  }
  return good;
}
