import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EVENT_TYPES } from '../../../src/model/event-types.ts';
import { eventsQuery, statisticsQuery } from '../api/queries.ts';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { Period, WhereField, WordsField } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { filtersOf } from '../state/view.ts';
import { EmptyState, ErrorState, Loading, Page } from '../ui/index.ts';

const LIMIT = 50;
const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

interface OneProps {
  readonly label: string;
  readonly name: 'type' | 'side' | 'grade';
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** One value of a filter that may have several; the map sets several. */
function One({ label, name, options }: OneProps): ReactNode {
  const { t } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const values = view[name] ?? [];
  return (
    <label className="field">
      {label}
      <select
        className="input"
        value={values.length === 1 ? values[0] : ''}
        onChange={({ target }) => change({ [name]: target.value ? [target.value] : undefined, cursor: undefined })}
      >
        <option value="">{values.length > 1 ? values.join(', ') : t('filter.any')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Events as a list, by the same filters as the map. */
export default function EventList(): ReactNode {
  const { t, term } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const { data: statistics } = useQuery(statisticsQuery);
  const { data, error, refetch } = useQuery(eventsQuery(filtersOf(view), { cursor: view.cursor, limit: LIMIT }));
  const types = EVENT_TYPES.map(({ id }) => ({ id, name: term('type', id) })).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  const sides = Object.keys(statistics?.bySide ?? {}).sort();
  return (
    <Page
      title={t('nav.events')}
      lead={t('events.lead')}
      acts={
        <Go to="/exports" className="button">
          {t('nav.exports')}
        </Go>
      }
    >
      <search className="filters">
        <Period />
        <WhereField />
        <WordsField />
        <One label={t('field.type')} name="type" options={types} />
        <One label={t('side')} name="side" options={sides.map((id) => ({ id, name: term('side', id) }))} />
        <One label={t('grade')} name="grade" options={GRADES.map((id) => ({ id, name: term('grade', id) }))} />
        <label className="check">
          <input
            type="checkbox"
            checked={view.contradicted ?? false}
            onChange={({ target }) => change({ contradicted: target.checked || undefined, cursor: undefined })}
          />
          {t('disputed')}
        </label>
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('events.none')} /> : null}
      {data && data.items.length > 0 ? (
        <div className="panel padded event-lines">
          {data.items.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </div>
      ) : null}
      {data && <Pager next={data.next} total={data.total} />}
    </Page>
  );
}
