import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statisticsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Loading, Page, Panel } from '../ui/index.ts';
import { Tokens } from './tokens.tsx';
import { Users } from './users.tsx';

/** The ledger that is open: how much is in it, by which reader, and the hash to keep elsewhere. */
function Ledger(): ReactNode {
  const { t, number } = useSpeech();
  const { data: session } = useSession();
  const { data } = useQuery(statisticsQuery);
  if (!data) return <Loading />;
  return (
    <Panel title={t('settings.ledger')}>
      <dl className="custody">
        <dt>{t('nav.reports')}</dt>
        <dd>{number(data.reports)}</dd>
        <dt>{t('report.claims')}</dt>
        <dd>{number(data.claims)}</dd>
        <dt>{t('nav.events')}</dt>
        <dd>{number(data.events)}</dd>
        <dt>{t('report.reader')}</dt>
        <dd>
          <code>{session?.readerVersion}</code>
        </dd>
        <dt>{t('settings.head')}</dt>
        <dd>
          <code>{data.head}</code>
        </dd>
      </dl>
      <p className="quiet">{t('settings.head.why')}</p>
    </Panel>
  );
}

/** Accounts, tokens and the state of the ledger. */
export default function SettingsPage(): ReactNode {
  const { t } = useSpeech();
  const { data: session } = useSession();
  return (
    <Page title={t('nav.settings')} lead={t('settings.lead')}>
      <Ledger />
      {session?.user?.role === 'admin' && <Users />}
      {session?.user && <Tokens />}
    </Page>
  );
}
