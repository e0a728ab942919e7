import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Event } from '../../../src/model/index.ts';
import { eventPagesQuery } from '../api/queries.ts';
import { eventHeading } from '../events/heading.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import type { Filters } from '../state/view.ts';
import { ErrorState, Loading } from '../ui/states.tsx';
import { Disc } from './disc.tsx';
import { familyOf } from './families.ts';

interface Props {
  readonly filters: Filters;
  /** Only events in this window. */
  readonly window?: string;
}

const ROW = 48;

/** Events as a list beside the map, as long as it may be: only what is seen is drawn. */
export function EventRows({ filters, window }: Props): ReactNode {
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPending } = useInfiniteQuery(
    eventPagesQuery(filters, window),
  );
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const last = rows.getVirtualItems().at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= events.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, events.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error) return <ErrorState error={error} />;
  if (isPending) return <Loading />;
  if (!events.length) return <p className="quiet rows-none">{t('map.none')}</p>;
  return (
    <div ref={frame} className="event-rows">
      <ul style={{ blockSize: rows.getTotalSize() }} aria-label={t('panel.events')}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <EventRow key={events[index]!.id} event={events[index]!} start={start} />
        ))}
      </ul>
    </div>
  );
}

function EventRow({ event, start }: { readonly event: Event; readonly start: number }): ReactNode {
  const speech = useSpeech();
  const view = useView();
  const change = useChangeView();
  const { title, note } = eventHeading(event, speech);
  return (
    <li style={{ transform: `translateY(${start}px)`, blockSize: ROW }}>
      <button
        type="button"
        className="event-row"
        aria-current={view.event === event.id || undefined}
        onClick={() => change({ event: event.id })}
      >
        <Disc family={familyOf(event.type)} grade={event.grade.value} />
        <span className="title" dir="auto">
          {title}
        </span>
        <span className="note">{note}</span>
      </button>
    </li>
  );
}
