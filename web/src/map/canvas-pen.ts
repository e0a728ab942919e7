import type { Pixel } from './camera.ts';
import type { Palette } from './palette.ts';
import { FONT, type Ink, type Pen, wedgeOf } from './pen.ts';
import { type Shading, TILE, tileStrokes } from './sides.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const signs = new Map<string, Path2D>();
const widths = new Map<string, number>();

function signOf(path: string): Path2D {
  const known = signs.get(path) ?? new Path2D(path);
  signs.set(path, known);
  return known;
}

function trace(context: Context, rings: readonly (readonly Pixel[])[], closed: boolean): void {
  context.beginPath();
  for (const ring of rings) {
    for (const [at, [x, y]] of ring.entries()) at ? context.lineTo(x, y) : context.moveTo(x, y);
    if (closed) context.closePath();
  }
}

function apply(context: Context, { fill, fillOpacity = 1, stroke, width = 1, dash, opacity = 1 }: Ink): void {
  if (fill) {
    context.globalAlpha = opacity * fillOpacity;
    context.fillStyle = fill;
    context.fill('evenodd');
  }
  if (stroke) {
    context.globalAlpha = opacity;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash(dash ? [...dash] : []);
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}

/** The tile of a shading as a canvas, `scale` pixels for a unit. */
export function tileCanvas(shading: Shading, palette: Palette, scale: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(TILE * scale, TILE * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  if (shading.tint) {
    context.globalAlpha = shading.tint;
    context.fillStyle = palette.hues[shading.hues[0]];
    context.fillRect(0, 0, TILE, TILE);
  }
  for (const { path, hue, width, opacity, dash } of tileStrokes(shading)) {
    context.globalAlpha = opacity;
    context.strokeStyle = palette.hues[hue];
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(new Path2D(path));
  }
  return canvas;
}

/** A colour of the palette ("#rrggbb") that lets so much shine through. */
export const veil = (colour: string, opacity: number): string =>
  `${colour}${Math.round(Math.min(1, Math.max(0, opacity)) * 255)
    .toString(16)
    .padStart(2, '0')}`;

/** Draws on a canvas. */
export function canvasPen(context: Context, palette: Palette): Pen {
  const tiles = new Map<string, CanvasPattern>();
  const tileOf = (shading: Shading): CanvasPattern => {
    const known = tiles.get(shading.key) ?? context.createPattern(tileCanvas(shading, palette, 1), 'repeat')!;
    tiles.set(shading.key, known);
    return known;
  };
  const setFont = (size: number, weight = 400): void => {
    context.font = `${weight} ${size}px ${FONT}`;
  };
  return {
    rings: (rings, ink) => {
      trace(context, rings, true);
      apply(context, ink);
    },
    line: (points, ink) => {
      trace(context, [points], false);
      apply(context, ink);
    },
    shade: (rings, shading) => {
      trace(context, rings, true);
      context.fillStyle = tileOf(shading);
      context.fill('evenodd');
    },
    circle: ([x, y], radius, ink) => {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      apply(context, ink);
    },
    box: ([x, y], width, height, corner, ink) => {
      context.beginPath();
      context.roundRect(x, y, width, height, corner);
      apply(context, ink);
    },
    sign: (path, [x, y], size, colour) => {
      context.save();
      context.translate(x - size / 2, y - size / 2);
      context.scale(size / 20, size / 20);
      context.fillStyle = colour;
      context.fill(signOf(path), 'evenodd');
      context.restore();
    },
    soft: (at, radius, colour, strength, wedge) => {
      const gradient = context.createRadialGradient(at[0], at[1], 0, at[0], at[1], radius);
      gradient.addColorStop(0, veil(colour, strength));
      gradient.addColorStop(0.6, veil(colour, strength * 0.75));
      gradient.addColorStop(1, veil(colour, 0));
      context.beginPath();
      if (wedge) trace(context, [wedgeOf(at, radius, wedge)], true);
      else context.arc(at[0], at[1], radius, 0, 2 * Math.PI);
      context.fillStyle = gradient;
      context.fill();
    },
    text: ([x, y], words, { size, weight, colour, halo, align = 'start' }) => {
      setFont(size, weight);
      context.textAlign = align === 'middle' ? 'center' : align === 'end' ? 'right' : 'left';
      context.textBaseline = 'alphabetic';
      if (halo) {
        context.strokeStyle = halo;
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.strokeText(words, x, y);
      }
      context.fillStyle = colour;
      context.fillText(words, x, y);
    },
    within: (x, y, width, height, draw) => {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      context.translate(x, y);
      draw();
      context.restore();
    },
    measure: (words, size, weight = 400) => {
      const key = `${weight} ${size} ${words}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      setFont(size, weight);
      const width = context.measureText(words).width;
      if (widths.size > 20_000) widths.clear();
      widths.set(key, width);
      return width;
    },
  };
}
