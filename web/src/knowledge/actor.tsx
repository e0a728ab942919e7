import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Actor } from '../../../src/model/knowledge.ts';
import type { ActorDetail } from '../api/answers.ts';
import { Go, idPath } from '../app/link.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { ErrorState, Loading, Page, Panel, Tag } from '../ui/index.ts';
import { EventsOf } from './events-of.tsx';
import { actorQuery } from './queries.ts';
import { SpellPlot } from './spell-plot.tsx';
import { namesOf, type Spell, together } from './spells.ts';

const spell = (what: string, { from, to }: { readonly from?: string; readonly to?: string }): Spell => ({
  ...{ what, from: from ?? null, to: to ?? null, loaded: false },
});

/** Every name by which it is recognised; those that take sides are marked, and are never ours. */
function AllNames({ names }: { readonly names: readonly Spell[] }): ReactNode {
  const { t } = useSpeech();
  return (
    <details className="figure-table">
      <summary>{t('actor.all-names', { n: names.length })}</summary>
      <ul className="names">
        {names.map(({ what, from, loaded }) => (
          <li
            key={`${what}${from}`}
            data-loaded={loaded || undefined}
            title={loaded ? t('actor.loaded-name') : undefined}
          >
            <bdi>{what}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Names, sides and parents over time, as the packs have them. */
function OverTime({ actor }: { readonly actor: Actor }): ReactNode {
  const { t } = useSpeech();
  const names = namesOf(actor);
  return (
    <>
      <Panel title={t('actor.names')}>
        <SpellPlot label={t('actor.names')} spells={together(names.filter(({ loaded }) => !loaded))} />
        <AllNames names={names} />
      </Panel>
      {actor.sides.length > 0 && (
        <Panel title={t('actor.sides')}>
          <SpellPlot
            label={t('side')}
            spells={actor.sides.map((one) => spell(one.side, one))}
            nameOf={(side) => <Side side={side} />}
          />
        </Panel>
      )}
      {actor.parents.length > 0 && (
        <Panel title={t('actor.parents')}>
          <SpellPlot
            label={t('actor.parents')}
            spells={actor.parents.map((one) => spell(one.parent, one))}
            nameOf={(id) => <Go to={`/actors/${idPath(id)}`}>{id}</Go>}
          />
        </Panel>
      )}
    </>
  );
}

function Kin({ detail }: { readonly detail: ActorDetail }): ReactNode {
  const { t } = useSpeech();
  if (!detail.line.length && !detail.branches.length) return null;
  return (
    <Panel title={t('actor.kin')}>
      {detail.line.length > 0 && (
        <p>
          {t('actor.above')}{' '}
          {detail.line.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ' › '}
              <Go to={`/actors/${idPath(id)}`}>{name}</Go>
            </span>
          ))}
        </p>
      )}
      <ul className="event-lines">
        {detail.branches.map(({ id, name, events }) => (
          <li key={id} className="event-line">
            <Go to={`/actors/${idPath(id)}`}>{name}</Go>
            <span className="event-line-more">{t('events.count', { n: events })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** One actor: who it is, its names over time, who is above and below it, what is told of it. */
export default function ActorPage(): ReactNode {
  const { t, term } = useSpeech();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useQuery(actorQuery(id));
  if (error) return <ErrorState error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { actor } = data;
  return (
    <Page
      title={data.name}
      lead={
        <span className="tags">
          {actor && <Tag>{term('actor-kind', actor.kind)}</Tag>}
          {actor?.country}
          {!actor && t('actor.of-no-pack')}
          <code>{data.id}</code>
        </span>
      }
    >
      <div className="columns">
        <div className="column">
          <EventsOf filters={{ actor: [id] }} />
        </div>
        <div className="column">
          {actor && <OverTime actor={actor} />}
          <Kin detail={data} />
          {actor?.source && (
            <p className="quiet">
              {t('knowledge.from')} <bdi>{actor.source}</bdi>
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
