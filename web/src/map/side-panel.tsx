import { type ReactNode, useState } from 'react';
import { dayText, timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView } from '../state/use-view.ts';
import { countsWithin } from '../timeline/bins.ts';
import { BackgroundChoice } from './background-choice.tsx';
import { Disc } from './disc.tsx';
import { EventRows } from './event-rows.tsx';
import { familyOf } from './families.ts';
import { GradeLegend, TypeLegend } from './legend.tsx';
import { ControlLegend, PlaceLegend, TellerLegend } from './legend-land.tsx';
import type { Home } from './use-home.ts';
import { windowText } from './window.ts';

type Tab = 'legend' | 'events';

/** Beside the map: the legend, which is the filter, and the events as a list. */
export function SidePanel({ home }: { readonly home: Home }): ReactNode {
  const { t, number } = useSpeech();
  const [tab, setTab] = useState<Tab>('legend');
  const tabs: readonly Tab[] = ['legend', 'events'];
  return (
    <div className="side-panel">
      <div role="tablist" className="tabs" aria-label={t('map.title')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls="side-content"
            tabIndex={tab === one ? 0 : -1}
            onClick={() => setTab(one)}
            onKeyDown={({ key, currentTarget }) => {
              if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
              setTab(one === 'legend' ? 'events' : 'legend');
              const next = currentTarget.nextElementSibling ?? currentTarget.previousElementSibling;
              (next as HTMLElement).focus();
            }}
          >
            {t(`panel.${one}`)}
            {one === 'events' && home.fitting !== undefined ? (
              <span className="legend-count">{number(home.fitting)}</span>
            ) : null}
          </button>
        ))}
      </div>
      <div id="side-content" role="tabpanel" className="side-content" aria-labelledby={`tab-${tab}`}>
        {tab === 'legend' ? <Legend home={home} /> : <EventRows filters={home.wanted} />}
      </div>
    </div>
  );
}

function Legend({ home }: { readonly home: Home }): ReactNode {
  const { legendBins, period, replayDay, control, scene, statistics, events } = home;
  const counts = countsWithin(legendBins, period?.from, replayDay ?? period?.to);
  return (
    <div className="legend">
      <TypeLegend counts={counts} all={statistics?.byType ?? {}} />
      <ControlLegend control={control} sides={scene.sides} />
      <Known home={home} />
      <GradeLegend />
      <PlaceLegend />
      <TellerLegend bySide={statistics?.bySide ?? {}} />
      {events?.unresolved.length ? <Unplaced home={home} /> : null}
      <BackgroundChoice />
    </div>
  );
}

/** By what was known events and control are shown: to this day, on that day. */
function Known({ home: { view, day } }: { readonly home: Home }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const change = useChangeView();
  if (!day) return null;
  const value = view.known === 'then' || view.known === undefined ? (view.known ?? '') : 'date';
  return (
    <fieldset className="known">
      <legend>{t('known.label', { day: dayText(speech, day) })}</legend>
      <label>
        <input type="radio" name="known" checked={value === ''} onChange={() => change({ known: undefined })} />
        {t('known.now')}
      </label>
      <label>
        <input type="radio" name="known" checked={value === 'then'} onChange={() => change({ known: 'then' })} />
        {t('known.then')}
      </label>
      <label>
        <input type="radio" name="known" checked={value === 'date'} onChange={() => change({ known: day })} />
        {t('known.date')}
      </label>
      {value === 'date' ? (
        <input
          type="date"
          className="input"
          aria-label={t('known.date')}
          value={view.known}
          onChange={({ target }) => change({ known: target.value || undefined })}
        />
      ) : null}
    </fieldset>
  );
}

/** Events without a place on the map: a list, and never a pin. */
function Unplaced({ home: { events } }: { readonly home: Home }): ReactNode {
  const speech = useSpeech();
  const { t, term, number } = speech;
  const change = useChangeView();
  return (
    <section className="legend-part" aria-labelledby="legend-unplaced">
      <h2 id="legend-unplaced">
        {t('unplaced.title')} <span className="legend-count">{number(events!.unresolvedTotal)}</span>
      </h2>
      <p className="quiet">{t('unplaced.text')}</p>
      <ul>
        {events!.unresolved.slice(0, 60).map(({ id, type, time, name }) => (
          <li key={id} className="legend-row">
            <button type="button" className="legend-switch" onClick={() => change({ event: id })}>
              <Disc family={familyOf(type)} />
              <span className="legend-name">
                {term('type', type)}
                {name ? <span dir="auto">, {name}</span> : null}
                <small>{timeText(speech, time)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The window of a mark, widened a little so that its own events lie inside. */
export const aroundText = ([west, south, east, north]: readonly [number, number, number, number]): string =>
  windowText({ west: west - 0.001, south: south - 0.001, east: east + 0.001, north: north + 0.001 });
