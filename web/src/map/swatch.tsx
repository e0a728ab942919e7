import { type ReactNode, useId } from 'react';
import type { ControlStatus } from '../../../src/model/control.ts';
import { type SideMark, shadingOf, TILE, tileStrokes } from './sides.ts';

interface Props {
  readonly sides: ReadonlyMap<string, SideMark>;
  readonly side: string | null;
  readonly status?: ControlStatus;
  readonly rivals?: readonly string[];
}

/** A piece of land as the map shades it. */
export function Swatch({ sides, side, status = 'held', rivals = [] }: Props): ReactNode {
  const id = useId();
  const shading = shadingOf(sides, { side, status, rivals });
  const colour = `var(--c-${shading.hues[0]})`;
  return (
    <svg className="swatch" viewBox="0 0 28 18" aria-hidden="true">
      <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
        {shading.tint ? <rect width={TILE} height={TILE} fill={colour} opacity={shading.tint} /> : null}
        {tileStrokes(shading).map(({ path, hue, width, opacity, dash }) => (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={`var(--c-${hue})`}
            strokeWidth={width}
            opacity={opacity}
            strokeDasharray={dash.join(' ') || undefined}
          />
        ))}
      </pattern>
      <rect
        x=".75"
        y=".75"
        width="26.5"
        height="16.5"
        rx="3"
        fill={`url(#${id})`}
        stroke={colour}
        strokeDasharray={shading.outline === 'dashes' ? '4 2.5' : undefined}
      />
    </svg>
  );
}
