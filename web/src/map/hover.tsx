import type { ReactNode } from 'react';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import type { Target } from './draw-cluster.ts';

/** What is under the pointer, in words. */
export function Hover({ target: { mark, x, y, halfHeight } }: { readonly target: Target }): ReactNode {
  const speech = useSpeech();
  const { t, term, number } = speech;
  const { event } = mark;
  return (
    <div className="hover" style={{ left: x, top: y - halfHeight - 8 }} aria-hidden="true">
      {event?.type ? (
        <>
          <strong>{term('type', event.type)}</strong>
          <span dir="auto">{event.place}</span>
          <span className="quiet">
            {timeText(speech, event.time ?? null)} · {term('grade', event.grade ?? 'weak')}
          </span>
        </>
      ) : (
        <>
          <strong>{t('events.count', { n: mark.count })}</strong>
          {mark.families.slice(0, 5).map(({ family, count }) => (
            <span key={family}>
              {term('family', family)} {number(count)}
            </span>
          ))}
        </>
      )}
    </div>
  );
}
