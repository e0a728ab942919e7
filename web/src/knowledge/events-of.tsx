import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { eventsQuery } from '../api/queries.ts';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import type { Filters } from '../state/view.ts';
import { ErrorState, Loading, Panel } from '../ui/index.ts';

const SHOWN = 20;

/** The latest events that a filter takes, with a way to all of them. */
export function EventsOf({ filters }: { readonly filters: Filters }): ReactNode {
  const { t } = useSpeech();
  const { data, error } = useQuery(eventsQuery(filters, { limit: SHOWN }));
  return (
    <Panel
      title={t('nav.events')}
      aside={
        <Go to="/events" view={filters}>
          {data?.total === undefined ? t('more') : t('events.count', { n: data.total })}
        </Go>
      }
    >
      {error ? <ErrorState error={error} /> : null}
      {!data && !error ? <Loading /> : null}
      <div className="event-lines">
        {data?.items.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </div>
      {data && !data.items.length && <p className="quiet">{t('compare.nothing')}</p>}
    </Panel>
  );
}
