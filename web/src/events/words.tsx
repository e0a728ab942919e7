import type { ReactNode } from 'react';
import type { EventClaim } from '../../../src/model/event.ts';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { Go, idPath } from '../app/link.tsx';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { MarkedText } from '../report/marked-text.tsx';
import { evidenceOf, partsOf } from '../report/marks.ts';
import { runsOf } from '../report/segments.ts';
import { Button, Panel, Tag } from '../ui/index.ts';

interface Props {
  readonly recorded: RecordedClaim;
  /** The number by which the page calls it, where it has one. */
  readonly number?: number;
  readonly held: EventClaim | undefined;
  readonly acts?: ReactNode;
}

/** Whose word it is, outermost first: "Orontes Agency, citing the army". */
function Voice({ recorded }: { readonly recorded: RecordedClaim }): ReactNode {
  const { t } = useSpeech();
  const cited = recorded.claim.attribution.map(({ text }) => text);
  return (
    <span className="voice">
      <Go to={`/sources/${idPath(recorded.teller.id)}`}>{recorded.teller.name}</Go>
      {cited.length > 0 && (
        <span>
          {' '}
          {t('claim.citing')} <bdi>{cited.join(' → ')}</bdi>
        </span>
      )}
    </span>
  );
}

/** The parts that the words play, by name: what the colours and dots in the sentence mean. */
export function PartList({ recorded }: { readonly recorded: RecordedClaim }): ReactNode {
  const { term } = useSpeech();
  const { claim } = recorded;
  return (
    <dl className="part-list">
      {partsOf(claim).map(({ part, text, span }) => (
        <div key={`${part}${span.start}`} data-part={part}>
          <dt>{term('part', part)}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The sentences of a claim as they stand in the report, with the parts that were read in them. */
export function Evidence({ recorded }: { readonly recorded: RecordedClaim }): ReactNode {
  const looking = { claim: recorded.id, underlined: true, loaded: true };
  return evidenceOf(recorded.id, recorded.claim).map(({ text, marks }) => (
    <blockquote key={text} className="evidence" dir="auto" lang="en">
      <MarkedText runs={runsOf(text, marks)} looking={looking} />
    </blockquote>
  ));
}

/** One claim: who says it and how firmly, the very words, what was read in them, and the rule that found it. */
export function ClaimCard({ recorded, number, held, acts }: Props): ReactNode {
  const speech = useSpeech();
  const { claim } = recorded;
  return (
    <article className="claim" id={number === undefined ? undefined : `claim-${number}`}>
      <header>
        {number !== undefined && <span className="claim-number">{number}</span>}
        <Side side={held ? held.side : (recorded.teller.side ?? null)} />
        <Voice recorded={recorded} />
        <Tag>{speech.term('status', claim.status)}</Tag>
        {held && held.standing !== 'tells' && <Tag tone="warn">{speech.term('standing', held.standing)}</Tag>}
        <span className="claim-date">
          {recorded.published ? dayText(speech, recorded.published) : speech.t('time.unknown')}
        </span>
      </header>
      <Evidence recorded={recorded} />
      <PartList recorded={recorded} />
      <footer>
        <span>
          {speech.t('claim.found-by')} <code>{claim.foundBy}</code>
        </span>
        <Go to={`/reports/${idPath(recorded.report)}`} view={{ claim: recorded.id }}>
          {speech.t('claim.in-report')}
        </Go>
        {acts}
      </footer>
    </article>
  );
}

interface ListProps {
  readonly claims: readonly RecordedClaim[];
  readonly held: ReadonlyMap<string, EventClaim>;
  readonly numbers: ReadonlyMap<string, number>;
  /** What can be done with a claim; left out for those who only look. */
  readonly onCorrect?: (claim: RecordedClaim) => void;
  readonly onReject?: (claim: RecordedClaim) => void;
}

/** All claims of an event with their words. */
export function Words({ claims, held, numbers, onCorrect, onReject }: ListProps): ReactNode {
  const { t } = useSpeech();
  return (
    <Panel title={t('event.words')} aside={t('claims.count', { n: claims.length })} className="flush">
      {claims.map((recorded) => (
        <ClaimCard
          key={recorded.id}
          recorded={recorded}
          number={numbers.get(recorded.id)}
          held={held.get(recorded.id)}
          acts={
            onCorrect &&
            onReject && (
              <span className="claim-acts">
                <Button kind="plain" onClick={() => onCorrect(recorded)}>
                  {t('act.correct')}
                </Button>
                <Button kind="plain" onClick={() => onReject(recorded)}>
                  {t('act.reject')}
                </Button>
              </span>
            )
          }
        />
      ))}
    </Panel>
  );
}
