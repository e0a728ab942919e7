import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Compared, Comparison, SourceLine } from '../api/answers.ts';
import { get } from '../api/client.ts';
import { statisticsQuery } from '../api/queries.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { timeText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { EventLine, EventName } from '../parts/event-line.tsx';
import { Period } from '../parts/filters.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { Button, type Column, EmptyState, ErrorState, Loading, Page, Panel, Table } from '../ui/index.ts';
import { TollPlot } from './toll-plot.tsx';
import { Words } from './words.tsx';

interface Choice {
  readonly id: string;
  readonly name: string;
}

const LIMIT = 100;

/** Who can be compared: the sides that tell of events, or the outlets. */
function useChoices(by: 'source' | 'side'): readonly Choice[] {
  const { term } = useSpeech();
  const { data: statistics } = useQuery(statisticsQuery);
  const { data: sources } = useQuery({
    queryKey: ['sources', 'all'],
    queryFn: ({ signal }) => get<ApiPage<SourceLine>>('/sources', { limit: 500 }, signal),
  });
  if (by === 'source') return sources?.items ?? [];
  return Object.keys(statistics?.bySide ?? {})
    .filter((side) => side !== '' && side !== 'null')
    .sort()
    .map((id) => ({ id, name: term('side', id) }));
}

interface PickProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onPick: (id: string) => void;
}

const Pick = ({ label, value, choices, onPick }: PickProps): ReactNode => (
  <label className="field">
    {label}
    <select className="input" value={value ?? ''} onChange={({ target }) => onPick(target.value)}>
      <option value="" disabled>
        –
      </option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

/** What one of the two says of an event, field by field. */
function Said({ telling }: { readonly telling: Compared['a'] }): ReactNode {
  const { term } = useSpeech();
  const plain = (field: string, text: string): boolean =>
    field === 'type' || field === 'date' || (field === 'happened' && text === 'happened');
  const says = telling.says.filter(({ field, text }) => !plain(field, text));
  return (
    <dl className="said">
      {says.map(({ field, text }) => (
        <div key={field + text}>
          <dt>{term('field', field)}</dt>
          <dd>
            <bdi>{field === 'happened' ? term('happened', text) : text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const columnsFor = (speech: Speech, a: string, b: string): Column<Compared>[] => [
  { key: 'time', head: speech.t('field.date'), cell: ({ event }) => timeText(speech, event.time) },
  {
    key: 'event',
    head: speech.t('event.one'),
    cell: ({ event }) => (
      <Go to={`/events/${idPath(event.id)}`} view={{}}>
        <EventName event={event} />
      </Go>
    ),
  },
  { key: 'a', head: a, cell: ({ a: telling }) => <Said telling={telling} /> },
  { key: 'b', head: b, cell: ({ b: telling }) => <Said telling={telling} /> },
];

/** How many events both tell of and how many each alone: one bar whose parts open their lists. */
function Shares({
  totals,
  a,
  b,
}: {
  readonly totals: Comparison['totals'];
  readonly a: string;
  readonly b: string;
}): ReactNode {
  const { t } = useSpeech();
  const { tab = 'both' } = useView();
  const change = useChangeView();
  const parts = [
    { id: 'onlyA', n: totals.onlyA, name: t('compare.only', { who: a }) },
    { id: 'both', n: totals.both, name: t('compare.both') },
    { id: 'onlyB', n: totals.onlyB, name: t('compare.only', { who: b }) },
  ];
  return (
    <fieldset className="shares">
      <legend className="hidden-text">{t('compare.shares')}</legend>
      {parts.map(({ id, n, name }) => (
        <Button
          key={id}
          pressed={tab === id}
          style={{ flexGrow: Math.max(1, n) }}
          onClick={() => change({ tab: id === 'both' ? undefined : id }, { replace: true })}
        >
          <b>{n}</b> {name}
        </Button>
      ))}
    </fieldset>
  );
}

function Result({ data, a, b }: { readonly data: Comparison; readonly a: string; readonly b: string }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { tab = 'both' } = useView();
  const alone = tab === 'onlyA' ? data.onlyA : data.onlyB;
  return (
    <>
      <Shares totals={data.totals} a={a} b={b} />
      {tab === 'both' ? (
        data.both.length ? (
          <Table
            caption={t('compare.both')}
            columns={columnsFor(speech, a, b)}
            rows={data.both}
            keyOf={({ event }) => event.id}
          />
        ) : (
          <p className="quiet">{t('compare.nothing')}</p>
        )
      ) : (
        <Panel title={t('compare.only', { who: tab === 'onlyA' ? a : b })}>
          <div className="event-lines">
            {alone.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
            {!alone.length && <p className="quiet">{t('compare.nothing')}</p>}
          </div>
        </Panel>
      )}
      <div className="halves">
        <TollPlot tolls={data.tolls} a={a} b={b} />
        <Words words={data.words} a={a} b={b} />
      </div>
    </>
  );
}

/** Two outlets or two sides over a period: what both tell, what only one tells, how figures and words differ. */
export default function ComparePage(): ReactNode {
  const { t } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const by = view.by === 'source' ? 'source' : 'side';
  const choices = useChoices(by);
  const a = view.a ?? choices[0]?.id;
  const b = view.b ?? choices.find(({ id }) => id !== a)?.id;
  const nameOf = (id: string | undefined): string => choices.find((one) => one.id === id)?.name ?? id ?? '';
  const asked = { a, b, by, from: view.from, to: view.to, limit: LIMIT };
  const { data, error, refetch } = useQuery({
    queryKey: ['compare', asked],
    queryFn: ({ signal }) => get<Comparison>('/compare', asked, signal),
    enabled: a !== undefined && b !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('nav.compare')} lead={t('compare.lead')}>
      <search className="filters">
        <label className="field">
          {t('compare.by')}
          <select
            className="input"
            value={by}
            onChange={({ target }) => change({ by: target.value, a: undefined, b: undefined })}
          >
            <option value="side">{t('compare.sides')}</option>
            <option value="source">{t('compare.outlets')}</option>
          </select>
        </label>
        <Pick label={t('compare.first')} value={a} choices={choices} onPick={(id) => change({ a: id, b })} />
        <Pick label={t('compare.second')} value={b} choices={choices} onPick={(id) => change({ a, b: id })} />
        <Period />
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error && a && b ? <Loading /> : null}
      {choices.length === 1 ? <EmptyState title={t('compare.too-few')} /> : null}
      {data ? <Result data={data} a={nameOf(a)} b={nameOf(b)} /> : null}
    </Page>
  );
}
