import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OutletProfile } from '../api/answers.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Bars } from '../parts/bars.tsx';
import { Side } from '../parts/side.tsx';
import { ErrorState, Loading, Panel, Tag } from '../ui/index.ts';
import { outletQuery } from './queries.ts';

const SHOWN = 8;

/** How an outlet speaks: its side, its letter, its loaded words, how firmly it tells. */
export function OutletFacts({
  outlet,
  most = SHOWN,
}: {
  readonly outlet: OutletProfile;
  readonly most?: number;
}): ReactNode {
  const { t, term } = useSpeech();
  const statuses = Object.entries(outlet.byStatus).sort(([, a], [, b]) => b - a);
  return (
    <>
      <p className="tags">
        <Side side={outlet.side} />
        {outlet.kind && <Tag>{term('kind', outlet.kind)}</Tag>}
        <Tag title={t('outlet.letter.means')}>{t('outlet.letter', { letter: outlet.reliability ?? 'F' })}</Tag>
      </p>
      <p className="quiet">{t('outlet.counts', { reports: outlet.reports, claims: outlet.claims })}</p>
      <h3>{t('outlet.loaded')}</h3>
      {outlet.loaded.length ? (
        <Bars
          label={t('outlet.loaded')}
          rows={outlet.loaded.slice(0, most).map(({ term: word, count, neutral }) => ({
            key: word,
            name: (
              <span title={neutral ? t('loaded.neutral', { neutral }) : t('loaded.leave-out')} lang="en">
                <bdi className="loaded">{word}</bdi> {neutral && <small className="quiet">{neutral}</small>}
              </span>
            ),
            count,
          }))}
        />
      ) : (
        <p className="quiet">{t('outlet.loaded.none')}</p>
      )}
      <h3>{t('outlet.statuses')}</h3>
      <Bars
        label={t('outlet.statuses')}
        rows={statuses.map(([status, count]) => ({ key: status, name: term('status', status), count }))}
      />
    </>
  );
}

/** The outlet that printed a report, beside it. */
export function OutletPanel({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const { t } = useSpeech();
  const { data, error } = useQuery(outletQuery(id));
  return (
    <Panel title={t('report.outlet')} aside={<Go to={`/sources/${idPath(id)}`}>{name}</Go>} className="outlet">
      {error ? <ErrorState error={error} /> : data ? <OutletFacts outlet={data} /> : <Loading />}
    </Panel>
  );
}
