import type { ReactNode } from 'react';
import type { ControlAnswer } from '../../../src/model/control.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { Panel, Tag } from '../ui/index.ts';

const TONE = {
  held: 'good',
  claimed: undefined,
  'claimed-by-both': 'warn',
  contested: 'warn',
  besieged: 'warn',
  unknown: undefined,
} as const;

/** Who held a place over one interval, and by which rule. */
export function Held({ control }: { readonly control: ControlAnswer | null }): ReactNode {
  const speech = useSpeech();
  if (!control) return <p className="quiet">{speech.t('control.untold')}</p>;
  return (
    <>
      <p className="held">
        {control.holder ? <Side side={control.holder} /> : speech.t('control.nobody')}{' '}
        <Tag tone={TONE[control.status]}>{speech.term('control', control.status)}</Tag>
      </p>
      <p className="quiet">
        {dayText(speech, control.from)} – {control.to ? dayText(speech, control.to) : speech.t('control.until-now')}
        {control.rivals.length > 0 && (
          <>
            {' · '}
            {speech.t('control.rivals')} {control.rivals.map((side) => speech.term('side', side)).join(', ')}
          </>
        )}
      </p>
      <p className="because" lang="en">
        {control.because}
      </p>
    </>
  );
}

interface Props {
  readonly before: ControlAnswer | null;
  readonly after: ControlAnswer | null;
}

/** Who held the place before the event and who after it. */
export function ControlChange({ before, after }: Props): ReactNode {
  const { t } = useSpeech();
  const place = (after ?? before)?.place;
  if (!place) return null;
  return (
    <Panel
      title={t('event.control')}
      aside={
        <Go to={`/places/${idPath(place.id)}`}>
          <bdi>{place.name}</bdi>
        </Go>
      }
    >
      <div className="before-after">
        <div>
          <h3>{t('event.before')}</h3>
          <Held control={before} />
        </div>
        <div>
          <h3>{t('event.after')}</h3>
          <Held control={after} />
        </div>
      </div>
    </Panel>
  );
}
