import type { ReactNode } from 'react';
import type { ActorLine } from '../api/answers.ts';
import { Go, idPath } from '../app/link.tsx';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { useView } from '../state/use-view.ts';
import type { Column } from '../ui/index.ts';
import { LIMIT, ListPage } from './list-page.tsx';
import { actorsQuery } from './queries.ts';

const columnsFor = ({ t, term }: Speech): Column<ActorLine>[] => [
  {
    key: 'name',
    head: t('knowledge.name'),
    cell: ({ id, name }) => (
      <Go to={`/actors/${idPath(id)}`} view={{}}>
        <bdi>{name}</bdi>
      </Go>
    ),
  },
  { key: 'kind', head: t('knowledge.kind'), cell: ({ kind }) => term('actor-kind', kind) },
  { key: 'side', head: t('side'), cell: ({ side }) => <Side side={side} /> },
  { key: 'country', head: t('knowledge.country'), cell: ({ country }) => country ?? '' },
  { key: 'events', head: t('nav.events'), cell: ({ events }) => events, number: true },
];

/** Actors of which something is told, those with the most events first. */
export default function Actors(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { words, cursor } = useView();
  return (
    <ListPage
      title={t('nav.actors')}
      lead={t('actors.lead')}
      query={actorsQuery({ words, cursor, limit: LIMIT })}
      columns={columnsFor(speech)}
      acts={
        <Go to="/unknown-actors" className="button" view={{}}>
          {t('nav.unknown-actors')}
        </Go>
      }
    />
  );
}
