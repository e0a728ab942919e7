import { lazy, type ReactNode, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Bin } from '../api/types.ts';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Figure } from '../ui/figure.tsx';
import { type Bar, barsOf, dayNumber, unitFor } from './bins.ts';
import { Brush, type Period } from './brush.tsx';
import { timeScale } from './frame.ts';

const Histogram = lazy(() => import('./histogram.tsx'));

interface Props {
  readonly bins: readonly Bin[];
  readonly first: string;
  readonly last: string;
  readonly period: Period | null;
  /** The day at which the replay stands. */
  readonly cursor: string | null;
  readonly onDrag: (period: Period | null) => void;
  readonly onChoose: (period: Period | null) => void;
}

/** The size of an element, as it is now. */
function useSize(): [React.RefObject<HTMLDivElement | null>, { readonly width: number; readonly height: number }] {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current!;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    measure();
    return () => watcher.disconnect();
  }, []);
  return [frame, size];
}

/** Events over time, by family, with a brush that chooses the days. */
export function Timeline({ bins, first, last, period, cursor, onDrag, onChoose }: Props): ReactNode {
  const speech = useSpeech();
  const { t, term, number } = speech;
  const [frame, { width, height }] = useSize();
  const unit = unitFor(dayNumber(last) - dayNumber(first) + 1);
  const bars = useMemo(() => barsOf(bins, unit), [bins, unit]);
  const scale = useMemo(() => timeScale(first, last, width), [first, last, width]);
  const table = bars.slice(-400);
  return (
    <Figure<Bar>
      label={t('timeline.label')}
      table="hidden"
      rows={table}
      keyOf={({ start, family }) => `${start} ${family}`}
      columns={[
        { key: 'day', head: t('timeline.day'), cell: ({ start }) => dayText(speech, start) },
        { key: 'what', head: t('column.what'), cell: ({ family }) => term('family', family) },
        { key: 'count', head: t('column.count'), cell: ({ count }) => number(count), number: true },
      ]}
    >
      <div ref={frame} className="timeline-frame">
        {width > 0 ? (
          <>
            <Suspense fallback={null}>
              <Histogram bars={bars} first={first} last={last} width={width} height={height} />
            </Suspense>
            <Brush {...{ first, last, scale, period, onDrag, onChoose }} />
            {cursor ? (
              <div
                className="timeline-cursor"
                style={{ left: scale.left(cursor), width: Math.max(2, scale.right(cursor) - scale.left(cursor)) }}
              />
            ) : null}
            <span className="timeline-unit">{t(`timeline.per.${unit}`)}</span>
          </>
        ) : null}
      </div>
    </Figure>
  );
}
