import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { outbox, usePending } from '../outbox/browser.ts';
import { Button, Tag } from '../ui/index.ts';
import type { Deciding } from './deciding.ts';

/** What became of the last act, with a way back; and what still waits for a connection. */
export function SavedLine({ deciding }: { readonly deciding: Deciding }): ReactNode {
  const { t } = useSpeech();
  const { saved, undo } = deciding;
  const pending = usePending();
  const waiting = pending.filter(({ refused }) => refused === null).length;
  return (
    <div className="saved-line" role="status">
      {saved.kind === 'done' && (
        <>
          {t('saved.done')}
          {saved.decision && (
            <Button kind="plain" onClick={() => void undo(saved.decision!)}>
              {t('act.undo')}
            </Button>
          )}
        </>
      )}
      {saved.kind === 'refused' && <Tag tone="bad">{t('saved.refused', { why: saved.why })}</Tag>}
      {waiting > 0 && <Tag tone="warn">{t('saved.waits', { n: waiting })}</Tag>}
      {pending
        .filter(({ refused }) => refused !== null)
        .map(({ id, refused }) => (
          <span key={id} className="refused">
            <Tag tone="bad">{refused}</Tag>
            <Button kind="plain" onClick={() => outbox.drop(id)}>
              {t('saved.drop')}
            </Button>
          </span>
        ))}
    </div>
  );
}
