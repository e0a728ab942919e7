import { type ReactNode, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { Asked } from './deciding.ts';

interface Props {
  readonly claims: readonly string[];
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

const REASONS = ['misread', 'duplicate', 'not-news', 'other-war'] as const;

/** Rejecting claims needs a reason: one of the usual ones, or the person's own words. */
export function RejectDialog({ claims, onClose, onDecide }: Props): ReactNode {
  const { t } = useSpeech();
  const [note, setNote] = useState('');
  return (
    <Dialog
      title={t('reject.title', { n: claims.length })}
      act={t('act.reject')}
      disabled={!note.trim()}
      onClose={onClose}
      onAct={() => onDecide({ kind: 'reject', claims, note: note.trim() })}
    >
      <p className="quiet">{t('reject.means')}</p>
      <div className="choices">
        {REASONS.map((reason) => (
          <button key={reason} type="button" className="button" onClick={() => setNote(t(`reject.${reason}`))}>
            {t(`reject.${reason}`)}
          </button>
        ))}
      </div>
      <label className="field">
        {t('act.reason')}
        <textarea
          className="input"
          rows={3}
          required
          autoFocus
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </Dialog>
  );
}
