import * as Plot from '@observablehq/plot';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShownTheme } from '../app/theme.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FAMILIES } from '../map/families.ts';
import { paletteOf } from '../map/palette.ts';
import { type Bar, dayNumber, isoDay, laterBy } from './bins.ts';
import { MARGIN } from './frame.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly first: string;
  readonly last: string;
  readonly width: number;
  readonly height: number;
}

const HALF_DAY = 43_200_000;
const LABEL = 84;
const FEW_DAYS = 62;
const ORDER = FAMILIES.map(({ family }) => family);

const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Of few days every day, or every so many, is written under the middle of its bar; of many Plot chooses. */
function ticksFor(first: string, last: string, width: number): Date[] | number {
  const days = dayNumber(last) - dayNumber(first) + 1;
  const room = Math.max(2, Math.floor(width / LABEL));
  if (days > FEW_DAYS) return Math.min(room, 12);
  const step = Math.ceil(days / room);
  return Array.from(
    { length: Math.ceil(days / step) },
    (_, at) => new Date(date(isoDay(dayNumber(first) + at * step)).getTime() + HALF_DAY),
  );
}

/** Events over time as stacked bars, drawn by Observable Plot. */
export default function Histogram({ bars, first, last, width, height }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useShownTheme();
  const { locale } = useSpeech();
  useEffect(() => {
    const { hues } = paletteOf(theme);
    const days = dayNumber(last) - dayNumber(first) + 1;
    const parts =
      days > 300 ? ({ month: 'short', year: 'numeric' } as const) : ({ day: 'numeric', month: 'short' } as const);
    const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    const inset = Math.min(6, Math.max(0.5, width / days / 14));
    const plot = Plot.plot({
      ...{ width, height },
      ...{ marginLeft: MARGIN.start, marginRight: MARGIN.end, marginTop: MARGIN.top, marginBottom: MARGIN.bottom },
      x: { type: 'utc', domain: [date(first), date(laterBy(last, 1))], label: null },
      y: { label: null, nice: true },
      color: { domain: ORDER, range: FAMILIES.map(({ hue }) => hues[hue]) },
      marks: [
        Plot.gridY({ ticks: 3, strokeOpacity: 0.14 }),
        Plot.axisY({
          ticks: 3,
          tickSize: 0,
          tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ''),
        }),
        Plot.axisX({ ticks: ticksFor(first, last, width), tickSize: 0, tickFormat: (day: Date) => format.format(day) }),
        Plot.rectY(
          bars,
          Plot.stackY({
            ...{ x1: ({ start }: Bar) => date(start), x2: ({ end }: Bar) => date(end), y: 'count', fill: 'family' },
            ...{ order: ORDER, insetLeft: inset, insetRight: inset, insetTop: 0.5 },
          }),
        ),
        Plot.ruleY([0], { strokeOpacity: 0.4 }),
      ],
    });
    // The server's policy allows no style in a page; map.css says the same.
    plot.querySelector('style')?.remove();
    frame.current?.replaceChildren(plot);
  }, [bars, first, last, width, height, theme, locale]);
  return <div ref={frame} className="histogram" aria-hidden="true" dir="ltr" />;
}
