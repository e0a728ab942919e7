import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FieldAgreement } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Page as ApiPage } from '../api/types.ts';
import { Go } from '../app/link.tsx';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { type Column, EmptyState, ErrorState, Figure, Loading, Page, Panel } from '../ui/index.ts';

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Krippendorff: from 0.8 on reliable, from 0.667 on for tentative conclusions. */
const BOUNDS = [0.667, 0.8];

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
// Worse than chance lies left of nought; how far is told by the number.
const at = (value: number): string => `${Math.max(0, Math.min(1, value)) * 100}%`;

const columnsFor = ({ t, term }: Speech): Column<FieldAgreement>[] => [
  { key: 'field', head: t('event.field'), cell: ({ field }) => term('field', field) },
  { key: 'kappa', head: t('agreement.kappa'), cell: ({ kappa }) => shown(kappa), number: true },
  { key: 'alpha', head: t('agreement.alpha'), cell: ({ alpha }) => shown(alpha), number: true },
  { key: 'n', head: t('agreement.n'), cell: ({ n }) => n, number: true },
];

function Row({ row }: { readonly row: FieldAgreement }): ReactNode {
  const { term } = useSpeech();
  return (
    <div className="agree-row">
      <span>{term('field', row.field)}</span>
      <span className="agree-track">
        {BOUNDS.map((bound) => (
          <i key={bound} style={{ insetInlineStart: at(bound) }} />
        ))}
        {row.kappa !== null && <b className="kappa" style={{ insetInlineStart: at(row.kappa) }} />}
        {row.alpha !== null && <b className="alpha" style={{ insetInlineStart: at(row.alpha) }} />}
      </span>
      <span className="quiet">
        {shown(row.kappa)} / {shown(row.alpha)} · {row.n}
      </span>
    </div>
  );
}

/** How far coders agree who coded the same claims without seeing each other's work. */
export default function Agreement(): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { data, error, refetch } = useQuery({
    queryKey: ['agreement'],
    queryFn: ({ signal }) => get<ApiPage<FieldAgreement>>('/agreement', {}, signal),
  });
  const rows = data?.items ?? [];
  return (
    <Page
      title={t('nav.agreement')}
      lead={t('agreement.lead')}
      acts={
        <Go to="/coding" className="button" data-kind="main" view={{}}>
          {t('nav.coding')}
        </Go>
      }
    >
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && rows.every(({ n }) => n === 0) ? (
        <EmptyState title={t('agreement.none')}>
          <p>{t('agreement.none.how')}</p>
        </EmptyState>
      ) : null}
      {rows.some(({ n }) => n > 0) ? (
        <Panel
          title={t('agreement.fields')}
          aside={
            <span className="agree-key">
              <b className="kappa" /> κ <b className="alpha" /> α
            </span>
          }
        >
          <Figure label={t('agreement.fields')} columns={columnsFor(speech)} rows={rows} keyOf={({ field }) => field}>
            <div className="agree" aria-hidden="true">
              <div className="agree-row">
                <span />
                <span className="agree-ticks">
                  {TICKS.map((tick) => (
                    <span key={tick} style={{ insetInlineStart: at(tick) }}>
                      {tick}
                    </span>
                  ))}
                </span>
                <span />
              </div>
              {rows.map((row) => (
                <Row key={row.field} row={row} />
              ))}
            </div>
          </Figure>
          <p className="quiet">{t('agreement.bounds')}</p>
        </Panel>
      ) : null}
    </Page>
  );
}
