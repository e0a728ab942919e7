import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Event } from '../../../src/model/event.ts';
import { eventsQuery } from '../api/queries.ts';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { EventName } from '../parts/event-line.tsx';
import { ErrorState, Loading } from '../ui/index.ts';
import type { Asked } from './deciding.ts';
import { aroundEvent, likeliest } from './near-events.ts';
import { NoteField } from './split-dialog.tsx';

interface Props {
  readonly event: Event;
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

const claimsOf = ({ claims }: Event): string[] => claims.map(({ id }) => id);

/** Saying that another event is the same happening: the likeliest of the days around come first. */
export function MergeDialog({ event, onClose, onDecide }: Props): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<Event | null>(null);
  const [note, setNote] = useState('');
  const asked = words.trim() ? { words: words.trim() } : aroundEvent(event);
  const { data, error } = useQuery(eventsQuery(asked, { limit: 200 }));
  const claims = picked ? [...claimsOf(event), ...claimsOf(picked)] : [];
  return (
    <Dialog
      title={t('merge.title')}
      act={t('act.merge')}
      disabled={!picked}
      onClose={onClose}
      onAct={() => onDecide({ kind: 'merge', claims, ...(note.trim() && { note: note.trim() }) })}
    >
      <p className="quiet">{t('merge.means')}</p>
      <label className="field">
        {t('merge.search')}
        <input className="input" type="search" value={words} onChange={(change) => setWords(change.target.value)} />
      </label>
      {error ? <ErrorState error={error} /> : null}
      {!data && !error ? <Loading /> : null}
      <fieldset className="pick-list">
        <legend className="hidden-text">{t('merge.title')}</legend>
        {likeliest(event, data?.items ?? []).map((other) => (
          <label key={other.id}>
            <input type="radio" name="merge" checked={picked?.id === other.id} onChange={() => setPicked(other)} />
            <span>
              <EventName event={other} />
              <small>
                {timeText(speech, other.time)} · {other.sources.map(({ name }) => name).join(', ')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <NoteField note={note} onNote={setNote} />
    </Dialog>
  );
}
