import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type ApiToken, SCOPES, type Scope } from '../../../src/model/workplace.ts';
import { get, send } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Button, type Column, ErrorState, Panel, Table } from '../ui/index.ts';

const columnsFor = (speech: Speech, revoke: (id: string) => void): Column<ApiToken>[] => {
  const { t, term } = speech;
  return [
    { key: 'name', head: t('knowledge.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'user', head: t('settings.user'), cell: ({ user }) => user },
    {
      key: 'scopes',
      head: t('settings.scopes'),
      cell: ({ scopes }) => scopes.map((one) => term('scope', one)).join(', '),
    },
    { key: 'used', head: t('settings.used'), cell: ({ used }) => (used ? dayText(speech, used) : t('feeds.never')) },
    { key: 'expires', head: t('settings.expires'), cell: ({ expires }) => (expires ? dayText(speech, expires) : '–') },
    {
      key: 'revoke',
      head: <span className="hidden-text">{t('settings.revoke')}</span>,
      cell: ({ id }) => (
        <Button kind="plain" onClick={() => revoke(id)}>
          {t('settings.revoke')}
        </Button>
      ),
    },
  ];
};

/** Tokens by which programs come in; a secret is shown once. */
export function Tokens(): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const [secret, setSecret] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const { data, error } = useQuery({
    queryKey: ['tokens'],
    queryFn: ({ signal }) => get<ApiPage<ApiToken>>('/tokens', {}, signal),
  });
  const run = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
      setFailed(null);
    } catch (thrown) {
      setFailed(thrown);
    }
    await queries.invalidateQueries({ queryKey: ['tokens'] });
  };
  const make = () =>
    run(async () => {
      const made = await send<{ secret: string }>('POST', '/tokens', { name: name.trim(), scopes });
      setSecret(made.secret);
      setName('');
    });
  const revoke = (id: string): void => void run(() => send('DELETE', `/tokens/${idPath(id)}`));
  return (
    <Panel title={t('settings.tokens')}>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label className="field">
          {t('settings.token-name')}
          <input className="input" required value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <fieldset className="choices">
          <legend className="hidden-text">{t('settings.scopes')}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="check">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={({ target }) =>
                  setScopes(target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                }
              />
              {term('scope', scope)}
            </label>
          ))}
        </fieldset>
        <Button type="submit" disabled={!name.trim() || !scopes.length}>
          {t('settings.make-token')}
        </Button>
      </form>
      {secret && (
        <p role="status">
          {t('settings.secret')} <code>{secret}</code>
        </p>
      )}
      {failed ? <ErrorState error={failed} /> : null}
      {error ? <ErrorState error={error} /> : null}
      {data && data.items.length > 0 ? (
        <Table
          caption={t('settings.tokens')}
          columns={columnsFor(speech, revoke)}
          rows={data.items}
          keyOf={({ id }) => id}
        />
      ) : null}
    </Panel>
  );
}
