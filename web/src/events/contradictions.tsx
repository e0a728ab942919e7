import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldVersion } from '../../../src/model/event.ts';
import type { Contradicted } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { Period, WhereField, WordsField } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { Side } from '../parts/side.tsx';
import { useView } from '../state/use-view.ts';
import { filtersOf } from '../state/view.ts';
import { EmptyState, ErrorState, Loading, Page, Tag } from '../ui/index.ts';

const LIMIT = 50;

/** One version of what is told differently, with who gives it. */
function Version({
  on,
  version,
  names,
}: {
  readonly on: string;
  readonly version: FieldVersion;
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const speech = useSpeech();
  const text = on === 'happened' ? speech.term('happened', version.text) : version.text;
  return (
    <li>
      <b>
        <bdi>{on === 'date' ? text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayText(speech, day)) : text}</bdi>
      </b>
      <span className="quiet tags">
        {version.sides.map((side) => (
          <Side key={side} side={side} />
        ))}{' '}
        {version.sources.map((id) => names.get(id) ?? id).join(', ')}
      </span>
    </li>
  );
}

/** What is told differently of one event, or of who holds one place. */
function Told({ told }: { readonly told: readonly Contradicted[] }): ReactNode {
  const { t, term } = useSpeech();
  const { event, contradiction } = told[0]!;
  const names = new Map(event?.sources.map(({ id, name }) => [id, name]) ?? []);
  return (
    <article className="panel told">
      <header>
        {event ? (
          <EventLine event={event} />
        ) : (
          <Go to={`/places/${idPath(contradiction.place ?? '')}`}>
            {t('contradictions.holder')} <bdi>{contradiction.place}</bdi>
          </Go>
        )}
      </header>
      {told.map(({ contradiction: { on, versions, agreement } }) => (
        <div key={on} className="told-field">
          <h3>
            {term('field', on)}{' '}
            <Tag tone={agreement === 'contradict' ? 'warn' : undefined}>{term('agreement', agreement)}</Tag>
          </h3>
          <ul>
            {versions.map((version) => (
              <Version key={version.text} {...{ on, version, names }} />
            ))}
          </ul>
        </div>
      ))}
    </article>
  );
}

/** What sources tell differently, event by event. */
export default function Contradictions(): ReactNode {
  const { t } = useSpeech();
  const view = useView();
  const asked = { ...filtersOf(view), cursor: view.cursor, limit: LIMIT };
  const { data, error, refetch } = useQuery({
    queryKey: ['contradictions', asked],
    queryFn: ({ signal }) => get<ApiPage<Contradicted>>('/contradictions', asked, signal),
    placeholderData: keepPreviousData,
  });
  const byEvent = Map.groupBy(data?.items ?? [], ({ event, contradiction }) => event?.id ?? `${contradiction.place}`);
  return (
    <Page title={t('nav.contradictions')} lead={t('contradictions.lead')}>
      <search className="filters">
        <Period />
        <WhereField />
        <WordsField />
      </search>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('contradictions.none')} /> : null}
      {[...byEvent].map(([id, told]) => (
        <Told key={id} told={told} />
      ))}
      {data && <Pager next={data.next} total={data.total} />}
    </Page>
  );
}
