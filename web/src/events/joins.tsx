import type { ReactNode } from 'react';
import type { Event } from '../../../src/model/event.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Panel } from '../ui/index.ts';
import { ClaimLinks, type Numbers } from './version-table.tsx';

/** Points from which on two claims are linked: docs/fusion.md. */
const LINKED_FROM = 4.5;
const MOST = 12;

/** Why these claims were taken for one happening: each link with its points and its reasons. */
export function Joins({ event, numbers }: { readonly event: Event; readonly numbers: Numbers }): ReactNode {
  const { t, number } = useSpeech();
  return (
    <Panel title={t('event.joins')}>
      {event.joins.length === 0 && <p className="quiet">{t('event.joins.none')}</p>}
      <ul className="joins">
        {event.joins.map(({ claims, score, reasons }) => (
          <li key={claims.join()}>
            <span className="join-claims">
              <ClaimLinks claims={claims} numbers={numbers} />
            </span>
            <span className="join-score" title={t('event.joins.points', { least: LINKED_FROM })}>
              <span style={{ inlineSize: `${Math.min(1, score / MOST) * 100}%` }} />
              <b>{number(Math.round(score * 10) / 10)}</b>
            </span>
            <span lang="en">{reasons.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {event.foretoldBy.length > 0 && (
        <p>
          {t('event.foretold')} <ClaimLinks claims={event.foretoldBy} numbers={numbers} />
        </p>
      )}
    </Panel>
  );
}
