import type { Pixel } from './camera.ts';
import { markOf } from './families.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Mark } from './scene.ts';

/** Where a mark was drawn, for whoever points at it. */
export interface Target {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const MOST_SIGNS = 3;
const STEP = 17;
/** From so many events on the count stands above the signs: in one line they would be broader than the server's cells. */
const MANY = 100;

interface Shape {
  readonly families: Mark['families'];
  readonly words: string;
  readonly size: number;
  readonly number: number;
  readonly stacked: boolean;
  readonly width: number;
  readonly height: number;
}

function shapeOf(pen: Pen, { families: all, count }: Mark): Shape {
  const families = all.slice(0, MOST_SIGNS);
  const words = count > 9999 ? `${Math.round(count / 1000)}k` : String(count);
  const stacked = count >= MANY;
  const size = stacked ? 13 : 12;
  const number = pen.measure(words, size, 700);
  const signs = families.length * STEP;
  const [width, height] = stacked ? [Math.max(number, signs) + 14, 39] : [number + signs + 16, 25];
  return { families, words, size, number, stacked, width, height };
}

/** The room that a cluster takes at a point. */
export function clusterAt(pen: Pen, [x, y]: Pixel, mark: Mark): Target {
  const { width, height } = shapeOf(pen, mark);
  return { mark, x, y, halfWidth: width / 2, halfHeight: height / 2 };
}

/** Several events: a count, and the signs of the families that are most, so that a cluster still says of what it is. */
export function drawCluster(pen: Pen, at: Pixel, mark: Mark, palette: Palette): Target {
  const { families, words, size, number, stacked, width, height } = shapeOf(pen, mark);
  const [left, top] = [at[0] - width / 2, at[1] - height / 2];
  pen.box([left - 1.5, top - 1.5], width + 3, height + 3, 14, { fill: palette.halo, fillOpacity: 0.9 });
  pen.box([left, top], width, height, 12.5, {
    ...{ fill: palette.surface, stroke: palette.quiet, width: 1.1 },
    ...(mark.extent.kind === 'dot' ? {} : { dash: [3, 2.5] }),
  });
  const lettering = { size, weight: 700, colour: palette.ink } as const;
  if (stacked) pen.text([at[0], top + 15], words, { ...lettering, align: 'middle' });
  else pen.text([left + 9, at[1] + size * 0.36], words, lettering);
  const first = stacked ? at[0] - (families.length * STEP) / 2 : left + 14 + number;
  for (const [index, { family }] of families.entries()) {
    const { hue, sign } = markOf(family);
    const middle: Pixel = [first + STEP / 2 + index * STEP, stacked ? top + 28 : at[1]];
    pen.circle(middle, stacked ? 7.5 : 8, { fill: palette.hues[hue] });
    pen.sign(sign, middle, 10.5, palette.surface);
  }
  return { mark, x: at[0], y: at[1], halfWidth: width / 2, halfHeight: height / 2 };
}
