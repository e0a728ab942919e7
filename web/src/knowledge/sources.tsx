import type { ReactNode } from 'react';
import type { SourceLine } from '../api/answers.ts';
import { Go, idPath } from '../app/link.tsx';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { useView } from '../state/use-view.ts';
import type { Column } from '../ui/index.ts';
import { LIMIT, ListPage } from './list-page.tsx';
import { sourcesQuery } from './queries.ts';

const columnsFor = ({ t, term }: Speech): Column<SourceLine>[] => [
  {
    key: 'name',
    head: t('knowledge.name'),
    cell: ({ id, name }) => (
      <Go to={`/sources/${idPath(id)}`} view={{}}>
        <bdi>{name}</bdi>
      </Go>
    ),
  },
  { key: 'side', head: t('side'), cell: ({ side }) => <Side side={side} /> },
  { key: 'kind', head: t('knowledge.kind'), cell: ({ kind }) => (kind ? term('kind', kind) : '') },
  { key: 'letter', head: t('outlet.reliability'), cell: ({ reliability }) => reliability ?? 'F' },
  { key: 'reports', head: t('nav.reports'), cell: ({ reports }) => reports, number: true },
  { key: 'claims', head: t('report.claims'), cell: ({ claims }) => claims, number: true },
];

/** Outlets, those with the most reports first. */
export default function Sources(): ReactNode {
  const speech = useSpeech();
  const { words, cursor } = useView();
  return (
    <ListPage
      title={speech.t('nav.sources')}
      lead={speech.t('sources.lead')}
      query={sourcesQuery({ words, cursor, limit: LIMIT })}
      columns={columnsFor(speech)}
    />
  );
}
