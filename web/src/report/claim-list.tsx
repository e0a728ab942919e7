import type { ReactNode } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { Go, idPath } from '../app/link.tsx';
import { PartList } from '../events/words.tsx';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Button, Panel, Tag } from '../ui/index.ts';

interface Props {
  readonly claims: readonly RecordedClaim[];
  readonly open: string | null;
  readonly onOpen: (claim: string | null) => void;
  readonly onPoint: (claim: string | null) => void;
  /** What can be done with a claim; left out for those who only look. */
  readonly onCorrect?: (claim: RecordedClaim) => void;
  readonly onReject?: (claim: RecordedClaim) => void;
}

/** What a claim says in one line. */
function Line({ recorded: { claim } }: { readonly recorded: RecordedClaim }): ReactNode {
  const speech = useSpeech();
  return (
    <>
      <span>
        <b>{speech.term('type', claim.type)}</b>
        <bdi>{claim.place?.text}</bdi>
        {claim.status !== 'asserted' && <Tag>{speech.term('status', claim.status)}</Tag>}
      </span>
      <span className="quiet">
        {timeText(speech, claim.time)}
        {claim.casualties.length > 0 && ` · ${claim.casualties.map(({ text }) => text).join(', ')}`}
      </span>
    </>
  );
}

/** The claims of a report in the order of its text; the one that is open shows its parts and its rule. */
export function ClaimList({ claims, open, onOpen, onPoint, onCorrect, onReject }: Props): ReactNode {
  const { t } = useSpeech();
  return (
    <Panel title={t('report.claims')} aside={t('claims.count', { n: claims.length })} className="flush">
      <ul className="claim-list">
        {claims.map((recorded) => {
          const isOpen = recorded.id === open;
          return (
            <li key={recorded.id} onPointerEnter={() => onPoint(recorded.id)} onPointerLeave={() => onPoint(null)}>
              <button
                type="button"
                className="claim-item"
                data-family-of={recorded.claim.type}
                aria-expanded={isOpen}
                onFocus={() => onPoint(recorded.id)}
                onBlur={() => onPoint(null)}
                onClick={() => onOpen(isOpen ? null : recorded.id)}
              >
                <Line recorded={recorded} />
              </button>
              {isOpen && (
                <div className="claim-more">
                  <PartList recorded={recorded} />
                  <span>
                    {t('claim.found-by')} <code>{recorded.claim.foundBy}</code>
                  </span>
                  <footer>
                    <Go to={`/events/${idPath(recorded.id)}`}>{t('report.its-event')}</Go>
                    {onCorrect && (
                      <Button kind="plain" onClick={() => onCorrect(recorded)}>
                        {t('act.correct')}
                      </Button>
                    )}
                    {onReject && (
                      <Button kind="plain" onClick={() => onReject(recorded)}>
                        {t('act.reject')}
                      </Button>
                    )}
                  </footer>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!claims.length && <p className="quiet padded">{t('report.no-claims')}</p>}
    </Panel>
  );
}
