import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page as ApiPage } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WordsField } from '../parts/filters.tsx';
import { Pager } from '../parts/pager.tsx';
import { type Column, EmptyState, ErrorState, Loading, Page, Table } from '../ui/index.ts';

interface Props<T> {
  readonly title: string;
  readonly lead: string;
  // biome-ignore lint/suspicious/noExplicitAny: the key of the query is its own matter
  readonly query: UseQueryOptions<ApiPage<T>, Error, ApiPage<T>, any>;
  readonly columns: readonly Column<T>[];
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}

/** How many lines a list of knowledge has on one page. */
export const LIMIT = 100;

/** A list of entries that can be searched by name. */
export function ListPage<T extends { readonly id: string }>({
  title,
  lead,
  query,
  columns,
  acts,
  children,
}: Props<T>): ReactNode {
  const { t } = useSpeech();
  const { data, error, refetch } = useQuery(query);
  return (
    <Page title={title} lead={lead} acts={acts}>
      <search className="filters">
        <WordsField />
      </search>
      {children}
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('list.none')} /> : null}
      {data && data.items.length > 0 ? (
        <>
          <Table caption={title} columns={columns} rows={data.items} keyOf={({ id }) => id} />
          <Pager next={data.next} total={data.total} />
        </>
      ) : null}
    </Page>
  );
}
