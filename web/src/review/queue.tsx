import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DOUBT_KINDS, ITEM_STATES } from '../../../src/model/workplace.ts';
import type { QueueEntry } from '../api/answers.ts';
import { send } from '../api/client.ts';
import { eventQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { outbox } from '../outbox/browser.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { Button, EmptyState, ErrorState, Loading, Page } from '../ui/index.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { type Asked, useDeciding } from './deciding.ts';
import { Item } from './item.tsx';
import { step } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { queueQuery } from './queries.ts';
import { QueueList } from './queue-list.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { SavedLine } from './saved-line.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useReviewKeys } from './use-keys.ts';

type Open = 'reject' | 'edit' | 'merge' | 'split' | 'help';

/** Kind, state and whose: as the address holds them. */
function Filters({ me }: { readonly me: string | null }): ReactNode {
  const { t, term } = useSpeech();
  const { kind, state = 'open', a } = useView();
  const change = useChangeView();
  return (
    <search className="filters">
      <label className="field">
        {t('review.kind')}
        <select
          className="input"
          value={kind ?? ''}
          onChange={({ target }) => change({ kind: target.value || undefined, item: undefined })}
        >
          <option value="">{t('review.all')}</option>
          {DOUBT_KINDS.map((one) => (
            <option key={one} value={one}>
              {term('doubt', one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('review.state')}
        <select
          className="input"
          value={state}
          onChange={({ target }) => change({ state: target.value, item: undefined })}
        >
          {[...ITEM_STATES, 'any'].map((one) => (
            <option key={one} value={one}>
              {term('item-state', one)}
            </option>
          ))}
        </select>
      </label>
      {me !== null && (
        <label className="check">
          <input
            type="checkbox"
            checked={a === me}
            onChange={() => change({ a: a === me ? undefined : me, item: undefined })}
          />
          {t('review.mine')}
        </label>
      )}
    </search>
  );
}

/** Holds the item while it is looked at, so that two people do not do the same work. */
function useLock(item: string | undefined, me: string | null): void {
  useEffect(() => {
    if (!item || me === null) return;
    const path = `/queue/${idPath(item)}`;
    const wait = setTimeout(() => void send('POST', `${path}/lock`, {}).catch(() => {}), 800);
    return () => {
      clearTimeout(wait);
      void send('POST', `${path}/unlock`, {}).catch(() => {});
    };
  }, [item, me]);
}

interface DialogsProps {
  readonly open: Open;
  readonly item: QueueEntry;
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

/** The dialogue that was asked for, once what it is about has come. */
function Dialogs({ open, item, onClose, onDecide }: DialogsProps): ReactNode {
  const about = item.event?.id ?? item.claim?.id ?? '';
  const { data: detail } = useQuery({ ...eventQuery(about), enabled: about !== '', retry: false });
  const acts = { onClose, onDecide };
  if (open === 'help') return <KeysHelp onClose={onClose} />;
  if (open === 'merge') return detail ? <MergeDialog event={detail.event} {...acts} /> : null;
  if (open === 'split') return detail ? <SplitDialog claims={detail.claims} {...acts} /> : null;
  const first = item.claim ?? detail?.claims[0];
  if (open === 'edit') return first ? <CorrectDialog recorded={first} candidates={item.candidates} {...acts} /> : null;
  const claims = item.claim ? [item.claim.id] : (detail?.claims.map(({ id }) => id) ?? []);
  return claims.length ? <RejectDialog claims={claims} {...acts} /> : null;
}

/** What is in need of a person, worked through from the keyboard. */
export default function Queue(): ReactNode {
  const { t } = useSpeech();
  const { kind, state = 'open', a: assignee, item: picked, cursor } = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const deciding = useDeciding();
  const { data: session } = useSession();
  const me = session?.user?.name ?? null;
  const [open, setOpen] = useState<Open | null>(null);
  const commentField = useRef<HTMLInputElement>(null);
  const wanted = { kind, state, assignee, cursor };
  const { data, error, refetch } = useQuery(queueQuery(wanted));
  const items = data?.items ?? [];
  // An item that is settled leaves the list: its place is then taken by the next one.
  const place = useRef(0);
  const found = items.findIndex(({ id }) => id === picked);
  const at = found >= 0 ? found : Math.max(0, Math.min(place.current, items.length - 1));
  place.current = at;
  const item = items[at] ?? null;
  useLock(item?.id, me);

  const select = (id: string | undefined): void => change({ item: id }, { replace: true });
  const move = (by: 1 | -1): void => select(items[step(at, by, items.length)]?.id);
  const put = async (what: string, body: object): Promise<void> => {
    if (!item) return;
    await outbox.put(`/queue/${idPath(item.id)}/${what}`, body);
    await queries.invalidateQueries({ queryKey: ['queue'] });
  };
  const decide = (asked: Asked): void => {
    setOpen(null);
    void deciding.decide(asked);
  };
  const accept = async (): Promise<void> => {
    if (!item) return;
    if (item.claim) return decide({ kind: 'accept', claims: [item.claim.id] });
    if (!item.event) return put('state', { state: 'done' });
    decide({ kind: 'accept', claims: item.event.claims.map(({ id }) => id) });
  };
  const toReport = (): void => {
    const to = item?.event
      ? `/events/${idPath(item.event.id)}`
      : item?.report
        ? `/reports/${idPath(item.report)}`
        : null;
    if (to) void navigate({ to });
  };
  useReviewKeys({
    next: () => move(1),
    previous: () => move(-1),
    accept: () => void accept(),
    reject: () => setOpen('reject'),
    edit: () => setOpen('edit'),
    merge: () => setOpen('merge'),
    split: () => setOpen('split'),
    undo: () => void deciding.undoLast(),
    open: toReport,
    comment: () => commentField.current?.focus(),
    assign: () => void put('assign', { to: item?.assignee === me ? null : me }),
    help: () => setOpen('help'),
  });

  return (
    <Page
      title={t('nav.review')}
      lead={t('review.lead')}
      acts={
        <>
          <Go to="/coding" className="button" view={{}}>
            {t('nav.coding')}
          </Go>
          <Button onClick={() => setOpen('help')}>
            {t('keys.title')} <kbd>?</kbd>
          </Button>
        </>
      }
    >
      <Filters me={me} />
      <SavedLine deciding={deciding} />
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !items.length ? <EmptyState title={t('review.none')} /> : null}
      {item && (
        <div className="review" data-picked={picked ? true : undefined}>
          <div>
            <p className="quiet">{t('review.total', { n: data?.total ?? items.length })}</p>
            <QueueList items={items} selected={item.id} me={me} onSelect={select} />
          </div>
          <div className="review-item">
            <div className="review-acts">
              <Button className="back" onClick={() => select(undefined)}>
                {t('review.back')}
              </Button>
              <Button kind="main" aria-keyshortcuts="a" onClick={() => void accept()}>
                {t('act.accept')} <kbd>a</kbd>
              </Button>
              <Button aria-keyshortcuts="r" disabled={!item.claim && !item.event} onClick={() => setOpen('reject')}>
                {t('act.reject')} <kbd>r</kbd>
              </Button>
              <Button aria-keyshortcuts="e" disabled={!item.claim && !item.event} onClick={() => setOpen('edit')}>
                {t('act.correct')} <kbd>e</kbd>
              </Button>
              <Button aria-keyshortcuts="m" disabled={!item.claim && !item.event} onClick={() => setOpen('merge')}>
                {t('act.merge')} <kbd>m</kbd>
              </Button>
              <Button aria-keyshortcuts="u" onClick={() => void deciding.undoLast()}>
                {t('act.undo')} <kbd>u</kbd>
              </Button>
            </div>
            <Item
              key={item.id}
              {...{ item, me, commentField }}
              onDecide={decide}
              onAssign={(to) => void put('assign', { to })}
              onState={(next) => void put('state', { state: next })}
            />
          </div>
        </div>
      )}
      {open && item && <Dialogs open={open} item={item} onClose={() => setOpen(null)} onDecide={decide} />}
      {open === 'help' && !item && <KeysHelp onClose={() => setOpen(null)} />}
    </Page>
  );
}
