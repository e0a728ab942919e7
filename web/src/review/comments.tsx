import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useState } from 'react';
import type { QueueEntry } from '../api/answers.ts';
import { idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { outbox } from '../outbox/browser.ts';
import { Button } from '../ui/index.ts';

interface Props {
  readonly item: QueueEntry;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What coders and reviewers wrote to each other about an item. */
export function Comments({ item, field }: Props): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    if (!text.trim()) return;
    setText('');
    await outbox.put(`/queue/${idPath(item.id)}/comment`, { text: text.trim() });
    await queries.invalidateQueries({ queryKey: ['queue'] });
  };
  return (
    <section className="comments">
      <h3>{t('review.comments')}</h3>
      <ol>
        {item.comments.map(({ id, by, at, text: said }) => (
          <li key={id}>
            <b>{by}</b> <span className="quiet">{dayText(speech, at)}</span>
            <p dir="auto">{said}</p>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <input
          ref={field}
          className="input"
          aria-label={t('review.comment.write')}
          placeholder={t('review.comment.write')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={!text.trim()}>
          {t('review.comment.send')}
        </Button>
      </form>
    </section>
  );
}
