import type { ReactNode } from 'react';
import type { AirwarsGrade } from '../../../src/model/event.ts';
import type { EventFamily } from '../../../src/model/event-types.ts';
import { markOf } from './families.ts';

interface Props {
  readonly family: EventFamily;
  readonly grade?: AirwarsGrade;
}

/** The mark of an event as on the map, for legends and lists. */
export function Disc({ family, grade = 'fair' }: Props): ReactNode {
  const { hue, sign } = markOf(family);
  const colour = `var(--c-${hue})`;
  const hollow = grade !== 'fair' && grade !== 'confirmed';
  return (
    <svg
      className="disc"
      viewBox="-14 -14 28 28"
      aria-hidden="true"
      opacity={grade === 'discounted' ? 0.75 : undefined}
    >
      <circle
        r="10"
        fill={hollow ? 'var(--surface)' : colour}
        stroke={colour}
        strokeWidth="1.6"
        strokeDasharray={grade === 'contested' ? '3.2 2.2' : undefined}
      />
      {grade === 'confirmed' ? <circle r="13" fill="none" stroke={colour} strokeWidth="1.4" /> : null}
      <path
        d={sign}
        transform="translate(-6.25 -6.25) scale(.625)"
        fill={hollow ? colour : 'var(--surface)'}
        fillRule="evenodd"
      />
      {grade === 'discounted' ? <path d="M-10 10 10-10" stroke="var(--ink-3)" strokeWidth="1.5" /> : null}
    </svg>
  );
}
