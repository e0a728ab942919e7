import type { AirwarsGrade } from '../../../src/model/event.ts';
import type { EventFamily } from '../../../src/model/event-types.ts';
import { boxOf, type Camera, cameraFor } from '../map/camera.ts';
import { drawMap } from '../map/draw.ts';
import { drawDisc } from '../map/draw-marks.ts';
import { FAMILIES } from '../map/families.ts';
import type { Palette } from '../map/palette.ts';
import type { Pen } from '../map/pen.ts';
import type { Scene } from '../map/scene.ts';
import { shadingOf } from '../map/sides.ts';

/** The words that are part of a picture. */
export interface Words {
  readonly title: string;
  /** The day or days that are shown, and by what was known. */
  readonly dates: string;
  readonly sources: string;
  /** What the picture is and is not. */
  readonly mark: string;
  readonly family: (family: EventFamily) => string;
  readonly grade: (grade: AirwarsGrade) => string;
  readonly side: (side: string) => string;
  readonly status: (status: string) => string;
  readonly credit: string;
}

/** How far a film has come, 0 to 1; null in a still. */
type Progress = number | null;

/** Size of stills and films, in pixels. */
export const SIZE = { width: 1280, height: 720 } as const;

const HEAD = 66;
const FOOT = 74;
const SIDE = 232;
const GRADES: readonly AirwarsGrade[] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];

/** What the camera of the screen sees, in the frame of a picture. */
export function pictureCamera(camera: Camera | null, whole: Camera): Camera {
  const seen = boxOf(camera?.width ? camera : whole);
  const fitted = cameraFor(seen, SIZE.width - SIDE, SIZE.height - HEAD - FOOT, 0, 14);
  return { ...fitted, width: SIZE.width - SIDE, height: SIZE.height - HEAD - FOOT };
}

/** Draws a picture: the map, and around it title, dates, legend and sources. */
export function drawPicture(
  pen: Pen,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  words: Words,
  progress: Progress,
): void {
  pen.within(0, HEAD, camera.width, camera.height, () => drawMap(pen, scene, camera, palette));
  drawHead(pen, palette, words, progress);
  drawLegend(pen, scene, palette, words);
  drawFoot(pen, palette, words);
}

function drawHead(pen: Pen, palette: Palette, { title, dates }: Words, progress: Progress): void {
  pen.box([0, 0], SIZE.width, HEAD, 0, { fill: palette.surface });
  pen.text([20, 29], title, { size: 20, weight: 650, colour: palette.ink });
  pen.text([20, 52], dates, { size: 15, weight: 500, colour: palette.quiet });
  pen.line(
    [
      [0, HEAD],
      [SIZE.width, HEAD],
    ],
    { stroke: palette.border, width: 1 },
  );
  if (progress !== null) pen.box([0, HEAD - 2], SIZE.width * progress, 4, 0, { fill: palette.accent });
}

function drawLegend(pen: Pen, scene: Scene, palette: Palette, words: Words): void {
  const left = SIZE.width - SIDE;
  pen.box([left, HEAD], SIDE, SIZE.height - HEAD, 0, { fill: palette.surface });
  pen.line(
    [
      [left, HEAD],
      [left, SIZE.height - FOOT],
    ],
    { stroke: palette.border, width: 1 },
  );
  let y = HEAD + 30;
  const present = new Set(scene.marks.flatMap(({ families }) => families.map(({ family }) => family)));
  for (const { family } of FAMILIES.filter((one) => present.has(one.family))) {
    drawDisc(pen, [left + 26, y], family, 'fair', palette, 9);
    pen.text([left + 46, y + 5], words.family(family), { size: 14, colour: palette.ink });
    y += 27;
  }
  y += 6;
  for (const grade of GRADES.filter((one) => scene.marks.some(({ event }) => event?.grade === one))) {
    drawDisc(pen, [left + 26, y], 'outside', grade, palette, 7);
    pen.text([left + 46, y + 4], words.grade(grade), { size: 12, colour: palette.quiet });
    y += 23;
  }
  y += 10;
  for (const row of landRows(scene)) {
    if (y > SIZE.height - FOOT - 20) break;
    const shading = shadingOf(scene.sides, row);
    const corners = [
      [left + 14, y - 10],
      [left + 40, y - 10],
      [left + 40, y + 7],
      [left + 14, y + 7],
    ] as const;
    pen.shade([corners], shading);
    pen.rings([corners], {
      stroke: palette.hues[shading.hues[0]],
      width: 1,
      ...(shading.outline === 'dashes' ? { dash: [4, 3] } : {}),
    });
    const who = [row.side, ...row.rivals.filter((one) => one !== row.side)]
      .filter((one) => one !== null)
      .map(words.side);
    pen.text([left + 48, y - 1], who.join(' / '), { size: 13, colour: palette.ink });
    pen.text([left + 48, y + 13], words.status(row.status), { size: 11, colour: palette.quiet });
    y += 36;
  }
}

/** Sides and statuses on the map, each once. */
function landRows({ control }: Scene) {
  const rows = (control?.features ?? []).map(({ properties: { side, status, rivals } }) => ({ side, status, rivals }));
  const known = new Map(rows.map((row) => [`${row.status} ${row.side} ${row.rivals.join()}`, row]));
  return [...known.values()].filter(({ status }) => status !== 'unknown').slice(0, 9);
}

/** Words broken into lines that are no wider than so many pixels. */
function linesOf(pen: Pen, words: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (pen.measure(longer, size) <= width || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

function drawFoot(pen: Pen, palette: Palette, { sources, mark, credit }: Words): void {
  const top = SIZE.height - FOOT;
  pen.box([0, top], SIZE.width, FOOT, 0, { fill: palette.surface });
  pen.line(
    [
      [0, top],
      [SIZE.width, top],
    ],
    { stroke: palette.border, width: 1 },
  );
  for (const [index, line] of linesOf(pen, sources, 12, SIZE.width - 40, 2).entries())
    pen.text([20, top + 22 + index * 16], line, { size: 12, colour: palette.quiet });
  pen.text([20, SIZE.height - 12], mark, { size: 12, weight: 600, colour: palette.ink });
  pen.text([SIZE.width - 20, SIZE.height - 12], credit, { size: 11, colour: palette.quiet, align: 'end' });
}
