import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { get } from '../api/client.ts';
import type { Page } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Panel } from '../ui/index.ts';
import { besideOf } from './beside.ts';
import { ClaimCard } from './words.tsx';

/** Who is blamed for it in the same reports: accusations are claims of their own, and make no event. */
export function Accusations({ claims }: { readonly claims: readonly RecordedClaim[] }): ReactNode {
  const { t } = useSpeech();
  const reports = [...new Set(claims.map(({ report }) => report))];
  const told = useQueries({
    queries: reports.map((report) => ({
      queryKey: ['accusations', report],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<Page<RecordedClaim>>('/claims', { report, type: 'accusation' }, signal),
    })),
  }).flatMap(({ data }) => data?.items ?? []);
  const beside = besideOf(claims, told);
  if (!beside.length) return null;
  return (
    <Panel title={t('event.accusations')} aside={t('claims.count', { n: beside.length })} className="flush accusations">
      <p className="quiet padded">{t('event.accusations.why')}</p>
      {beside.map((recorded) => (
        <ClaimCard key={recorded.id} recorded={recorded} held={undefined} />
      ))}
    </Panel>
  );
}
