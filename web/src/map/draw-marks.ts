import type { AirwarsGrade } from '../../../src/model/event.ts';
import type { EventFamily } from '../../../src/model/event-types.ts';
import type { Camera, Pixel, Project } from './camera.ts';
import { clusterAt, drawCluster, type Target } from './draw-cluster.ts';
import { markOf } from './families.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { type Mark, mainFamily, reachOf } from './scene.ts';

/** Radius of the disc of one event, in pixels. */
export const DISC = 10;
const SECTOR_HALF = 32;

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
      fillOpacity: chosen ? 0.14 : 0.04,
      stroke: colour,
      width: 1,
      dash: [5, 4],
      opacity: 0.9,
    });
}

const RIM_ANGLES = [0, 30, 330, 60, 300, 90, 270, 180];

/**
 * Where the sign of a mark stands: of a sector in the middle, since nobody said that it was at its tip; of an area on the rim,
 * where there is room, since its middle is no place where anything happened.
 */
function standOf(at: Pixel, mark: Mark, zoom: number, others: readonly Target[]): Pixel {
  if (mark.extent.kind === 'dot' || mark.extent.kind === 'around') return at;
  const reach = reachOf(mark, zoom);
  const stand = (degrees: number, far: number): Pixel => {
    const angle = (degrees * Math.PI) / 180;
    return [at[0] + far * Math.sin(angle), at[1] - far * Math.cos(angle)];
  };
  if (mark.extent.kind === 'sector') return stand(mark.extent.bearing, reach * 0.75);
  const half = mark.count > 1 ? 34 : 13;
  const free = ([x, y]: Pixel): boolean =>
    !others.some((one) => Math.abs(one.x - x) < one.halfWidth + half && Math.abs(one.y - y) < one.halfHeight + 13);
  const stands = RIM_ANGLES.map((angle) => stand(angle, reach));
  return stands.find(free) ?? stands[0]!;
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
  const targets: Target[] = [];
  const stands = new Map<Mark, Pixel>();
  // What is known finely takes its place first; signs of areas find theirs on the rim.
  for (const { mark, at } of [...seen].sort((a, b) => extentRank(a.mark) - extentRank(b.mark))) {
    const stand = standOf(at, mark, camera.zoom, targets);
    stands.set(mark, stand);
    targets.push(boxOfMark(pen, stand, mark));
  }
  const order = (mark: Mark): number => (isChosen(mark, chosen) ? 2 : mark.count > 1 ? 1 : 0) - extentRank(mark);
  return [...seen]
    .sort((a, b) => order(a.mark) - order(b.mark) || a.at[1] - b.at[1])
    .map(({ mark }) => {
      const stand = stands.get(mark)!;
      return mark.count > 1 ? drawCluster(pen, stand, mark, palette) : drawOne(pen, stand, mark, palette);
    });
}

const extentRank = (mark: Mark): number => (mark.extent.kind === 'dot' ? 0 : mark.extent.kind === 'area' ? 2 : 1);

/** The room that a mark takes. */
const boxOfMark = (pen: Pen, [x, y]: Pixel, mark: Mark): Target =>
  mark.count > 1 ? clusterAt(pen, [x, y], mark) : { mark, x, y, halfWidth: DISC + 3, halfHeight: DISC + 3 };
