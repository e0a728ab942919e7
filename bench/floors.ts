import { readFileSync } from 'node:fs';

/** A figure that was measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it is counted in: "%", "ms" … */
  readonly unit: string;
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

/** Prints figures beside their floors; tells whether all hold. */
export function printFigures(figures: readonly Figure[]): boolean {
  const wide = Math.max(...figures.map(({ name }) => name.length));
  let good = true;
  for (const { name, value, unit } of figures) {
    const floor = FLOORS[name];
    const right = floor === undefined || holds(value, floor);
    good &&= right;
    const bound = floor ? `   ${boundOf(floor)}${right ? '' : '   NOT MET'}` : '';
    process.stdout.write(`${name.padEnd(wide)}  ${shown(value).padStart(9)} ${unit.padEnd(8)}${bound}\n`);
  }
  return good;
}
