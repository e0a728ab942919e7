import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Event } from '../../../src/model/event.ts';
import type { AddedReport, Job, ReportDetail } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { EventDetail } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { Panel, Tag } from '../ui/index.ts';

const TONE = {
  recorded: 'good',
  known: undefined,
  'taken-down': 'warn',
  'not-read': 'bad',
  queued: undefined,
} as const;
const MOST_CLAIMS = 40;

/** The events that a report's claims went into. */
async function eventsOfReport(id: string, signal: AbortSignal): Promise<Event[]> {
  const { claims } = await get<ReportDetail>(`/reports/${idPath(id)}`, {}, signal);
  const found = new Map<string, Event>();
  for (const claim of claims.slice(0, MOST_CLAIMS)) {
    if ([...found.values()].some((event) => event.claims.some((one) => one.id === claim.id))) continue;
    // A forecast or a denial may hang on no event: that is no failure.
    const detail = await get<EventDetail>(`/events/${idPath(claim.id)}`, {}, signal).catch(() => null);
    if (detail) found.set(detail.event.id, detail.event);
  }
  return [...found.values()];
}

function Events({ report }: { readonly report: string }): ReactNode {
  const { t } = useSpeech();
  const { data } = useQuery({
    queryKey: ['events-of', report],
    queryFn: ({ signal }) => eventsOfReport(report, signal),
  });
  if (!data) return <p className="quiet">{t('add.events.wait')}</p>;
  return (
    <div className="event-lines" data-testid="events-of-report">
      {data.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
      {!data.length && <p className="quiet">{t('compare.nothing')}</p>}
    </div>
  );
}

function Added({ added, done }: { readonly added: AddedReport; readonly done: boolean }): ReactNode {
  const { t, term } = useSpeech();
  return (
    <li className="added">
      <p>
        <Tag tone={TONE[added.outcome]}>{term('outcome-of-adding', added.outcome)}</Tag>{' '}
        {added.id ? (
          <Go to={`/reports/${idPath(added.id)}`} view={{}}>
            <bdi>{added.title ?? t('report.untitled')}</bdi>
          </Go>
        ) : (
          <bdi>{added.title ?? added.part}</bdi>
        )}{' '}
        <span className="quiet">{t('claims.count', { n: added.claims })}</span>
      </p>
      {added.why && (
        <p className="quiet" lang="en">
          {added.why}
        </p>
      )}
      {done && added.id && added.outcome !== 'taken-down' && <Events report={added.id} />}
    </li>
  );
}

/** What becomes of what was added, while it is being read and after. */
export function JobPanel({ job }: { readonly job: Job }): ReactNode {
  const { t, term } = useSpeech();
  const done = job.ended !== null;
  return (
    <Panel title={t('add.job')} aside={term('job', job.state)}>
      <div role="status" aria-live="polite">
        <progress max={job.inputs.length} value={done ? job.inputs.length : job.finished} aria-label={t('add.job')} />
        <p className="quiet">
          {t('add.progress', { n: job.finished, of: job.inputs.length })} ·{' '}
          {t('add.recorded', { n: job.counts.recorded })}
        </p>
      </div>
      <ul>
        {job.items.map((added, at) => (
          <Added key={added.id ?? `${added.part}${at}`} added={added} done={done} />
        ))}
        {job.problems.map(({ input, why }) => (
          <li key={input} className="added">
            <Tag tone="bad">{t('add.problem')}</Tag> <bdi>{input}</bdi>
            <p className="quiet" lang="en">
              {why}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
