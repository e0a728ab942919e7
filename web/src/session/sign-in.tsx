import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { rememberCsrf, send } from '../api/client.ts';
import { sessionQuery, useSession } from '../api/session.ts';
import type { Session } from '../api/types.ts';
import { Go } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Button, ErrorState, Loading, Page, Panel, TextField } from '../ui/index.ts';

/** Takes over a new session: nothing that was shown to another may stay. */
function useTakeSession(): (session: Session) => Promise<void> {
  const queries = useQueryClient();
  return async (session) => {
    rememberCsrf(session.csrf);
    queries.setQueryData(sessionQuery.queryKey, session);
    const others = {
      predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== 'session',
    };
    queries.removeQueries({ ...others, type: 'inactive' });
    await queries.resetQueries(others);
  };
}

function SignIn(): ReactNode {
  const { t } = useSpeech();
  const take = useTakeSession();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    try {
      await take(await send<Session>('POST', '/session', { name, password }));
      await navigate({ to: '/' });
    } catch (thrown) {
      setPassword('');
      setError(thrown);
    }
  };
  return (
    <form
      className="panel form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField label={t('account.name')} required autoComplete="username" value={name} onChange={setName} />
      <TextField
        label={t('account.password')}
        type="password"
        required
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {error ? <ErrorState error={error} /> : null}
      <Button type="submit" kind="main">
        {t('account.sign-in')}
      </Button>
      <p className="quiet">{t('account.forgotten')}</p>
    </form>
  );
}

/** Another password; all sessions of the account end, this one too. */
function NewPassword(): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>(null);
  const submit = async (): Promise<void> => {
    try {
      await send('POST', '/session/password', { old, password });
      await queries.invalidateQueries({ queryKey: ['session'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Panel title={t('account.change-password')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t('account.old-password')}
          type="password"
          required
          autoComplete="current-password"
          value={old}
          onChange={setOld}
        />
        <TextField
          label={t('account.new-password')}
          type="password"
          required
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        {error ? <ErrorState error={error} /> : null}
        <Button type="submit">{t('account.change-password')}</Button>
      </form>
    </Panel>
  );
}

function SignedIn({ session }: { readonly session: Session }): ReactNode {
  const { t, term } = useSpeech();
  const take = useTakeSession();
  return (
    <>
      <Panel title={session.user!.name} aside={term('role', session.user!.role)}>
        <div className="choices">
          <Button onClick={async () => take(await send<Session>('DELETE', '/session'))}>{t('account.sign-out')}</Button>
          <Go to="/settings" className="button" view={{}}>
            {t('nav.settings')}
          </Go>
        </div>
      </Panel>
      <NewPassword />
    </>
  );
}

/** Signing in and out. */
export default function SignInPage(): ReactNode {
  const { t } = useSpeech();
  const { data: session, error, refetch } = useSession();
  return (
    <Page title={session?.user && !session.local ? t('account.title') : t('account.sign-in')}>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!session && !error ? <Loading /> : null}
      {session?.local ? <p>{t('account.local')}</p> : null}
      {session && !session.local ? session.user ? <SignedIn session={session} /> : <SignIn /> : null}
    </Page>
  );
}
