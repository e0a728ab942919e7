import type { Camera } from '../map/camera.ts';
import { canvasPen } from '../map/canvas-pen.ts';
import type { Palette } from '../map/palette.ts';
import type { Scene } from '../map/scene.ts';
import { svgPen } from '../map/svg-pen.ts';
import { drawPicture, SIZE, type Words } from './picture.ts';

/** What a still or a frame is made of. */
export interface Picture {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly palette: Palette;
  readonly words: Words;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints a picture on a canvas of `SIZE`, or of a multiple of it. */
export function paint(
  context: Context,
  { scene, camera, palette, words }: Picture,
  progress: number | null,
  scale = 1,
): void {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  drawPicture(canvasPen(context, palette), scene, camera, palette, words, progress);
}

/** A still as PNG, at twice the size. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(SIZE.width * 2, SIZE.height * 2);
  paint(canvas.getContext('2d')!, picture, null, 2);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A still as SVG. */
export function svgOf({ scene, camera, palette, words }: Picture): Blob {
  const ruler = canvasPen(new OffscreenCanvas(1, 1).getContext('2d')!, palette);
  const pen = svgPen(SIZE.width, SIZE.height, palette, `${words.title}, ${words.dates}`, ruler.measure);
  drawPicture(pen, scene, camera, palette, words, null);
  return new Blob([pen.svg()], { type: 'image/svg+xml' });
}
