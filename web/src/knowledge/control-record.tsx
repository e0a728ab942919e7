import type { ReactNode } from 'react';
import type { ControlInterval } from '../../../src/model/control.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { Panel, Tag } from '../ui/index.ts';

/** The claims for or against a holder, each a link to its report. */
function Claims({ ids }: { readonly ids: readonly string[] }): ReactNode {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <Go to={`/reports/${idPath(id.slice(0, id.lastIndexOf('#')))}`} view={{ claim: id }}>
        {id.slice(0, 8)}…{id.slice(id.lastIndexOf('#'))}
      </Go>
    </span>
  ));
}

/** Who held a place, interval by interval, by which rule and on whose word. */
export function ControlRecord({ intervals }: { readonly intervals: readonly ControlInterval[] }): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  return (
    <Panel title={t('place.control')}>
      {!intervals.length && <p className="quiet">{t('control.untold')}</p>}
      <ol className="intervals">
        {intervals.map((interval) => (
          <li key={interval.from} data-status={interval.status}>
            <p>
              <b>
                {dayText(speech, interval.from)} – {interval.to ? dayText(speech, interval.to) : t('control.until-now')}
              </b>{' '}
              {interval.holder ? <Side side={interval.holder} /> : t('control.nobody')}{' '}
              <Tag>{term('control', interval.status)}</Tag>
            </p>
            <p className="because" lang="en">
              {interval.because}
            </p>
            <p className="quiet">
              {interval.for.length > 0 && (
                <>
                  {t('place.for')} <Claims ids={interval.for} />
                </>
              )}
              {interval.against.length > 0 && (
                <>
                  {' · '}
                  {t('place.against')} <Claims ids={interval.against} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
