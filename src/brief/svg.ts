import type { Figure, Hatch, Shape, Spot } from './figure.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const number = (value: number): string => String(Math.round(value * 10) / 10);
const pathOf = (rings: readonly (readonly Spot[])[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`).join('');

const LINES: Partial<Readonly<Record<Hatch, string>>> = {
  diagonal: 'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'back-diagonal': 'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  horizontal: 'M0 4H8',
  vertical: 'M4 0V8',
  cross: 'M0 0L8 8M8 0L0 8',
};

function patternOf(id: string, hatch: Hatch): string {
  const inner =
    hatch === 'dots'
      ? '<circle cx="4" cy="4" r="1.3" fill="currentColor"/>'
      : `<path d="${LINES[hatch]}" stroke="currentColor" stroke-width="1" fill="none"/>`;
  return `<pattern id="${id}-${hatch}" width="8" height="8" patternUnits="userSpaceOnUse">${inner}</pattern>`;
}

const tone = (value: number): string => (value === 0 ? 'currentColor' : `rgba(0,0,0,${1 - value})`);

function shapeOf(shape: Shape, id: string): string {
  switch (shape.kind) {
    case 'area': {
      const fill =
        shape.hatch === 'solid' ? 'currentColor' : shape.hatch === 'none' ? 'none' : `url(#${id}-${shape.hatch})`;
      const dash = shape.dashed ? ' stroke-dasharray="4 3"' : '';
      return `<path d="${pathOf(shape.rings)}" fill="${fill}" fill-rule="evenodd" stroke="currentColor" stroke-width="${shape.stroke}"${dash}/>`;
    }
    case 'line': {
      const dash = shape.dashed ? ' stroke-dasharray="3 3"' : '';
      const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${tone(shape.tone)}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'mark':
      return markOf(shape);
    case 'label': {
      const weight = shape.bold ? ' font-weight="bold"' : '';
      const [x, y] = shape.at;
      // A rim of paper keeps a name readable on hatching.
      return `<text x="${number(x)}" y="${number(y)}" font-size="${shape.size}" text-anchor="${shape.anchor}"${weight} class="label">${escaped(shape.text)}</text>`;
    }
  }
}

function markOf({ at: [x, y], shape, size }: Extract<Shape, { kind: 'mark' }>): string {
  if (shape === 'circle') return `<circle cx="${number(x)}" cy="${number(y)}" r="${size}" fill="currentColor"/>`;
  if (shape === 'ring')
    return `<circle cx="${number(x)}" cy="${number(y)}" r="${size}" class="paper" stroke="currentColor" stroke-width="1.4"/>`;
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
  const hatches = [...new Set(shapes.flatMap((shape) => (shape.kind === 'area' ? [shape.hatch] : [])))];
  const patterns = hatches
    .filter((hatch) => hatch !== 'none' && hatch !== 'solid')
    .map((hatch) => patternOf(id, hatch));
  const style =
    '.label{fill:currentColor;stroke:var(--paper,#fff);stroke-width:3px;paint-order:stroke}.paper{fill:var(--paper,#fff)}';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="system-ui, sans-serif">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-description">${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    ...(patterns.length ? [`<defs>${patterns.join('')}</defs>`] : []),
    ...shapes.map((shape) => shapeOf(shape, id)),
    '</svg>',
  ].join('\n');
}
