import type { ReactNode } from 'react';
import type { PlaceLine } from '../api/answers.ts';
import { Go, idPath } from '../app/link.tsx';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { useView } from '../state/use-view.ts';
import type { Column } from '../ui/index.ts';
import { LIMIT, ListPage } from './list-page.tsx';
import { placesQuery } from './queries.ts';

const columnsFor = ({ t, term }: Speech): Column<PlaceLine>[] => [
  {
    key: 'name',
    head: t('knowledge.name'),
    cell: ({ id, name }) => (
      <Go to={`/places/${idPath(id)}`} view={{}}>
        <bdi>{name}</bdi>
      </Go>
    ),
  },
  { key: 'kind', head: t('knowledge.kind'), cell: ({ kind }) => (kind ? term('place-kind', kind) : '') },
  { key: 'admin1', head: t('knowledge.province'), cell: ({ admin1 }) => <bdi>{admin1}</bdi> },
  { key: 'country', head: t('knowledge.country'), cell: ({ country }) => country ?? '' },
  { key: 'events', head: t('nav.events'), cell: ({ events }) => events, number: true },
];

/** Places at which events were, those with the most first. */
export default function Places(): ReactNode {
  const speech = useSpeech();
  const { words, cursor } = useView();
  return (
    <ListPage
      title={speech.t('nav.places')}
      lead={speech.t('places.lead')}
      query={placesQuery({ words, cursor, limit: LIMIT })}
      columns={columnsFor(speech)}
      acts={
        <Go to="/review" className="button" view={{ kind: 'unresolved-place' }}>
          {speech.t('places.unresolved')}
        </Go>
      }
    />
  );
}
