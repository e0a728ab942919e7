import type { Figure, Shape, Spot } from './figure.ts';
import { hatchingOf } from './hatch.ts';

/** The colour of the page: pages set it, elsewhere it is white. */
const PAPER = 'var(--paper,#fff)';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const number = (value: number): string => String(Math.round(value * 10) / 10);
const pathOf = (rings: readonly (readonly Spot[])[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`).join('');

const tone = (value: number): string => (value === 0 ? 'currentColor' : `rgba(0,0,0,${1 - value})`);

function shapeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'area':
      return areaOf(shape);
    case 'line': {
      const dash = shape.dashed ? ' stroke-dasharray="3 3"' : '';
      const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${tone(shape.tone)}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'mark':
      return markOf(shape);
    case 'label':
      return labelOf(shape);
  }
}

function areaOf({ rings, hatch, sparse, stroke, dashed }: Extract<Shape, { kind: 'area' }>): string {
  const dash = dashed ? ' stroke-dasharray="4 3"' : '';
  const fill = hatch === 'solid' ? 'currentColor' : 'none';
  const outline = `<path d="${pathOf(rings)}" fill="${fill}" fill-rule="evenodd" stroke="${tone(stroke)}" stroke-width="1"${dash}/>`;
  const { lines, dots } = hatchingOf(rings, hatch, sparse);
  const drawn = lines
    .map(([[x1, y1], [x2, y2]]) => `M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`)
    .join('');
  const circles = dots.map(([x, y]) => `<circle cx="${number(x)}" cy="${number(y)}" r="1.2" fill="currentColor"/>`);
  return `${drawn ? `<path d="${drawn}" fill="none" stroke="currentColor" stroke-width="0.8"/>` : ''}${circles.join('')}${outline}`;
}

// A rim of paper keeps a name readable on hatching.
function labelOf({ at: [x, y], text, size, anchor, bold }: Extract<Shape, { kind: 'label' }>): string {
  const place = `x="${number(x)}" y="${number(y)}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}`;
  const words = escaped(text);
  return `<text ${place} fill="${PAPER}" stroke="${PAPER}" stroke-width="3" stroke-linejoin="round">${words}</text><text ${place} fill="currentColor">${words}</text>`;
}

function markOf({ at: [x, y], shape, size }: Extract<Shape, { kind: 'mark' }>): string {
  if (shape === 'circle') return `<circle cx="${number(x)}" cy="${number(y)}" r="${size}" fill="currentColor"/>`;
  if (shape === 'ring')
    return `<circle cx="${number(x)}" cy="${number(y)}" r="${size}" fill="${PAPER}" stroke="currentColor" stroke-width="1.4"/>`;
  return `<path d="${pathOf([cornersOf(shape, [x, y], size)])}" fill="currentColor"/>`;
}

/** Corners of a mark that is no circle. */
export function cornersOf(shape: 'square' | 'triangle' | 'diamond', [x, y]: Spot, size: number): Spot[] {
  if (shape === 'triangle')
    return [
      [x - size, y - size],
      [x + size, y],
      [x - size, y + size],
    ];
  if (shape === 'diamond')
    return [
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
    ];
  return [
    [x - size, y - size],
    [x + size, y - size],
    [x + size, y + size],
    [x - size, y + size],
  ];
}

/** A figure as SVG, with its title and description for screen readers; it takes the colour of the text round it. */
export function svgOf({ id, title, description, width, height, shapes }: Figure): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="system-ui, sans-serif">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-description">${escaped(description)}</desc>`,
    ...shapes.map((shape) => shapeOf(shape)),
    '</svg>',
  ].join('\n');
}
