import { type Camera, projectionOf } from './camera.ts';
import type { Target } from './draw-cluster.ts';
import { drawLabels } from './draw-labels.ts';
import { drawControl, drawLand, drawRoads } from './draw-land.ts';
import { drawMarks } from './draw-marks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';

/** What lies over the map: marks and names. Says where each mark stands. */
export function drawOverlay(pen: Pen, scene: Scene, camera: Camera, palette: Palette): readonly Target[] {
  const project = projectionOf(camera);
  const targets = drawMarks(pen, scene.marks, project, camera, palette, scene.chosen?.id ?? null);
  if (scene.chosen) {
    const at = project(scene.chosen.lon, scene.chosen.lat);
    pen.circle(at, 18, { stroke: palette.halo, width: 5 });
    pen.circle(at, 18, { stroke: palette.accent, width: 2.5 });
  }
  if (scene.base) drawLabels(pen, scene.base, project, camera, palette, targets);
  return targets;
}

/** The whole map, for stills and films. */
export function drawMap(pen: Pen, scene: Scene, camera: Camera, palette: Palette): void {
  const project = projectionOf(camera);
  pen.box([0, 0], camera.width, camera.height, 0, { fill: palette.sea });
  if (scene.land) drawLand(pen, scene.land, project, camera, palette);
  if (scene.control) drawControl(pen, scene.control, scene.sides, project, camera, palette);
  if (scene.base) drawRoads(pen, scene.base, project, palette);
  drawOverlay(pen, scene, camera, palette);
}
