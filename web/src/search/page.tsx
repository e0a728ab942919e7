import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { searchQuery } from '../api/queries.ts';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import { type Hit, hitsOf } from './results.ts';

const EACH = 50;

/** All that was found, with an address of its own. */
export default function SearchPage(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { q = '' } = useView();
  const change = useChangeView();
  const { data, error, isFetching } = useQuery(searchQuery(q));
  const hits = data && q.trim().length > 1 ? hitsOf(data, speech, EACH) : [];
  return (
    <Page title={t('search.results')}>
      <label className="field">
        {t('search.open')}
        <input
          className="input"
          type="search"
          dir="auto"
          placeholder={t('search.placeholder')}
          value={q}
          onChange={({ target }) => change({ q: target.value || undefined }, { replace: true })}
        />
      </label>
      {error ? <ErrorState error={error} /> : isFetching && !data ? <Loading /> : null}
      {hits.length ? (
        <Groups hits={hits} />
      ) : q.trim().length > 1 && !isFetching && !error ? (
        <EmptyState title={t('search.none', { words: q })} />
      ) : null}
    </Page>
  );
}

function Groups({ hits }: { readonly hits: readonly Hit[] }): ReactNode {
  const { t } = useSpeech();
  const groups = [...new Set(hits.map(({ group }) => group))];
  return groups.map((group) => (
    <section key={group} className="found" aria-label={t(group)}>
      <h2>{t(group)}</h2>
      <ul>
        {hits
          .filter((hit) => hit.group === group)
          .map(({ key, to, view, icon, title, note }) => (
            <li key={key}>
              <Go to={to} view={view ?? {}}>
                <Icon name={icon} />
                <span dir="auto">{title}</span>
              </Go>
              <span className="note">{note}</span>
            </li>
          ))}
      </ul>
    </section>
  ));
}
