import type { ReactNode } from 'react';
import type { MapControl } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { toggled } from '../state/view.ts';
import { CONTROL_LAYER } from './asked.ts';
import type { SideMark } from './sides.ts';
import { Swatch } from './swatch.tsx';

interface Props {
  readonly control: MapControl | undefined;
  readonly sides: ReadonlyMap<string, SideMark>;
}

/** Who is said to hold the land: a swatch for each side and status that is on the map. */
export function ControlLegend({ control, sides }: Props): ReactNode {
  const { t, term, side: nameOf } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const shown = !view.hide?.includes(CONTROL_LAYER);
  const rows = new Map(
    (control?.features ?? [])
      .map(({ properties: { side, status, rivals } }) => ({ side, status, rivals }))
      .filter(({ status }) => status !== 'unknown')
      .map((row) => [`${row.status} ${row.side} ${row.rivals.join()}`, row] as const)
      .sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1)),
  );
  return (
    <section className="legend-part" aria-labelledby="legend-control">
      <h2 id="legend-control">{t('legend.control')}</h2>
      <label className="legend-layer">
        <input type="checkbox" checked={shown} onChange={() => change({ hide: toggled(view.hide, CONTROL_LAYER) })} />
        {t('legend.control.show')}
      </label>
      {shown ? (
        <ul className="legend-land">
          {[...rows].map(([key, { side, status, rivals }]) => (
            <li key={key}>
              <Swatch sides={sides} side={side} status={status} rivals={rivals} />
              <span>
                {[side, ...rivals.filter((one) => one !== side)]
                  .filter((one) => one !== null)
                  .map(nameOf)
                  .join(' / ') || t('side.none')}
                <small>{term('control', status)}</small>
              </span>
            </li>
          ))}
          {rows.size === 0 ? <li className="quiet">{t('legend.control.none')}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

const ORDER = ['held', 'claimed', 'besieged', 'contested', 'claimed-by-both'];
const order = (key: string): number => ORDER.indexOf(key.split(' ')[0]!);

/** Whose word it is: switches for the sides that tell. */
export function TellerLegend({ bySide }: { readonly bySide: Readonly<Record<string, number>> }): ReactNode {
  const { t, number, side: nameOf } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const rows = Object.entries(bySide)
    .filter(([side]) => side && side !== 'null')
    .sort((a, b) => b[1] - a[1]);
  if (rows.length < 2) return null;
  return (
    <section className="legend-part" aria-labelledby="legend-tellers">
      <h2 id="legend-tellers">{t('legend.tellers')}</h2>
      <ul>
        {rows.map(([side, count]) => (
          <li key={side} className="legend-row" data-off={(view.side && !view.side.includes(side)) || undefined}>
            <button
              type="button"
              className="legend-switch"
              aria-pressed={view.side?.includes(side) ?? false}
              onClick={() => change({ side: toggled(view.side, side) })}
            >
              <span className="legend-check" data-on={view.side?.includes(side) || undefined} aria-hidden="true">
                ✓
              </span>
              <span className="legend-name">{nameOf(side)}</span>
              <span className="legend-count">{number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How finely places are known: a dot, a soft sector, a tinted area, a cluster. */
export function PlaceLegend(): ReactNode {
  const { t } = useSpeech();
  return (
    <section className="legend-part" aria-labelledby="legend-where">
      <h2 id="legend-where">{t('legend.where')}</h2>
      <ul className="legend-land">
        <li>
          <svg className="swatch" viewBox="0 0 28 18" aria-hidden="true">
            <circle cx="14" cy="9" r="6" fill="var(--c-grey)" />
          </svg>
          <span>{t('legend.dot')}</span>
        </li>
        <li>
          <svg className="swatch" viewBox="0 0 28 18" aria-hidden="true">
            <radialGradient id="soft-sample" gradientUnits="userSpaceOnUse" cx="3" cy="3" r="24">
              <stop offset="0" stopColor="var(--c-grey)" stopOpacity=".8" />
              <stop offset="1" stopColor="var(--c-grey)" stopOpacity="0" />
            </radialGradient>
            <path d="M3 3 27 8C24 14 18 18 9 18z" fill="url(#soft-sample)" />
          </svg>
          <span>{t('legend.sector')}</span>
        </li>
        <li>
          <svg className="swatch" viewBox="0 0 28 18" aria-hidden="true">
            <ellipse
              cx="14"
              cy="9"
              rx="12.5"
              ry="8"
              fill="var(--c-grey)"
              fillOpacity=".16"
              stroke="var(--c-grey)"
              strokeDasharray="3 2"
            />
          </svg>
          <span>{t('legend.area')}</span>
        </li>
      </ul>
    </section>
  );
}
