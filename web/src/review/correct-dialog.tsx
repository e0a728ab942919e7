import { type ReactNode, useState } from 'react';
import { EVENT_TYPES } from '../../../src/model/event-types.ts';
import type { Claim, Status } from '../../../src/model/reading.ts';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import type { PlaceOption } from '../api/answers.ts';
import { Evidence } from '../events/words.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { type Correction, correctionOf } from './decide.ts';
import type { Asked } from './deciding.ts';
import { PlacePicker } from './place-picker.tsx';
import { NoteField } from './split-dialog.tsx';

interface Props {
  readonly recorded: RecordedClaim;
  readonly candidates?: readonly PlaceOption[];
  readonly onClose: () => void;
  readonly onDecide: (asked: Asked) => void;
}

interface PartProps {
  readonly claim: Claim;
  readonly form: Correction;
  readonly change: (part: Correction) => void;
}

const STATUSES: readonly Status[] = ['asserted', 'reported', 'alleged', 'speculated', 'intended', 'forecast', 'denied'];

function Kind({ claim, form, change }: PartProps): ReactNode {
  const { t, term } = useSpeech();
  const types = EVENT_TYPES.map(({ id }) => ({ id, name: term('type', id) })).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  return (
    <div className="field-row">
      <label className="field">
        {t('field.type')}
        <select
          className="input"
          value={form.type ?? claim.type}
          onChange={(event) => change({ type: event.target.value as Claim['type'] })}
        >
          {types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {t('claim.status')}
        <select
          className="input"
          value={form.status ?? claim.status}
          onChange={(event) => change({ status: event.target.value as Status })}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {term('status', status)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function When({ claim, form, change }: PartProps): ReactNode {
  const { t } = useSpeech();
  const read = claim.time && { start: claim.time.start.slice(0, 10), end: claim.time.end.slice(0, 10) };
  const time = form.time === undefined ? read : form.time;
  const set = (part: 'start' | 'end', day: string): void => {
    const other = time ?? { start: day, end: day };
    const next = { ...other, [part]: day };
    change({ time: !day ? null : next.start > next.end ? { start: day, end: day } : next });
  };
  return (
    <div className="field-row">
      <label className="field">
        {t('correct.from')}
        <input
          className="input"
          type="date"
          value={time?.start ?? ''}
          onChange={(event) => set('start', event.target.value)}
        />
      </label>
      <label className="field">
        {t('correct.to')}
        <input
          className="input"
          type="date"
          value={time?.end ?? ''}
          onChange={(event) => set('end', event.target.value)}
        />
      </label>
    </div>
  );
}

const countOf = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);

function Tolls({ claim, form, change }: PartProps): ReactNode {
  const { t, term } = useSpeech();
  const tolls = form.tolls ?? claim.casualties.map(({ min, max }) => ({ min, max }));
  const set = (at: number, part: 'min' | 'max', text: string): void =>
    change({ tolls: tolls.map((toll, index) => (index === at ? { ...toll, [part]: countOf(text) } : toll)) });
  return claim.casualties.map((toll, at) => (
    <fieldset className="field-row" key={`${toll.outcome}${toll.span.start}`}>
      <legend>
        {term('field', toll.outcome)} <bdi className="quiet">“{toll.text}”</bdi>
      </legend>
      {(['min', 'max'] as const).map((part) => (
        <label className="field" key={part}>
          {t(part === 'min' ? 'tolls.least' : 'tolls.most')}
          <input
            className="input"
            inputMode="numeric"
            value={tolls[at]?.[part] ?? ''}
            onChange={(event) => set(at, part, event.target.value)}
          />
        </label>
      ))}
    </fieldset>
  ));
}

/** Saying what the text really says where it was read wrongly: the claim stays as it was read, the correction stands beside it. */
export function CorrectDialog({ recorded, candidates, onClose, onDecide }: Props): ReactNode {
  const { t } = useSpeech();
  const { claim } = recorded;
  const [form, setForm] = useState<Correction>({});
  const [note, setNote] = useState('');
  const change = (part: Correction): void => setForm((before) => ({ ...before, ...part }));
  const picked = form.place as PlaceOption | null | undefined;
  const set = correctionOf(claim, form);
  return (
    <Dialog
      title={t('correct.title')}
      act={t('act.correct')}
      disabled={!set}
      onClose={onClose}
      onAct={() =>
        set && onDecide({ kind: 'correct', claim: recorded.id, set, ...(note.trim() && { note: note.trim() }) })
      }
    >
      <p className="quiet">{t('correct.means')}</p>
      <Evidence recorded={recorded} />
      <Kind {...{ claim, form, change }} />
      <When {...{ claim, form, change }} />
      <Tolls {...{ claim, form, change }} />
      <fieldset className="place-field">
        <legend>
          {t('field.place')}
          {claim.place && (
            <span className="quiet">
              {' '}
              “<bdi>{claim.place.text}</bdi>” · {t(claim.place.lat === null ? 'place.unresolved' : 'place.resolved')}
            </span>
          )}
        </legend>
        <PlacePicker
          name={claim.place?.name ?? ''}
          candidates={candidates}
          picked={picked ?? null}
          onPick={(place) => change({ place })}
        />
      </fieldset>
      <NoteField note={note} onNote={setNote} />
    </Dialog>
  );
}
