import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { FeedLine } from '../api/answers.ts';
import { get, send } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { idPath } from '../app/link.tsx';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { useMay } from '../parts/may.ts';
import { Button, type Column, EmptyState, ErrorState, Loading, Page, Table, Tag, TextField } from '../ui/index.ts';

const MINUTES = [5, 15, 60, 360, 1440];

function Adding({ onAdd }: { readonly onAdd: (feed: object) => Promise<void> }): ReactNode {
  const { t } = useSpeech();
  const [address, setAddress] = useState('');
  const [source, setSource] = useState('');
  const [minutes, setMinutes] = useState(15);
  const submit = async (): Promise<void> => {
    await onAdd({ address: address.trim(), every: minutes * 60, ...(source.trim() && { source: source.trim() }) });
    setAddress('');
    setSource('');
  };
  return (
    <form
      className="panel form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="field-row">
        <TextField
          label={t('feeds.address')}
          type="url"
          required
          placeholder="https://"
          value={address}
          onChange={setAddress}
        />
        <TextField label={t('add.source')} value={source} onChange={setSource} />
        <label className="field">
          {t('feeds.every')}
          <select className="input" value={minutes} onChange={({ target }) => setMinutes(Number(target.value))}>
            {MINUTES.map((one) => (
              <option key={one} value={one}>
                {t('feeds.minutes', { n: one })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Button type="submit" kind="main" disabled={!address.trim()}>
        {t('feeds.add')}
      </Button>
    </form>
  );
}

const columnsFor = ({ t, locale }: Speech, remove: (id: string) => void): Column<FeedLine>[] => [
  { key: 'address', head: t('feeds.address'), cell: ({ address, given }) => <bdi>{given.source ?? address}</bdi> },
  { key: 'every', head: t('feeds.every'), cell: ({ every }) => t('feeds.minutes', { n: Math.round(every / 60) }) },
  {
    key: 'polled',
    head: t('feeds.polled'),
    cell: ({ polled, problem }) => (
      <>
        {polled ? new Date(polled).toLocaleString(locale) : t('feeds.never')}{' '}
        {problem && <Tag tone="bad">{problem}</Tag>}
      </>
    ),
  },
  { key: 'reports', head: t('nav.reports'), cell: ({ reports }) => reports, number: true },
  {
    key: 'remove',
    head: <span className="hidden-text">{t('feeds.remove')}</span>,
    cell: ({ id }) => (
      <Button kind="plain" onClick={() => remove(id)}>
        {t('feeds.remove')}
      </Button>
    ),
  },
];

/** Feeds that are polled while the server runs. */
export default function Feeds(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const queries = useQueryClient();
  const may = useMay('reviewer');
  const [failed, setFailed] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['feeds'],
    queryFn: ({ signal }) => get<ApiPage<FeedLine>>('/feeds', {}, signal),
  });
  const change = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      setFailed(null);
    } catch (thrown) {
      setFailed(thrown);
    }
    await queries.invalidateQueries({ queryKey: ['feeds'] });
  };
  const remove = (id: string): void => void change(() => send('DELETE', `/feeds/${idPath(id)}`));
  return (
    <Page title={t('nav.feeds')} lead={t('feeds.lead')}>
      {may && <Adding onAdd={(feed) => change(() => send('POST', '/feeds', feed))} />}
      {failed ? <ErrorState error={failed} /> : null}
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('feeds.none')} /> : null}
      {data && data.items.length > 0 ? (
        <Table
          caption={t('nav.feeds')}
          columns={columnsFor(speech, remove).filter(({ key }) => may || key !== 'remove')}
          rows={data.items}
          keyOf={({ id }) => id}
        />
      ) : null}
    </Page>
  );
}
