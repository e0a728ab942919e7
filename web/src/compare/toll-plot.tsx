import type { CSSProperties, ReactNode } from 'react';
import type { ComparedToll } from '../api/answers.ts';
import { axisOf, type Bar } from '../events/axis.ts';
import { useSpeech } from '../i18n/language.tsx';
import { EventName } from '../parts/event-line.tsx';
import { type Column, Figure, Panel } from '../ui/index.ts';
import { type Pair, pairsOf } from './pairs.ts';

interface Props {
  readonly tolls: readonly ComparedToll[];
  readonly a: string;
  readonly b: string;
}

const MOST = 20;

const place = ({ from, to }: Bar): CSSProperties => ({
  insetInlineStart: `${from * 100}%`,
  inlineSize: `${(to - from) * 100}%`,
});

/** What lies between the two figures. */
function between(one: Bar, other: Bar): CSSProperties {
  const [low, high] = one.from < other.from ? [one, other] : [other, one];
  const from = low.openAbove ? low.from : low.to;
  return { insetInlineStart: `${from * 100}%`, inlineSize: `${Math.max(0, high.from - from) * 100}%` };
}

function Dot({ bar, who }: { readonly bar: Bar; readonly who: 'a' | 'b' }): ReactNode {
  return (
    <span
      className="pair-dot"
      data-who={who}
      data-point={bar.from === bar.to || undefined}
      data-open-above={bar.openAbove || undefined}
      data-open-below={bar.openBelow || undefined}
      style={place(bar)}
    />
  );
}

/** Figures of people that the two give differently: one line an event, the two figures on one axis. */
export function TollPlot({ tolls, a, b }: Props): ReactNode {
  const { t, term, number } = useSpeech();
  const pairs = pairsOf(tolls).slice(0, MOST);
  if (!pairs.length) return null;
  const axis = axisOf(pairs.flatMap((pair) => [pair.a, pair.b]));
  const columns: Column<Pair>[] = [
    { key: 'event', head: t('event.one'), cell: ({ toll }) => <EventName event={toll.event} /> },
    { key: 'field', head: t('event.field'), cell: ({ toll }) => term('field', toll.field) },
    { key: 'a', head: a, cell: ({ toll }) => toll.a, number: true },
    { key: 'b', head: b, cell: ({ toll }) => toll.b, number: true },
  ];
  return (
    <Panel
      title={t('compare.tolls')}
      aside={
        <span className="pair-key">
          <i className="pair-dot" data-who="a" data-point /> {a} <i className="pair-dot" data-who="b" data-point /> {b}
        </span>
      }
    >
      <Figure
        label={t('compare.tolls')}
        columns={columns}
        rows={pairs}
        keyOf={({ toll }) => toll.event.id + toll.field + toll.a + toll.b}
      >
        <div className="pairs" aria-hidden="true">
          <div className="pair">
            <span />
            <div className="toll-track bare">
              {axis.ticks.map(({ value, at }) => (
                <span key={value} className="toll-tick" style={{ insetInlineStart: `${at * 100}%` }}>
                  <span>{number(value)}</span>
                </span>
              ))}
            </div>
          </div>
          {pairs.map((pair) => (
            <div className="pair" key={pair.toll.event.id + pair.toll.field + pair.toll.a + pair.toll.b}>
              <span>
                <EventName event={pair.toll.event} /> <small>{term('field', pair.toll.field)}</small>
              </span>
              <div className="toll-track">
                <span className="pair-line" style={between(axis.bar(pair.a), axis.bar(pair.b))} />
                <Dot bar={axis.bar(pair.a)} who="a" />
                <Dot bar={axis.bar(pair.b)} who="b" />
              </div>
            </div>
          ))}
        </div>
      </Figure>
    </Panel>
  );
}
