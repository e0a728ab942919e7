import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Event, EventClaim, RecordedClaim } from '../../../src/model/index.ts';
import { eventQuery } from '../api/queries.ts';
import type { EventDetail } from '../api/types.ts';
import { Go, idPath } from '../app/link.tsx';
import { eventHeading } from '../events/heading.ts';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorState, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { Disc } from './disc.tsx';
import { familyOf } from './families.ts';
import { focusIfFree } from './focus.ts';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

const QUOTES = 5;

/** An event beside the map: what, where, when, who says so in which words. */
export function EventCard({ id, onClose }: Props): ReactNode {
  const { t } = useSpeech();
  const { data, error, refetch } = useQuery(eventQuery(id));
  return (
    <aside className="card" aria-label={t('column.what')} ref={focusIfFree} tabIndex={-1}>
      <Button kind="plain" icon className="card-close" aria-label={t('card.close')} onClick={onClose}>
        <Icon name="close" />
      </Button>
      {error ? <ErrorState error={error} again={() => void refetch()} /> : data ? <Body {...data} /> : <Loading />}
    </aside>
  );
}

function Body(detail: EventDetail): ReactNode {
  const { event, sentence, claims } = detail;
  const speech = useSpeech();
  const { t, term } = speech;
  const { title } = eventHeading(event, speech);
  return (
    <>
      <header className="card-head">
        <Disc family={familyOf(event.type)} grade={event.grade.value} />
        <div>
          <h2 dir="auto">{title}</h2>
          <p className="quiet">{timeText(speech, event.time)}</p>
        </div>
      </header>
      <p className="card-sentence" dir="auto" lang="en">
        {sentence}
      </p>
      <ul className="card-facts">
        <li>
          <Tag tone={event.grade.value === 'contested' || event.grade.value === 'discounted' ? 'warn' : undefined}>
            {term('grade', event.grade.value)}
          </Tag>
          <span lang="en">{event.grade.because}</span>
        </li>
        {event.place ? (
          <li>
            <Icon name="place" />
            {t(`precision.${event.place.precision}`, { km: event.place.radius_km ?? 0 })}
          </li>
        ) : null}
      </ul>
      <Differences event={event} />
      <Says event={event} claims={claims} />
      <ControlLines {...detail} />
      <Go to={`/events/${idPath(event.id)}`} className="button card-open">
        {t('card.open')}
      </Go>
    </>
  );
}

function Differences({ event }: { readonly event: Event }): ReactNode {
  const { t } = useSpeech();
  const fields = event.fields.filter(({ agreement }) => agreement !== 'agree');
  if (!fields.length) return null;
  const names = new Map(event.sources.map(({ id, name }) => [id, name]));
  return (
    <section className="card-part">
      <h3>{t('card.differ')}</h3>
      <dl className="differ" lang="en">
        {fields.map(({ name, versions }) => (
          <div key={name}>
            <dt>{name.replaceAll('-', ' ')}</dt>
            {versions.map((version) => (
              <dd key={version.text}>
                <strong>{version.text}</strong>{' '}
                <span className="quiet">{version.sources.map((id) => names.get(id) ?? id).join(', ')}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

interface SaysProps {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
}

function Says({ event, claims }: SaysProps): ReactNode {
  const { t } = useSpeech();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  // A sentence that makes two claims is quoted once.
  const said = new Map(
    event.claims.map((hanging) => {
      const claim = byId.get(hanging.id);
      return [claim ? `${claim.report} ${claim.claim.evidence[0]!.start} ${hanging.standing}` : hanging.id, hanging];
    }),
  );
  return (
    <section className="card-part">
      <h3>{t('card.sources')}</h3>
      <ul className="says">
        {[...said.values()].slice(0, QUOTES).map((hanging) => {
          const claim = byId.get(hanging.id);
          return claim ? <Quote key={hanging.id} event={event} hanging={hanging} recorded={claim} /> : null;
        })}
      </ul>
    </section>
  );
}

interface QuoteProps {
  readonly event: Event;
  readonly hanging: EventClaim;
  readonly recorded: RecordedClaim;
}

function Quote({ event, hanging, recorded }: QuoteProps): ReactNode {
  const { t, side } = useSpeech();
  const source = event.sources.find(({ id }) => id === hanging.source);
  const name = source?.name ?? recorded.teller.name;
  return (
    <li>
      <p className="says-who">
        <strong dir="auto">{name}</strong>
        {hanging.side ? <span className="quiet">{side(hanging.side)}</span> : null}
        {hanging.standing === 'tells' ? null : <Tag tone="warn">{t(`card.standing.${hanging.standing}`)}</Tag>}
      </p>
      <blockquote dir="auto">{recorded.claim.evidence.map(({ text }) => text).join(' … ')}</blockquote>
      <Go to={`/reports/${idPath(recorded.report)}`} view={{ claim: recorded.claim.id }}>
        {recorded.teller.name}
      </Go>
    </li>
  );
}

function ControlLines({ control }: EventDetail): ReactNode {
  const { t, term, side } = useSpeech();
  const lines = (['before', 'after'] as const).flatMap((when) => {
    const answer = control?.[when];
    return answer && answer.status !== 'unknown' ? [{ when, answer }] : [];
  });
  if (!lines.length) return null;
  return (
    <section className="card-part">
      <h3>{t('card.control')}</h3>
      <ul className="card-control">
        {lines.map(({ when, answer }) => (
          <li key={when}>
            <span className="quiet">{t(`card.${when}`)}</span> {answer.holder ? side(answer.holder) : '–'},{' '}
            {term('control', answer.status)}
          </li>
        ))}
      </ul>
    </section>
  );
}
