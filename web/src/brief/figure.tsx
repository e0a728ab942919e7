import type { ReactNode } from 'react';
import type { BriefFigure, BriefShape } from './shape.ts';

const toneOf = (tone: number): string =>
  `color-mix(in srgb, var(--ink) ${Math.round((1 - tone) * 100)}%, var(--surface))`;
const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map((point) => point.join()).join(' ');

const HATCHES: Readonly<Record<string, string>> = {
  diagonal: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'back-diagonal': 'M-2 6l4 4M0 0l8 8M6-2l4 4',
  horizontal: 'M0 4h8',
  vertical: 'M4 0v8',
  cross: 'M0 4h8M4 0v8',
  dots: 'M4 4h.01',
};

function Mark({ at: [x, y], shape, size }: Extract<BriefShape, { kind: 'mark' }>): ReactNode {
  if (shape === 'square') return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} />;
  if (shape === 'triangle') return <path d={`M${x} ${y - size}l${size} ${2 * size}h${-2 * size}z`} />;
  if (shape === 'diamond') return <path d={`M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`} />;
  return (
    <circle
      cx={x}
      cy={y}
      r={size}
      fill={shape === 'ring' ? 'none' : undefined}
      stroke={shape === 'ring' ? 'currentColor' : undefined}
    />
  );
}

function Shape({ shape, of }: { readonly shape: BriefShape; readonly of: string }): ReactNode {
  switch (shape.kind) {
    case 'area':
      return (
        <path
          d={shape.rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('')}
          fill={shape.hatch === 'none' ? 'none' : shape.hatch === 'solid' ? toneOf(0.75) : `url(#${of}-${shape.hatch})`}
          stroke={toneOf(shape.stroke)}
          strokeDasharray={shape.dashed ? '4 3' : undefined}
        />
      );
    case 'line':
      return (
        <polyline
          points={pointsOf(shape.points)}
          fill="none"
          stroke={toneOf(shape.tone)}
          strokeWidth={shape.width}
          strokeDasharray={shape.dashed ? '4 3' : undefined}
        />
      );
    case 'mark':
      return <Mark {...shape} />;
    case 'label':
      return (
        <text
          x={shape.at[0]}
          y={shape.at[1]}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          fontWeight={shape.bold ? 700 : 400}
        >
          {shape.text}
        </text>
      );
  }
}

/** A picture of the brief, drawn from its shapes with hatches in place of colours. */
export function Figure({ figure }: { readonly figure: BriefFigure }): ReactNode {
  const { id, width, height, shapes } = figure;
  return (
    <figure className="brief-figure">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${figure.title}. ${figure.description}`}>
        <defs>
          {Object.entries(HATCHES).map(([hatch, path]) => (
            <pattern key={hatch} id={`${id}-${hatch}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <path d={path} stroke={toneOf(0.45)} strokeWidth={hatch === 'dots' ? 2 : 0.8} strokeLinecap="round" />
            </pattern>
          ))}
        </defs>
        {shapes.map((shape, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names and never change
          <Shape key={at} shape={shape} of={id} />
        ))}
      </svg>
      <figcaption>{figure.title}</figcaption>
    </figure>
  );
}
