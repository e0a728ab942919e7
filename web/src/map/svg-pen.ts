import type { Pixel } from './camera.ts';
import type { Palette } from './palette.ts';
import { FONT, type Ink, type Pen, wedgeOf } from './pen.ts';
import { type Shading, TILE, tileStrokes } from './sides.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const written = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
const r = (value: number): number => Math.round(value * 10) / 10;

const pathOf = (rings: readonly (readonly Pixel[])[], closed: boolean): string =>
  rings
    .filter((ring) => ring.length > 1)
    .map((ring) => `M${ring.map(([x, y]) => `${r(x)} ${r(y)}`).join('L')}${closed ? 'Z' : ''}`)
    .join('');

function inkOf({ fill, fillOpacity, stroke, width = 1, dash, opacity }: Ink): string {
  const parts = [`fill="${fill ?? 'none'}" fill-rule="evenodd"`];
  if (fill && fillOpacity !== undefined) parts.push(`fill-opacity="${fillOpacity}"`);
  if (stroke) parts.push(`stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"`);
  if (stroke && dash?.length) parts.push(`stroke-dasharray="${dash.join(' ')}"`);
  if (opacity !== undefined) parts.push(`opacity="${opacity}"`);
  return parts.join(' ');
}

function patternOf(id: string, shading: Shading, palette: Palette): string {
  const tint = shading.tint
    ? `<rect width="${TILE}" height="${TILE}" fill="${palette.hues[shading.hues[0]]}" opacity="${shading.tint}"/>`
    : '';
  const strokes = tileStrokes(shading).map(
    ({ path, hue, width, opacity, dash }) =>
      `<path d="${path}" fill="none" stroke="${palette.hues[hue]}" stroke-width="${width}" opacity="${opacity}" stroke-dasharray="${dash.join(' ') || 'none'}"/>`,
  );
  return `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">${tint}${strokes.join('')}</pattern>`;
}

/** A pen that writes SVG, and what it wrote. */
export interface SvgPen extends Pen {
  readonly svg: () => string;
}

/** Draws as SVG: a still that stays sharp at any size and can be edited. `measure` comes from a canvas. */
export function svgPen(
  width: number,
  height: number,
  palette: Palette,
  title: string,
  measure: Pen['measure'],
): SvgPen {
  const body: string[] = [];
  const patterns = new Map<string, string>();
  // Gradients and clips, by their ids.
  const gradients = new Map<string, string>();
  const put = (text: string): void => {
    body.push(text);
  };
  const shadeId = (shading: Shading): string => {
    const id = `shade-${patterns.has(shading.key) ? [...patterns.keys()].indexOf(shading.key) : patterns.size}`;
    if (!patterns.has(shading.key)) patterns.set(shading.key, patternOf(id, shading, palette));
    return id;
  };
  const fadeId = (colour: string, strength: number, [x, y]: Pixel, radius: number): string => {
    const id = `fade-${gradients.size}`;
    const stops = [
      [0, strength],
      [0.6, strength * 0.75],
      [1, 0],
    ]
      .map(([at, opacity]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
      .join('');
    gradients.set(
      id,
      `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${r(x)}" cy="${r(y)}" r="${r(radius)}">${stops}</radialGradient>`,
    );
    return id;
  };
  return {
    measure,
    rings: (rings, ink) => put(`<path d="${pathOf(rings, true)}" ${inkOf(ink)}/>`),
    line: (points, ink) => put(`<path d="${pathOf([points], false)}" ${inkOf(ink)}/>`),
    shade: (rings, shading) =>
      put(`<path d="${pathOf(rings, true)}" fill="url(#${shadeId(shading)})" fill-rule="evenodd"/>`),
    circle: ([x, y], radius, ink) => put(`<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" ${inkOf(ink)}/>`),
    box: ([x, y], w, h, corner, ink) =>
      put(`<rect x="${r(x)}" y="${r(y)}" width="${r(w)}" height="${r(h)}" rx="${corner}" ${inkOf(ink)}/>`),
    sign: (path, [x, y], size, colour) =>
      put(
        `<path d="${path}" transform="translate(${r(x - size / 2)} ${r(y - size / 2)}) scale(${size / 20})" fill="${colour}" fill-rule="evenodd"/>`,
      ),
    soft: (at, radius, colour, strength, wedge) => {
      const fill = `fill="url(#${fadeId(colour, strength, at, radius)})"`;
      put(
        wedge
          ? `<path d="${pathOf([wedgeOf(at, radius, wedge)], true)}" ${fill}/>`
          : `<circle cx="${r(at[0])}" cy="${r(at[1])}" r="${r(radius)}" ${fill}/>`,
      );
    },
    text: ([x, y], words, { size, weight = 400, colour, halo, align = 'start' }) => {
      const rim = halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : '';
      put(
        `<text x="${r(x)}" y="${r(y)}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${align}"${rim}>${written(words)}</text>`,
      );
    },
    within: (x, y, w, h, draw) => {
      const id = `cut-${gradients.size}`;
      gradients.set(id, `<clipPath id="${id}"><rect width="${r(w)}" height="${r(h)}"/></clipPath>`);
      put(`<g transform="translate(${r(x)} ${r(y)})" clip-path="url(#${id})">`);
      draw();
      put('</g>');
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${written(FONT)}" role="img"><title>${written(title)}</title><defs>${[...patterns.values(), ...gradients.values()].join('')}</defs>${body.join('\n')}</svg>\n`,
  };
}
