import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { eventQuery } from '../api/queries.ts';
import type { EventDetail } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Grade } from '../parts/grade.tsx';
import { useMay } from '../parts/may.ts';
import { CorrectDialog } from '../review/correct-dialog.tsx';
import { type Asked, type Deciding, useDeciding } from '../review/deciding.ts';
import { MergeDialog } from '../review/merge-dialog.tsx';
import { RejectDialog } from '../review/reject-dialog.tsx';
import { SavedLine } from '../review/saved-line.tsx';
import { SplitDialog } from '../review/split-dialog.tsx';
import { Button, ErrorState, Loading, Page, Tag } from '../ui/index.ts';
import { Accusations } from './accusations.tsx';
import { ControlChange } from './control-change.tsx';
import { History } from './history.tsx';
import { Joins } from './joins.tsx';
import { Tolls } from './tolls.tsx';
import { VersionTable } from './version-table.tsx';
import { Words } from './words.tsx';

type Open =
  | { readonly kind: 'merge' | 'split' | 'reject-all' }
  | { readonly kind: 'correct' | 'reject'; readonly claim: RecordedClaim };

/** When, where, and by which rules how well supported. */
function Facts({ detail: { event } }: { readonly detail: EventDetail }): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  return (
    <dl className="facts">
      <div>
        <dt>{t('field.type')}</dt>
        <dd>{term('type', event.type)}</dd>
      </div>
      <div>
        <dt>{t('field.date')}</dt>
        <dd>{timeText(speech, event.time)}</dd>
      </div>
      <div>
        <dt>{t('field.place')}</dt>
        <dd>
          {event.place?.gazetteer ? (
            <Go to={`/places/${idPath(event.place.gazetteer)}`}>
              <bdi>{event.place.text}</bdi>
            </Go>
          ) : (
            <bdi>{event.place?.text ?? t('place.unknown')}</bdi>
          )}
          {event.place && <Tag>{term('precision', event.place.precision)}</Tag>}
        </dd>
      </div>
      <div>
        <dt>{t('grade')}</dt>
        <dd>
          <Grade grade={event.grade.value} /> <small lang="en">{event.grade.because}</small>
        </dd>
      </div>
      <div>
        <dt>{t('credibility')}</dt>
        <dd>
          <Tag>
            {event.reliability}
            {event.credibility.value}
          </Tag>{' '}
          <small lang="en">{event.credibility.because}</small>
        </dd>
      </div>
    </dl>
  );
}

interface DialogProps {
  readonly open: Open;
  readonly detail: EventDetail;
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

function Dialogs({ open, detail, onClose, onDecide }: DialogProps): ReactNode {
  const acts = { onClose, onDecide };
  switch (open.kind) {
    case 'merge':
      return <MergeDialog event={detail.event} {...acts} />;
    case 'split':
      return <SplitDialog claims={detail.claims} {...acts} />;
    case 'correct':
      return <CorrectDialog recorded={open.claim} {...acts} />;
    default:
      return (
        <RejectDialog claims={open.kind === 'reject' ? [open.claim.id] : detail.claims.map(({ id }) => id)} {...acts} />
      );
  }
}

function Detail({ detail, deciding }: { readonly detail: EventDetail; readonly deciding: Deciding }): ReactNode {
  const { t } = useSpeech();
  const [open, setOpen] = useState<Open | null>(null);
  const { event, claims, control, decisions } = detail;
  const numbers = new Map(claims.map(({ id }, at) => [id, at + 1]));
  const held = new Map(event.claims.map((claim) => [claim.id, claim]));
  const decide = (asked: Asked): void => {
    setOpen(null);
    void deciding.decide(asked);
  };
  const may = useMay('coder');
  const acts = may && (
    <>
      <Button kind="main" onClick={() => decide({ kind: 'accept', claims: claims.map(({ id }) => id) })}>
        {t('act.accept')}
      </Button>
      <Button onClick={() => setOpen({ kind: 'merge' })}>{t('act.merge')}</Button>
      <Button disabled={claims.length < 2} onClick={() => setOpen({ kind: 'split' })}>
        {t('act.split')}
      </Button>
      <Button onClick={() => setOpen({ kind: 'reject-all' })}>{t('act.reject')}</Button>
    </>
  );
  return (
    <Page title={detail.sentence} acts={acts} className="one-event">
      <SavedLine deciding={deciding} />
      <Facts detail={detail} />
      <div className="columns">
        <div className="column">
          <VersionTable event={event} numbers={numbers} />
          <Words
            {...{ claims, held, numbers }}
            onCorrect={may ? (claim) => setOpen({ kind: 'correct', claim }) : undefined}
            onReject={may ? (claim) => setOpen({ kind: 'reject', claim }) : undefined}
          />
          <Accusations claims={claims} />
        </div>
        <div className="column">
          <Tolls event={event} />
          <ControlChange {...control} />
          <Joins event={event} numbers={numbers} />
          <History decisions={decisions} numbers={numbers} onUndo={may ? (id) => void deciding.undo(id) : undefined} />
        </div>
      </div>
      {open && <Dialogs open={open} detail={detail} onClose={() => setOpen(null)} onDecide={decide} />}
    </Page>
  );
}

/** Where an event went that was merged, split or corrected: to the event that its claims are in now. */
function useFollow(id: string): Deciding {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useDeciding(({ events }) => {
    const known = queries.getQueryData(eventQuery(id).queryKey);
    const claims = new Set(known?.event.claims.map((claim) => claim.id));
    if (events.some((event) => event.id === id)) return;
    const next = events.find((event) => event.claims.some((claim) => claims.has(claim.id)));
    if (next) void navigate({ to: '/events/$id', params: { id: next.id }, replace: true } as never);
  });
}

/** One event: what each side says of it, in which words, and why it is taken for one. */
export default function EventPage(): ReactNode {
  const { t } = useSpeech();
  const { id } = useParams({ strict: false }) as { id: string };
  const deciding = useFollow(id);
  const { data, error, refetch } = useQuery(eventQuery(id));
  if (error && deciding.saved.kind !== 'none')
    return (
      <Page title={t('event.gone')} lead={t('event.gone.why')}>
        <SavedLine deciding={deciding} />
      </Page>
    );
  if (error) return <ErrorState error={error} again={() => void refetch()} />;
  return data ? <Detail key={data.event.id} detail={data} deciding={deciding} /> : <Loading />;
}
