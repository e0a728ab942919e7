import * as Plot from '@observablehq/plot';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShownTheme } from '../app/theme.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FAMILIES } from '../map/families.ts';
import { paletteOf } from '../map/palette.ts';
import { type Bar, laterBy } from './bins.ts';
import { MARGIN } from './frame.ts';

interface Props {
  readonly bars: readonly Bar[];
  readonly first: string;
  readonly last: string;
  readonly width: number;
  readonly height: number;
}

const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Events over time as stacked bars, drawn by Observable Plot. */
export default function Histogram({ bars, first, last, width, height }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const theme = useShownTheme();
  const { locale } = useSpeech();
  useEffect(() => {
    const { hues } = paletteOf(theme);
    const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    const days = (date(last).getTime() - date(first).getTime()) / 86_400_000;
    const format = days > 300 ? long : short;
    const plot = Plot.plot({
      ...{ width, height },
      ...{ marginLeft: MARGIN.start, marginRight: MARGIN.end, marginTop: MARGIN.top, marginBottom: MARGIN.bottom },
      x: { type: 'utc', domain: [date(first), date(laterBy(last, 1))], label: null },
      y: { label: null, nice: true },
      color: { domain: FAMILIES.map(({ family }) => family), range: FAMILIES.map(({ hue }) => hues[hue]) },
      marks: [
        Plot.gridY({ ticks: 3, strokeOpacity: 0.12 }),
        Plot.axisY({
          ticks: 3,
          tickSize: 0,
          tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ''),
        }),
        Plot.axisX({
          ticks: Math.min(Math.max(2, Math.floor(width / 110)), Math.ceil(days) + 1),
          tickSize: 3,
          tickFormat: (day: Date) => format.format(day),
        }),
        Plot.rectY(
          bars,
          Plot.stackY({
            x1: (bar: Bar) => date(bar.start),
            x2: (bar: Bar) => date(bar.end),
            y: 'count',
            fill: 'family',
            order: FAMILIES.map(({ family }) => family),
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
        ),
      ],
    });
    frame.current?.replaceChildren(plot);
  }, [bars, first, last, width, height, theme, locale]);
  return <div ref={frame} className="histogram" aria-hidden="true" dir="ltr" />;
}
