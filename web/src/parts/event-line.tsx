import type { ReactNode } from 'react';
import type { Event } from '../../../src/model/event.ts';
import { calledPlace } from '../../../src/model/place-words.ts';
import { Go, idPath } from '../app/link.tsx';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Tag } from '../ui/index.ts';
import { Grade } from './grade.tsx';

/** True where something about the event is told so that not all of it can be true. */
export const isContradicted = (event: Event): boolean =>
  event.fields.some(({ agreement }) => agreement === 'contradict');

/** What an event is called where there is no room for its sentence: "bombing, Azaz". */
export function EventName({ event }: { readonly event: Event }): ReactNode {
  const { t, term } = useSpeech();
  const place = event.place ? calledPlace(event.place) : t('place.unknown');
  return (
    <>
      {term('type', event.type)}, <bdi>{place}</bdi>
    </>
  );
}

/** An event on one line: what, where, when, how well supported; a link to its page. */
export function EventLine({ event, children }: { readonly event: Event; readonly children?: ReactNode }): ReactNode {
  const speech = useSpeech();
  return (
    <div className="event-line">
      <span className="event-line-time">{timeText(speech, event.time)}</span>
      <Go className="event-line-name" to={`/events/${idPath(event.id)}`}>
        <EventName event={event} />
      </Go>
      <Grade grade={event.grade.value} />
      {isContradicted(event) && <Tag tone="warn">{speech.t('disputed')}</Tag>}
      <span className="event-line-more">{children ?? speech.t('sources.count', { n: event.sources.length })}</span>
    </div>
  );
}
