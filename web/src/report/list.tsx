import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LedgerReport } from '../../../src/model/ledger.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Period, WordsField } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { Side } from '../parts/side.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { type Column, EmptyState, ErrorState, Loading, Page, Table, Tag } from '../ui/index.ts';
import { reportsQuery } from './queries.ts';

const LIMIT = 50;

const columnsFor = (speech: Speech): Column<LedgerReport>[] => [
  {
    key: 'published',
    head: speech.t('report.published'),
    cell: ({ published }) => (published ? dayText(speech, published) : '–'),
  },
  {
    key: 'title',
    head: speech.t('report.title'),
    cell: ({ id, title, origin }) => (
      <>
        <Go to={`/reports/${idPath(id)}`}>
          <bdi>{title ?? speech.t('report.untitled')}</bdi>
        </Go>{' '}
        {origin !== id && <Tag tone="warn">{speech.t('report.copy')}</Tag>}
      </>
    ),
  },
  {
    key: 'outlet',
    head: speech.t('report.outlet'),
    cell: ({ teller, publisher }) =>
      teller ? <Go to={`/sources/${idPath(teller.id)}`}>{teller.name}</Go> : (publisher ?? '–'),
  },
  { key: 'side', head: speech.t('side'), cell: ({ teller }) => <Side side={teller?.side ?? null} /> },
  { key: 'claims', head: speech.t('report.claims'), cell: ({ claims }) => claims, number: true },
];

/** Reports of the ledger, by date, words and outlet. */
export default function ReportList(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { from, to, words, a: source, cursor } = useView();
  const change = useChangeView();
  const { data, error, refetch } = useQuery(reportsQuery({ from, to, words, source, cursor, limit: LIMIT }));
  return (
    <Page
      title={t('nav.reports')}
      lead={t('reports.lead')}
      acts={
        <Go to="/add" className="button" data-kind="main" view={{}}>
          {t('nav.add')}
        </Go>
      }
    >
      <search className="filters">
        <Period />
        <WordsField />
        <label className="field">
          {t('report.outlet')}
          <input
            className="input"
            defaultValue={source}
            onBlur={({ target }) => change({ a: target.value || undefined, cursor: undefined })}
          />
        </label>
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('reports.none')} /> : null}
      {data && data.items.length > 0 ? (
        <>
          <Table caption={t('nav.reports')} columns={columnsFor(speech)} rows={data.items} keyOf={({ id }) => id} />
          <Pager next={data.next} total={data.total} />
        </>
      ) : null}
    </Page>
  );
}
