import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useState } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { ITEM_STATES, type ItemState } from '../../../src/model/workplace.ts';
import type { PlaceOption, QueueEntry } from '../api/answers.ts';
import { eventQuery } from '../api/queries.ts';
import type { EventDetail } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { Tolls } from '../events/tolls.tsx';
import { VersionTable } from '../events/version-table.tsx';
import { ClaimCard } from '../events/words.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { EventLine } from '../parts/event-line.tsx';
import { Button, Panel, Tag } from '../ui/index.ts';
import { ActorPicker } from './actor-picker.tsx';
import { Comments } from './comments.tsx';
import { correctionOf, knownAs, unknownNames } from './decide.ts';
import type { Asked } from './deciding.ts';
import { PlacePicker } from './place-picker.tsx';

interface Props {
  readonly item: QueueEntry;
  readonly me: string | null;
  readonly commentField: RefObject<HTMLInputElement | null>;
  readonly onDecide: (asked: Asked) => void;
  readonly onAssign: (to: string | null) => void;
  readonly onState: (state: ItemState) => void;
}

/** A place on no map: which of the candidates is it? */
function PlaceQuestion({
  item,
  recorded,
  onDecide,
}: Pick<Props, 'item' | 'onDecide'> & { readonly recorded: RecordedClaim }): ReactNode {
  const { t } = useSpeech();
  const [picked, setPicked] = useState<PlaceOption | null>(null);
  const { claim } = recorded;
  const set = picked && correctionOf(claim, { place: picked });
  return (
    <Panel title={t('review.which-place', { name: claim.place?.name ?? '' })}>
      <PlacePicker name={claim.place?.name ?? ''} candidates={item.candidates} picked={picked} onPick={setPicked} />
      <Button kind="main" disabled={!set} onClick={() => set && onDecide({ kind: 'correct', claim: recorded.id, set })}>
        {t('place.it-is')}
      </Button>
    </Panel>
  );
}

function ActorQuestion({
  recorded,
  onDecide,
}: Pick<Props, 'onDecide'> & { readonly recorded: RecordedClaim }): ReactNode {
  const { t } = useSpeech();
  const pick = (name: string, actor: string): void => {
    const set = knownAs(recorded.claim, name, actor);
    if (set) onDecide({ kind: 'correct', claim: recorded.id, set });
  };
  return (
    <Panel title={t('review.which-actor')}>
      {unknownNames(recorded.claim).map((name) => (
        <ActorPicker key={name} name={name} onPick={(actor) => pick(name, actor)} />
      ))}
    </Panel>
  );
}

function Work({ item, me, onAssign, onState }: Omit<Props, 'commentField' | 'onDecide'>): ReactNode {
  const { t, term } = useSpeech();
  const others = item.lockedBy !== null && item.lockedBy !== me;
  return (
    <div className="work">
      <fieldset className="states">
        <legend className="hidden-text">{t('review.state')}</legend>
        {ITEM_STATES.map((state) => (
          <Button key={state} pressed={item.state === state} onClick={() => onState(state)}>
            {term('item-state', state)}
          </Button>
        ))}
      </fieldset>
      <span className="quiet">
        {item.assignee ? t('review.assigned', { who: item.assignee }) : t('review.unassigned')}
      </span>
      {me !== null && (
        <Button kind="plain" onClick={() => onAssign(item.assignee === me ? null : me)}>
          {t(item.assignee === me ? 'review.let-go' : 'review.take')}
        </Button>
      )}
      {others && <Tag tone="warn">{t('review.locked', { who: item.lockedBy! })}</Tag>}
    </div>
  );
}

/** The event that the item is about, as far as it helps to decide. */
function About({ detail, claim }: { readonly detail: EventDetail; readonly claim: string | null }): ReactNode {
  const { t } = useSpeech();
  const { event, claims } = detail;
  const numbers = new Map(claims.map(({ id }, at) => [id, at + 1]));
  const held = new Map(event.claims.map((one) => [one.id, one]));
  const shown = claim ? claims.filter(({ id }) => id !== claim) : claims;
  return (
    <>
      <Panel title={t('review.event')}>
        <EventLine event={event} />
      </Panel>
      {!claim && <Tolls event={event} />}
      {!claim && <VersionTable event={event} numbers={numbers} />}
      {shown.length > 0 && (
        <Panel title={t(claim ? 'review.others' : 'event.words')} className="flush">
          {shown.map((recorded) => (
            <ClaimCard
              key={recorded.id}
              recorded={recorded}
              number={numbers.get(recorded.id)}
              held={held.get(recorded.id)}
            />
          ))}
        </Panel>
      )}
    </>
  );
}

function ClaimOf({
  item,
  recorded,
  onDecide,
}: Pick<Props, 'item' | 'onDecide'> & { readonly recorded: RecordedClaim }): ReactNode {
  return (
    <>
      <div className="panel">
        <ClaimCard recorded={recorded} held={undefined} />
      </div>
      {item.kind === 'unresolved-place' && <PlaceQuestion {...{ item, recorded, onDecide }} />}
      {item.kind === 'unknown-actor' && <ActorQuestion {...{ recorded, onDecide }} />}
    </>
  );
}

function EventOf({ id, claim }: { readonly id: string; readonly claim: string | null }): ReactNode {
  // A claim that is rejected, or makes no event, is in none: then there is nothing to show beside it.
  const { data } = useQuery({ ...eventQuery(id), retry: false });
  return data ? <About detail={data} claim={claim} /> : null;
}

/** One item of the queue: why it is there, the words, what can be done about it, and what others said. */
export function Item({ item, me, commentField, onDecide, onAssign, onState }: Props): ReactNode {
  const { t, term, number } = useSpeech();
  const about = item.event?.id ?? item.claim?.id;
  return (
    <article className="item" aria-label={term('doubt', item.kind)}>
      <header>
        <h2>{term('doubt', item.kind)}</h2>
        <p lang="en">{item.why}</p>
        <p className="quiet">
          {t('review.weight', { n: number(Math.round(item.weight * 100) / 100) })}
          {item.report && (
            <>
              {' · '}
              <Go to={`/reports/${idPath(item.report)}`} view={{ claim: item.claim?.id }}>
                {t('review.to-report')}
              </Go>
            </>
          )}
          {about && (
            <>
              {' · '}
              <Go to={`/events/${idPath(about)}`} view={{}}>
                {t('review.to-event')}
              </Go>
            </>
          )}
        </p>
      </header>
      <Work {...{ item, me, onAssign, onState }} />
      {item.claim && <ClaimOf {...{ item, onDecide }} recorded={item.claim} />}
      {about && <EventOf id={about} claim={item.claim?.id ?? null} />}
      <Comments item={item} field={commentField} />
    </article>
  );
}
