import { type ReactNode, useEffect, useRef } from 'react';
import type { QueueEntry } from '../api/answers.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Tag } from '../ui/index.ts';

interface Props {
  readonly items: readonly QueueEntry[];
  readonly selected: string | null;
  readonly onSelect: (item: string) => void;
}

const HEAVIEST = 2.5;

function Row({ item }: { readonly item: QueueEntry }): ReactNode {
  const { t, term } = useSpeech();
  return (
    <>
      <span className="queue-head">
        <span className="weight" title={t('review.weight', { n: item.weight })}>
          <span style={{ inlineSize: `${Math.min(1, item.weight / HEAVIEST) * 100}%` }} />
        </span>
        <b>{term('doubt', item.kind)}</b>
        {item.state !== 'open' && (
          <Tag tone={item.state === 'done' ? 'good' : 'accent'}>{term('item-state', item.state)}</Tag>
        )}
        {item.comments.length > 0 && <Tag>{t('review.comments.count', { n: item.comments.length })}</Tag>}
        {item.lockedBy && <Tag tone="warn">{item.lockedBy}</Tag>}
        {!item.lockedBy && item.assignee && <Tag>{item.assignee}</Tag>}
      </span>
      <span className="queue-why" lang="en">
        {item.why}
      </span>
    </>
  );
}

/** The items, the heaviest first; the one that is looked at stays in sight. */
export function QueueList({ items, selected, onSelect }: Props): ReactNode {
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
            <Row item={item} />
          </button>
        </li>
      ))}
    </ol>
  );
}
