import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { searchQuery } from '../api/queries.ts';
import type { Found } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { TextFilter } from '../parts/filters.tsx';
import { useView } from '../state/use-view.ts';
import { EmptyState, ErrorState, Loading, Page, Panel } from '../ui/index.ts';

interface Line {
  readonly key: string;
  readonly to: string;
  readonly claim?: string;
  readonly name: string;
  readonly note: ReactNode;
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): ReactNode {
  if (!lines.length) return null;
  return (
    <Panel title={title}>
      <ul className="event-lines">
        {lines.map(({ key, to, claim, name, note }) => (
          <li key={key} className="event-line">
            <Go to={to} view={claim ? { claim } : {}}>
              <bdi>{name}</bdi>
            </Go>
            <span className="event-line-more">{note}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Results({ found }: { readonly found: Found }): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  const { reports, claims, events, actors, places } = found;
  if (![reports, claims, events, actors, places].some(({ length }) => length > 0))
    return <EmptyState title={t('list.none')} />;
  return (
    <div className="columns">
      <div className="column">
        {events.length > 0 && (
          <Panel title={t('nav.events')}>
            <div className="event-lines">
              {events.map((event) => (
                <EventLine key={event.id} event={event} />
              ))}
            </div>
          </Panel>
        )}
        <Lines
          title={t('report.claims')}
          lines={claims.map(({ id, report, teller, claim }) => ({
            ...{
              key: id,
              to: `/reports/${idPath(report)}`,
              claim: id,
              name: claim.evidence[0]!.text,
              note: teller.name,
            },
          }))}
        />
      </div>
      <div className="column">
        <Lines
          title={t('nav.reports')}
          lines={reports.map(({ id, title, published }) => ({
            ...{ key: id, to: `/reports/${idPath(id)}`, name: title ?? t('report.untitled') },
            note: published && dayText(speech, published),
          }))}
        />
        <Lines
          title={t('nav.actors')}
          lines={actors.map(({ id, name, kind }) => ({
            ...{ key: id, to: `/actors/${idPath(id)}`, name, note: kind && term('actor-kind', kind) },
          }))}
        />
        <Lines
          title={t('nav.places')}
          lines={places.map(({ id, name, admin1, country }) => ({
            ...{ key: id, to: `/places/${idPath(id)}`, name, note: [admin1, country].filter(Boolean).join(', ') },
          }))}
        />
      </div>
    </div>
  );
}

/** Everything that has the words of the search. */
export default function SearchPage(): ReactNode {
  const { t } = useSpeech();
  const { q = '' } = useView();
  const { data, error, refetch } = useQuery(searchQuery(q));
  return (
    <Page title={t('search.results')}>
      <search className="filters">
        <TextFilter label={t('filter.words')} name="q" />
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error && q.trim().length > 1 ? <Loading /> : null}
      {data ? <Results found={data} /> : null}
    </Page>
  );
}
