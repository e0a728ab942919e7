import { type ReactNode, useEffect, useRef } from 'react';
import type { QueueEntry } from '../api/answers.ts';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { EventName } from '../parts/event-line.tsx';
import { Tag } from '../ui/index.ts';

interface Props {
  readonly items: readonly QueueEntry[];
  readonly selected: string | null;
  readonly me: string | null;
  readonly onSelect: (item: string) => void;
}

const HEAVIEST = 2.5;

/** What the item is about, in a few words. */
function About({ item }: { readonly item: QueueEntry }): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  const { event, claim } = item;
  if (event)
    return (
      <>
        <EventName event={event} /> <span className="quiet">{timeText(speech, event.time)}</span>
      </>
    );
  if (!claim) return term('doubt', item.kind);
  return (
    <>
      {term('type', claim.claim.type)}, <bdi>{claim.claim.place?.name ?? t('place.unknown')}</bdi>{' '}
      <span className="quiet">{claim.teller.name}</span>
    </>
  );
}

function Row({ item, me }: { readonly item: QueueEntry; readonly me: string | null }): ReactNode {
  const { t, term } = useSpeech();
  const others = item.lockedBy !== null && item.lockedBy !== me;
  return (
    <>
      <span className="queue-head">
        <span className="weight" title={t('review.weight', { n: item.weight })}>
          <span style={{ inlineSize: `${Math.min(1, item.weight / HEAVIEST) * 100}%` }} />
        </span>
        <b>
          <About item={item} />
        </b>
      </span>
      <span className="queue-head">
        <Tag>{term('doubt', item.kind)}</Tag>
        {item.state !== 'open' && (
          <Tag tone={item.state === 'done' ? 'good' : 'accent'}>{term('item-state', item.state)}</Tag>
        )}
        {item.comments.length > 0 && <Tag>{t('review.comments.count', { n: item.comments.length })}</Tag>}
        {others && <Tag tone="warn">{t('review.locked', { who: item.lockedBy! })}</Tag>}
        {item.assignee && <Tag>{item.assignee}</Tag>}
      </span>
      <span className="queue-why" lang="en">
        {item.why}
      </span>
    </>
  );
}

/** The items, the heaviest first; the one that is looked at stays in sight. */
export function QueueList({ items, selected, me, onSelect }: Props): ReactNode {
  const { t } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <ol className="queue-list" ref={list} aria-label={t('nav.review')}>
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" aria-current={item.id === selected || undefined} onClick={() => onSelect(item.id)}>
            <Row item={item} me={me} />
          </button>
        </li>
      ))}
    </ol>
  );
}
