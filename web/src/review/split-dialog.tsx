import { type ReactNode, useState } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { apartOf } from './decide.ts';
import type { Asked } from './deciding.ts';

interface Props {
  readonly claims: readonly RecordedClaim[];
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

const HEAPS = [0, 1, 2] as const;

/** Parting the claims of an event that are about several happenings: each claim is put on a heap. */
export function SplitDialog({ claims, onClose, onDecide }: Props): ReactNode {
  const { t } = useSpeech();
  const [heaps, setHeaps] = useState<ReadonlyMap<string, number>>(new Map(claims.map(({ id }) => [id, 0])));
  const [note, setNote] = useState('');
  const apart = apartOf(heaps);
  return (
    <Dialog
      title={t('split.title')}
      act={t('act.split')}
      disabled={!apart}
      onClose={onClose}
      onAct={() => apart && onDecide({ kind: 'split', apart, ...(note.trim() && { note: note.trim() }) })}
    >
      <p className="quiet">{t('split.means')}</p>
      <ul className="heaps">
        {claims.map(({ id, teller, claim }) => (
          <li key={id}>
            <fieldset>
              <legend>
                <b>{teller.name}</b> <span lang="en">{claim.evidence[0]?.text}</span>
              </legend>
              {HEAPS.map((heap) => (
                <label key={heap}>
                  <input
                    type="radio"
                    name={`heap ${id}`}
                    checked={heaps.get(id) === heap}
                    onChange={() => setHeaps(new Map(heaps).set(id, heap))}
                  />
                  {t('split.heap', { n: heap + 1 })}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <NoteField note={note} onNote={setNote} />
    </Dialog>
  );
}

/** A remark that goes with a decision. */
export function NoteField({
  note,
  onNote,
}: {
  readonly note: string;
  readonly onNote: (note: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <label className="field">
      {t('act.note')}
      <input className="input" value={note} onChange={(event) => onNote(event.target.value)} />
    </label>
  );
}
