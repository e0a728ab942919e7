import type { MapBase } from '../api/types.ts';
import type { Camera, Pixel, Project } from './camera.ts';
import type { Target } from './draw-cluster.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** From which zoom on a sort of place is named; the first that fits are the largest. */
const FROM_ZOOM: Readonly<Record<string, number>> = {
  country: 2,
  province: 6.5,
  region: 9.5,
  district: 9.5,
  city: 4.5,
  town: 7.5,
  airport: 9,
  base: 9,
  village: 9.2,
  road: 8,
};
const BIG = 100_000;
/** Kinds that are no spots: their names stand over the land without a dot. */
const AREAS = new Set(['country', 'province', 'district', 'region']);
const MOST = 160;

interface Taken {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (a: Taken, b: Taken): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type Named = MapBase['features'][number];

const weightOf = ({ properties: { kind, population = 0 } }: Named): number =>
  (kind === 'country' ? 1e9 : 0) + (kind === 'city' ? 1e6 : 0) + (AREAS.has(kind) ? 0 : population);

const sorted = new WeakMap<MapBase, readonly Named[]>();

/** Points of the base map, the weightiest first. */
function placesOf(base: MapBase): readonly Named[] {
  const known =
    sorted.get(base) ??
    base.features
      .filter(({ geometry, properties }) => geometry.type === 'Point' && properties.name)
      .sort((a, b) => weightOf(b) - weightOf(a));
  sorted.set(base, known);
  return known;
}

/** Names of places that cover neither each other nor a mark. */
export function drawLabels(
  pen: Pen,
  base: MapBase,
  project: Project,
  camera: Camera,
  palette: Palette,
  targets: readonly Target[],
): void {
  const taken: Taken[] = targets.map(({ x, y, halfWidth, halfHeight }) => ({
    ...{ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight },
  }));
  let drawn = 0;
  for (const { geometry, properties } of placesOf(base)) {
    if (drawn >= MOST) return;
    const { kind, name, population = 0 } = properties;
    const needed = population >= BIG ? FROM_ZOOM.city! : (FROM_ZOOM[kind] ?? 10);
    if (camera.zoom < needed) continue;
    const [lon, lat] = (geometry as GeoJSON.Point).coordinates as [number, number];
    const at = project(lon, lat);
    if (at[0] < -80 || at[1] < -20 || at[0] > camera.width + 80 || at[1] > camera.height + 20) continue;
    const big = population >= BIG || kind === 'city';
    if (AREAS.has(kind) ? drawAreaName(pen, at, name, palette, taken) : drawLabel(pen, at, name, big, palette, taken))
      drawn++;
  }
}

/** The name of an area, over its middle. */
function drawAreaName(pen: Pen, [x, y]: Pixel, name: string, palette: Palette, taken: Taken[]): boolean {
  const words = name.toUpperCase();
  const width = pen.measure(words, 10, 500);
  const box = { left: x - width / 2 - 4, right: x + width / 2 + 4, top: y - 8, bottom: y + 8 };
  if (taken.some((other) => meet(box, other))) return false;
  taken.push(box);
  pen.text([x, y + 4], words, { size: 10, weight: 500, colour: palette.quiet, halo: palette.halo, align: 'middle' });
  return true;
}

/** A dot with its name at one of its sides; false where there is no room. */
function drawLabel(pen: Pen, [x, y]: Pixel, name: string, big: boolean, palette: Palette, taken: Taken[]): boolean {
  const [size, weight] = big ? [13, 600] : [11, 450];
  const width = pen.measure(name, size, weight);
  const boxes = [
    { left: x + 5, right: x + 9 + width, top: y - size * 0.7, bottom: y + size * 0.6 },
    { left: x - 9 - width, right: x - 5, top: y - size * 0.7, bottom: y + size * 0.6 },
    { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y + 4, bottom: y + 6 + size },
    { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y - 18 - size, bottom: y - 14 },
    { left: x - width / 2 - 2, right: x + width / 2 + 2, top: y + 14, bottom: y + 17 + size },
  ];
  const box = boxes.find((one) => !taken.some((other) => meet(one, other)));
  if (!box) return false;
  const covered = taken.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  taken.push(box);
  if (!covered)
    pen.circle([x, y], big ? 2.2 : 1.5, { fill: big ? palette.ink : palette.quiet, stroke: palette.halo, width: 1 });
  pen.text([box.left + 2, (box.top + box.bottom) / 2 + size * 0.36], name, {
    ...{ size, weight, colour: big ? palette.ink : palette.quiet, halo: palette.halo },
  });
  return true;
}
