import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { EVENT_TYPES } from '../../../src/model/event-types.ts';
import type { ExportRow } from '../api/answers.ts';
import { get, queryString } from '../api/client.ts';
import { eventsQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Period, WhereField, WordsField } from '../parts/filters.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { type Filters, filtersOf, toggled } from '../state/view.ts';
import { ErrorState, Icon, Loading, Page, Panel } from '../ui/index.ts';

const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

/** What is exported: the same filters as on every other screen. */
function Selection({ filters }: { readonly filters: Filters }): ReactNode {
  const { t, term } = useSpeech();
  const change = useChangeView();
  const { data } = useQuery(eventsQuery(filters, { limit: 1 }));
  const types = EVENT_TYPES.map(({ id }) => ({ id, name: term('type', id) })).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  return (
    <Panel
      title={t('exports.selection')}
      aside={
        <Go to="/events" view={filters}>
          {data?.total === undefined ? t('nav.events') : t('events.count', { n: data.total })}
        </Go>
      }
    >
      <search className="filters">
        <Period />
        <WhereField />
        <WordsField />
        <label className="field">
          {t('field.type')}
          <select
            className="input"
            value={filters.type?.[0] ?? ''}
            onChange={({ target }) => change({ type: target.value ? [target.value] : undefined })}
          >
            <option value="">{t('review.all')}</option>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={filters.contradicted ?? false}
            onChange={({ target }) => change({ contradicted: target.checked || undefined })}
          />
          {t('disputed')}
        </label>
      </search>
      <fieldset className="choices">
        <legend>{t('grade')}</legend>
        {GRADES.map((grade) => (
          <label key={grade} className="check">
            <input
              type="checkbox"
              checked={filters.grade?.includes(grade) ?? false}
              onChange={() => change({ grade: toggled(filters.grade, grade) })}
            />
            {term('grade', grade)}
          </label>
        ))}
      </fieldset>
    </Panel>
  );
}

interface FormatsProps {
  readonly rows: readonly ExportRow[];
  readonly picked: ExportRow;
  readonly onPick: (id: string) => void;
}

function Formats({ rows, picked, onPick }: FormatsProps): ReactNode {
  const { t, term } = useSpeech();
  return (
    <Panel title={t('exports.format')} className="flush">
      <fieldset className="pick-list tall">
        <legend className="hidden-text">{t('exports.format')}</legend>
        {rows.map((row) => (
          <label key={row.id}>
            <input type="radio" name="format" checked={row.id === picked.id} onChange={() => onPick(row.id)} />
            <span>
              {row.name} <code>.{row.extension}</code>
              <small>{term('exports-of', row.of)}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Panel>
  );
}

/** What to mind of the format, who is protected in it, and the file. */
function Take({ row, filters }: { readonly row: ExportRow; readonly filters: Filters }): ReactNode {
  const { t } = useSpeech();
  const { data: session } = useSession();
  const [full, setFull] = useState(false);
  const [hxl, setHxl] = useState(false);
  const [point, setPoint] = useState(false);
  const mayFull = session?.profile === 'full';
  // A chain is whole or it proves nothing: it takes no filter and keeps nothing back.
  const whole = row.of === 'ledger';
  const query = queryString({
    ...(whole ? {} : filters),
    profile: whole || (full && mayFull) ? 'full' : 'publish',
    hxl: hxl && row.options.includes('hxl') ? true : undefined,
    geometry: row.options.includes('geometry') ? (point ? 'point' : 'area') : undefined,
  });
  return (
    <Panel title={row.name}>
      <div className="stack">
        <p lang="en">{row.standard}</p>
        {row.notes.length > 0 && (
          <ul className="notes" lang="en">
            {row.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <fieldset className="stack">
          <legend>{t('exports.profile')}</legend>
          <label className="check">
            <input
              type="radio"
              name="profile"
              checked={!full && !whole}
              disabled={whole}
              onChange={() => setFull(false)}
            />
            {t('exports.publish')}
          </label>
          <label className="check">
            <input
              type="radio"
              name="profile"
              checked={full || whole}
              disabled={!mayFull}
              onChange={() => setFull(true)}
            />
            {t('exports.full')}
          </label>
        </fieldset>
        {row.options.includes('hxl') && (
          <label className="check">
            <input type="checkbox" checked={hxl} onChange={({ target }) => setHxl(target.checked)} />
            {t('exports.hxl')}
          </label>
        )}
        {row.options.includes('geometry') && (
          <label className="check">
            <input type="checkbox" checked={point} onChange={({ target }) => setPoint(target.checked)} />
            {t('exports.point')}
          </label>
        )}
        <a className="button" data-kind="main" href={`/api/exports/${idPath(row.id)}${query}`} download>
          <Icon name="exports" />
          {t('exports.take')}
        </a>
        <p className="quiet">{t('exports.provenance')}</p>
      </div>
    </Panel>
  );
}

/** Taking a selection along in one of the formats, with the protection of people chosen. */
export default function ExportsPage(): ReactNode {
  const { t } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const filters = filtersOf(view);
  const { data, error, refetch } = useQuery({
    queryKey: ['exports'],
    queryFn: ({ signal }) => get<ApiPage<ExportRow>>('/exports', {}, signal),
  });
  const picked = data?.items.find(({ id }) => id === view.kind) ?? data?.items[0];
  return (
    <Page title={t('nav.exports')} lead={t('exports.lead')}>
      <Selection filters={filters} />
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && picked ? (
        <div className="halves">
          <Formats rows={data.items} picked={picked} onPick={(id) => change({ kind: id }, { replace: true })} />
          <Take row={picked} filters={filters} />
        </div>
      ) : null}
    </Page>
  );
}
