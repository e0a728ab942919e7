import type { AirwarsGrade } from '../../../src/model/event.ts';
import type { EventFamily } from '../../../src/model/event-types.ts';
import type { Camera, Pixel, Project } from './camera.ts';
import { markOf } from './families.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { type Mark, mainFamily, reachOf } from './scene.ts';

/** Where a mark was drawn, for whoever points at it. */
export interface Target {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Radius of the disc of one event, in pixels. */
export const DISC = 10;
const SECTOR_HALF = 32;
const MOST_SIGNS = 3;

/** A disc with the sign of its family. Its rim tells the grade: full, hollow, broken. */
export function drawDisc(
  pen: Pen,
  at: Pixel,
  family: EventFamily,
  grade: AirwarsGrade,
  palette: Palette,
  radius = DISC,
): void {
  const { hue, sign } = markOf(family);
  const colour = palette.hues[hue];
  pen.circle(at, radius + 1.5, { fill: palette.halo });
  const hollow = grade === 'weak' || grade === 'contested' || grade === 'discounted';
  const faded = grade === 'discounted';
  pen.circle(at, radius, {
    fill: hollow ? palette.surface : colour,
    stroke: colour,
    width: 1.6,
    ...(grade === 'contested' ? { dash: [3.2, 2.2] } : {}),
    ...(faded ? { opacity: 0.6 } : {}),
  });
  if (grade === 'confirmed') pen.circle(at, radius + 3, { stroke: colour, width: 1.4 });
  pen.sign(sign, at, radius * 1.25, hollow ? colour : palette.surface);
  if (faded)
    pen.line(
      [
        [at[0] - radius, at[1] + radius],
        [at[0] + radius, at[1] - radius],
      ],
      { stroke: palette.quiet, width: 1.5 },
    );
}

/** The doubt about where: a sector that fades out, a disc that fades out, a tinted area with a broken rim. */
function drawExtent(pen: Pen, at: Pixel, mark: Mark, zoom: number, palette: Palette, chosen: boolean): void {
  if (mark.extent.kind === 'dot') return;
  const colour = palette.hues[markOf(mainFamily(mark)).hue];
  const radius = reachOf(mark, zoom);
  const strength = chosen ? 0.55 : 0.32;
  if (mark.extent.kind === 'sector') {
    const { bearing } = mark.extent;
    pen.soft(at, radius * 1.5, colour, strength, [bearing - SECTOR_HALF, bearing + SECTOR_HALF]);
  } else if (mark.extent.kind === 'around') pen.soft(at, radius, colour, strength);
  else
    pen.circle(at, radius, {
      fill: colour,
      fillOpacity: chosen ? 0.16 : 0.07,
      stroke: colour,
      width: 1,
      dash: [5, 4],
      opacity: 0.9,
    });
}

/** Where the disc of a mark stands: in a sector at the middle of it, since nobody said that it was at its tip. */
function standOf(at: Pixel, mark: Mark, zoom: number): Pixel {
  if (mark.extent.kind !== 'sector') return at;
  const far = reachOf(mark, zoom) * 0.75;
  const angle = (mark.extent.bearing * Math.PI) / 180;
  return [at[0] + far * Math.sin(angle), at[1] - far * Math.cos(angle)];
}

/** One event: a filled disc at a dot; where only an area is known a small sign in a frame, which is no pin. */
function drawOne(pen: Pen, at: Pixel, mark: Mark, palette: Palette): Target {
  const [x, y] = at;
  const grade = mark.event?.grade ?? 'weak';
  if (mark.extent.kind === 'area') {
    const colour = palette.hues[markOf(mainFamily(mark)).hue];
    pen.box([x - 11, y - 11], 22, 22, 4, {
      fill: palette.halo,
      fillOpacity: 0.92,
      stroke: colour,
      width: 1.2,
      dash: [3, 2.5],
    });
    pen.sign(markOf(mainFamily(mark)).sign, at, 13, colour);
  } else drawDisc(pen, at, mainFamily(mark), grade, palette);
  if (mark.contradicted) drawFlag(pen, [x + DISC - 1, y - DISC + 1], palette);
  return { mark, x, y, halfWidth: DISC + 3, halfHeight: DISC + 3 };
}

/** A small unequal sign: something about it is told differently. */
function drawFlag(pen: Pen, [x, y]: Pixel, palette: Palette): void {
  pen.circle([x, y], 5, { fill: palette.halo, stroke: palette.ink, width: 1 });
  pen.line(
    [
      [x - 2.4, y - 1.2],
      [x + 2.4, y - 1.2],
    ],
    { stroke: palette.ink, width: 1 },
  );
  pen.line(
    [
      [x - 2.4, y + 1.2],
      [x + 2.4, y + 1.2],
    ],
    { stroke: palette.ink, width: 1 },
  );
  pen.line(
    [
      [x - 1.6, y + 3],
      [x + 1.6, y - 3],
    ],
    { stroke: palette.ink, width: 1 },
  );
}

/** Several events: a count, and the signs of the families that are most, so that a cluster still says of what it is. */
function drawCluster(pen: Pen, at: Pixel, mark: Mark, palette: Palette): Target {
  const shown = mark.families.slice(0, MOST_SIGNS);
  const words = mark.count > 9999 ? `${Math.round(mark.count / 1000)}k` : String(mark.count);
  const size = mark.count > 99 ? 13 : 12;
  const number = pen.measure(words, size, 700);
  const step = 17;
  const width = number + 14 + shown.length * step + 2;
  const height = 25;
  const [left, top] = [at[0] - width / 2, at[1] - height / 2];
  pen.box([left - 1.5, top - 1.5], width + 3, height + 3, 14, { fill: palette.halo, fillOpacity: 0.9 });
  pen.box([left, top], width, height, 12.5, {
    fill: palette.surface,
    stroke: palette.quiet,
    width: 1.1,
    ...(mark.extent.kind === 'dot' ? {} : { dash: [3, 2.5] }),
  });
  pen.text([left + 9, at[1] + size * 0.36], words, { size, weight: 700, colour: palette.ink });
  for (const [index, { family }] of shown.entries()) {
    const { hue, sign } = markOf(family);
    const middle: Pixel = [left + 9 + number + 5 + step / 2 + index * step, at[1]];
    pen.circle(middle, 8, { fill: palette.hues[hue] });
    pen.sign(sign, middle, 10.5, palette.surface);
  }
  return { mark, x: at[0], y: at[1], halfWidth: width / 2, halfHeight: height / 2 };
}

const isChosen = (mark: Mark, chosen: string | null): boolean => chosen !== null && mark.event?.id === chosen;

/** Draws all marks: what is uncertain beneath, single events, clusters on top; and says where each one stands. */
export function drawMarks(
  pen: Pen,
  marks: readonly Mark[],
  project: Project,
  camera: Camera,
  palette: Palette,
  chosen: string | null,
): readonly Target[] {
  const seen = marks.flatMap((mark) => {
    const at = project(mark.lon, mark.lat);
    const reach = 60 + 1.6 * reachOf(mark, camera.zoom);
    const inside = at[0] > -reach && at[1] > -reach && at[0] < camera.width + reach && at[1] < camera.height + reach;
    return inside ? [{ mark, at }] : [];
  });
  for (const { mark, at } of seen) drawExtent(pen, at, mark, camera.zoom, palette, isChosen(mark, chosen));
  const rank = ({ mark }: (typeof seen)[number]): number => (isChosen(mark, chosen) ? 2 : mark.count > 1 ? 1 : 0);
  return [...seen]
    .sort((a, b) => rank(a) - rank(b) || a.at[1] - b.at[1])
    .map(({ mark, at }) =>
      mark.count > 1
        ? drawCluster(pen, standOf(at, mark, camera.zoom), mark, palette)
        : drawOne(pen, standOf(at, mark, camera.zoom), mark, palette),
    );
}
