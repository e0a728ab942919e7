import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { CandidatesMap } from '../review/candidates-map.tsx';
import { ErrorState, Loading, Page, Panel, Tag } from '../ui/index.ts';
import { ControlRecord } from './control-record.tsx';
import { EventsOf } from './events-of.tsx';
import { placeQuery } from './queries.ts';

const ZOOM = 11;

/** One place: where it is, what happened there, who held it when. */
export default function PlacePage(): ReactNode {
  const { t, term, number } = useSpeech();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(placeQuery(id));
  if (error) return <ErrorState error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { lat, lon } = data;
  return (
    <Page
      title={data.name}
      lead={
        <span className="tags">
          {data.kind && <Tag>{term('place-kind', data.kind)}</Tag>}
          <bdi>{[data.admin1, data.country].filter(Boolean).join(', ')}</bdi>
          {lat !== null && lon !== null && (
            <bdi className="quiet" dir="ltr">
              {number(lat)}, {number(lon)}
            </bdi>
          )}
          <code>{data.id}</code>
        </span>
      }
      acts={
        lat !== null && lon !== null ? (
          <Go to="/" className="button" view={{ at: `${lon},${lat},${ZOOM}` }}>
            {t('nav.map')}
          </Go>
        ) : null
      }
    >
      <div className="columns">
        <div className="column">
          <EventsOf filters={{ in: id }} />
        </div>
        <div className="column">
          {lat !== null && lon !== null && (
            <Panel title={t('place.where')}>
              <CandidatesMap
                places={[{ ...data, kind: undefined, lat, lon }]}
                letters="●"
                picked={id}
                onPick={() => {}}
              />
            </Panel>
          )}
          <ControlRecord intervals={data.control?.intervals ?? []} />
        </div>
      </div>
    </Page>
  );
}
