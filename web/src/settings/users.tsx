import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Account, ROLES, type Role } from '../../../src/model/workplace.ts';
import { get, send } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Button, type Column, ErrorState, Panel, Table, TextField } from '../ui/index.ts';

interface Acts {
  readonly setRole: (name: string, role: Role) => void;
  readonly remove: (name: string) => void;
}

function Roles({
  label,
  value,
  onPick,
}: {
  readonly label: string;
  readonly value: Role;
  readonly onPick: (role: Role) => void;
}): ReactNode {
  const { term } = useSpeech();
  return (
    <select className="input" aria-label={label} value={value} onChange={({ target }) => onPick(target.value as Role)}>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {term('role', role)}
        </option>
      ))}
    </select>
  );
}

const columnsFor = (speech: Speech, { setRole, remove }: Acts): Column<Account>[] => {
  const { t } = speech;
  return [
    { key: 'name', head: t('account.name'), cell: ({ name }) => name },
    {
      key: 'role',
      head: t('settings.role'),
      cell: ({ name, role }) => (
        <Roles label={`${t('settings.role')}: ${name}`} value={role} onPick={(next) => setRole(name, next)} />
      ),
    },
    {
      key: 'created',
      head: t('settings.created'),
      cell: ({ created, createdBy }) => `${dayText(speech, created)} · ${createdBy}`,
    },
    {
      key: 'remove',
      head: <span className="hidden-text">{t('settings.remove')}</span>,
      cell: ({ name }) => (
        <Button kind="plain" onClick={() => remove(name)}>
          {t('settings.remove')}
        </Button>
      ),
    },
  ];
};

/** Accounts: who may log in, and what they may do. */
export function Users(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('coder');
  const [failed, setFailed] = useState<unknown>(null);
  const { data, error } = useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => get<ApiPage<Account>>('/users', {}, signal),
  });
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
      setFailed(null);
    } catch (thrown) {
      setFailed(thrown);
    }
    await queries.invalidateQueries({ queryKey: ['users'] });
  };
  const acts: Acts = {
    setRole: (of, next) => void run(() => send('PUT', `/users/${idPath(of)}`, { role: next })),
    remove: (of) => void run(() => send('DELETE', `/users/${idPath(of)}`)),
  };
  const add = () =>
    run(async () => {
      await send('POST', '/users', { name: name.trim(), role, password });
      setName('');
      setPassword('');
    });
  return (
    <Panel title={t('settings.users')}>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={t('account.name')} required autoComplete="off" value={name} onChange={setName} />
        <TextField
          label={t('account.password')}
          type="password"
          required
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
        <div className="field">
          {t('settings.role')}
          <Roles label={t('settings.role')} value={role} onPick={setRole} />
        </div>
        <Button type="submit" disabled={!name.trim() || !password}>
          {t('settings.add-user')}
        </Button>
      </form>
      {failed ? <ErrorState error={failed} /> : null}
      {error ? <ErrorState error={error} /> : null}
      {data && data.items.length > 0 ? (
        <Table
          caption={t('settings.users')}
          columns={columnsFor(speech, acts)}
          rows={data.items}
          keyOf={({ name: of }) => of}
        />
      ) : null}
    </Panel>
  );
}
