import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { EVENT_TYPES } from '../../../src/model/event-types.ts';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import type { CodedField, Coding } from '../../../src/model/workplace.ts';
import type { PlaceOption } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { outbox, usePending } from '../outbox/browser.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { Button, EmptyState, ErrorState, Loading, Page, Panel, Tag } from '../ui/index.ts';
import { PlacePicker } from './place-picker.tsx';
import { queueQuery } from './queries.ts';

interface Codings extends ApiPage<Coding> {
  readonly wanting: readonly RecordedClaim[];
}

type Fields = Partial<Record<CodedField, string | number | null>>;

const STATUSES = ['asserted', 'reported', 'alleged', 'speculated', 'intended', 'forecast', 'denied'] as const;
const UNSAID = '';

/** Nothing of what the reader or another coder found: the sentence alone. */
function Sentence({ recorded }: { readonly recorded: RecordedClaim }): ReactNode {
  const { t } = useSpeech();
  const { claim } = recorded;
  return (
    <Panel
      title={t('coding.text')}
      aside={
        <Go to={`/reports/${idPath(recorded.report)}`} view={{ hide: ['claims', 'loaded'] }}>
          {t('claim.in-report')}
        </Go>
      }
    >
      {claim.evidence.map(({ text }) => (
        <blockquote key={text} className="evidence" lang="en">
          {text}
        </blockquote>
      ))}
      <p className="quiet">
        {t('coding.about')} “<bdi>{claim.trigger.text}</bdi>”
      </p>
    </Panel>
  );
}

interface FormProps {
  readonly recorded: RecordedClaim;
  readonly onSave: (fields: Fields) => void;
}

/** One claim coded by what its sentence says; a field that is left alone is not coded. */
function Form({ recorded, onSave }: FormProps): ReactNode {
  const { t, term } = useSpeech();
  const [fields, setFields] = useState<Fields>({});
  const [place, setPlace] = useState<PlaceOption | null>(null);
  const set = (field: CodedField, value: string | number | null): void => setFields({ ...fields, [field]: value });
  const unset = (field: CodedField): void => {
    const { [field]: _, ...rest } = fields;
    setFields(rest);
  };
  const choice = (field: 'type' | 'status', ids: readonly string[]): ReactNode => (
    <label className="field">
      {term('field', field)}
      <select
        className="input"
        value={String(fields[field] ?? '')}
        onChange={({ target }) => (target.value ? set(field, target.value) : unset(field))}
      >
        <option value="">{t('coding.not-coded')}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {term(field, id)}
          </option>
        ))}
      </select>
    </label>
  );
  const text = (field: CodedField, type: 'text' | 'date' | 'number'): ReactNode => (
    <div className="coded">
      <label className="field">
        {term('field', field)}
        <input
          className="input"
          type={type}
          min={0}
          disabled={fields[field] === null}
          value={fields[field] ?? UNSAID}
          onChange={({ target }) =>
            target.value === '' ? unset(field) : set(field, type === 'number' ? Number(target.value) : target.value)
          }
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={fields[field] === null}
          onChange={({ target }) => (target.checked ? set(field, null) : unset(field))}
        />
        {t('coding.unsaid')}
      </label>
    </div>
  );
  return (
    <form
      className="panel form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(fields);
      }}
    >
      <div className="field-row">
        {choice(
          'type',
          EVENT_TYPES.map(({ id }) => id),
        )}
        {choice('status', STATUSES)}
      </div>
      <div className="field-row">
        {text('date', 'date')}
        {text('agent', 'text')}
        {text('target', 'text')}
        {text('killed', 'number')}
        {text('injured', 'number')}
      </div>
      <fieldset>
        <legend>{t('field.place')}</legend>
        <PlacePicker
          name={recorded.claim.place?.name ?? ''}
          picked={place}
          onPick={(picked) => {
            setPlace(picked);
            if (picked) set('place', picked.id);
          }}
        />
      </fieldset>
      <Button type="submit" kind="main" disabled={!Object.keys(fields).length}>
        {t('coding.save')}
      </Button>
    </form>
  );
}

/** Coding claims a second time without seeing the first: what agreement is reckoned from. */
export default function CodingPage(): ReactNode {
  const { t } = useSpeech();
  const { claim: asked } = useView();
  const change = useChangeView();
  const queries = useQueryClient();
  const pending = usePending();
  const { data, error, refetch } = useQuery({
    queryKey: ['codings'],
    queryFn: ({ signal }) => get<Codings>('/codings', {}, signal),
  });
  // Where nobody coded anything yet, the claims of the queue are those worth coding first.
  const { data: queue } = useQuery(queueQuery({ state: 'open' }));
  const coded = new Set(data?.items.map(({ claim }) => claim));
  const waiting = [...(data?.wanting ?? []), ...(queue?.items.flatMap(({ claim }) => claim ?? []) ?? [])];
  const open = [...new Map(waiting.filter(({ id }) => !coded.has(id)).map((one) => [one.id, one])).values()];
  const current = open.find(({ id }) => id === asked) ?? open[0];
  const save = async (fields: Fields): Promise<void> => {
    if (!current) return;
    await outbox.put('/codings', { claim: current.id, fields });
    await queries.invalidateQueries({ queryKey: ['codings'] });
    change({ claim: undefined }, { replace: true });
  };
  return (
    <Page
      title={t('nav.coding')}
      lead={t('coding.lead')}
      acts={
        <Go to="/agreement" className="button" view={{}}>
          {t('nav.agreement')}
        </Go>
      }
    >
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {pending.length > 0 && <Tag tone="warn">{t('saved.waits', { n: pending.length })}</Tag>}
      {data && !current ? <EmptyState title={t('coding.none')} /> : null}
      {data && current ? (
        <>
          <p className="quiet">{t('coding.left', { n: open.length, done: coded.size })}</p>
          <div className="halves">
            <Sentence recorded={current} />
            <Form key={current.id} recorded={current} onSave={(fields) => void save(fields)} />
          </div>
        </>
      ) : null}
    </Page>
  );
}
