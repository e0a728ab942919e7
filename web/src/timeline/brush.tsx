import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { dayNumber, isoDay, laterBy } from './bins.ts';
import type { TimeScale } from './frame.ts';

/** Days from one to another, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly first: string;
  readonly last: string;
  readonly scale: TimeScale;
  /** Null: all days. */
  readonly period: Period | null;
  /** While one drags. */
  readonly onDrag: (period: Period | null) => void;
  /** When one lets go. */
  readonly onChoose: (period: Period | null) => void;
}

type Grip = 'new' | 'from' | 'to' | 'all';

interface Drag {
  readonly grip: Grip;
  readonly day: string;
  readonly period: Period;
  moved: boolean;
}

const ordered = (a: string, b: string): Period => (a <= b ? { from: a, to: b } : { from: b, to: a });

function dragged({ grip, day, period }: Drag, to: string, first: string, last: string): Period {
  if (grip === 'new') return ordered(day, to);
  if (grip === 'from') return ordered(to, period.to);
  if (grip === 'to') return ordered(period.from, to);
  const length = dayNumber(period.to) - dayNumber(period.from);
  const start = dayNumber(period.from) + dayNumber(to) - dayNumber(day);
  const from = Math.min(dayNumber(last) - length, Math.max(dayNumber(first), start));
  return { from: isoDay(from), to: isoDay(from + length) };
}

/** Chooses a period on the timeline, with the pointer or the keyboard. */
export function Brush({ first, last, scale, period, onDrag, onChoose }: Props): ReactNode {
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const shown = period ?? { from: first, to: last };
  const dayOf = (event: PointerEvent): string =>
    scale.dayAt(event.clientX - frame.current!.getBoundingClientRect().left);
  const grab =
    (grip: Grip) =>
    (event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { grip, day: dayOf(event), period: shown, moved: false };
    };
  const move = (event: PointerEvent): void => {
    if (!drag.current) return;
    drag.current.moved = true;
    onDrag(dragged(drag.current, dayOf(event), first, last));
  };
  const drop = (event: PointerEvent): void => {
    if (!drag.current) return;
    const { grip, moved } = drag.current;
    const chosen = dragged(drag.current, dayOf(event), first, last);
    drag.current = null;
    if (moved || grip === 'new') onChoose(chosen.from === first && chosen.to === last ? null : chosen);
  };
  const nudge =
    (grip: 'from' | 'to') =>
    (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      const end = { Home: first, End: last }[event.key];
      if (step === undefined && end === undefined) return;
      event.preventDefault();
      const day = end ?? laterBy(shown[grip], step!);
      const kept = day < first ? first : day > last ? last : day;
      const next = grip === 'from' ? { ...shown, from: kept } : { ...shown, to: kept };
      if (next.from <= next.to) onChoose(next);
    };
  const [left, right] = [scale.left(shown.from), scale.right(shown.to)];
  const listeners = { onPointerMove: move, onPointerUp: drop, onPointerCancel: drop };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the two handles do the same by keyboard
    <div
      ref={frame}
      className="brush"
      dir="ltr"
      data-all={period === null || undefined}
      onPointerDown={grab('new')}
      onDoubleClick={() => onChoose(null)}
      {...listeners}
    >
      <div className="brush-veil" style={{ left: 0, width: Math.max(0, left) }} />
      <div className="brush-veil" style={{ left: right, right: 0 }} />
      <div
        className="brush-period"
        style={{ left, width: Math.max(2, right - left) }}
        onPointerDown={period ? grab('all') : undefined}
        {...listeners}
      />
      {(['from', 'to'] as const).map((grip) => (
        <div
          key={grip}
          role="slider"
          tabIndex={0}
          className="brush-handle"
          style={{ left: grip === 'from' ? left : right }}
          aria-label={t(`timeline.${grip}`)}
          aria-valuemin={dayNumber(first)}
          aria-valuemax={dayNumber(last)}
          aria-valuenow={dayNumber(shown[grip])}
          aria-valuetext={shown[grip]}
          onKeyDown={nudge(grip)}
          onPointerDown={grab(grip)}
          {...listeners}
        >
          <Label day={shown[grip]} />
        </div>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  ...{ PageUp: 30, PageDown: -30 },
};

function Label({ day }: { readonly day: string }): ReactNode {
  const speech = useSpeech();
  return <span className="brush-day">{dayText(speech, day)}</span>;
}
