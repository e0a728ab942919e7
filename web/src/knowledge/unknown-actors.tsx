import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { RecordedClaim } from '../../../src/model/recorded.ts';
import { Go, idPath } from '../app/link.tsx';
import { Evidence } from '../events/words.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { ActorPicker } from '../review/actor-picker.tsx';
import { knownAs, unknownNames } from '../review/decide.ts';
import { useDeciding } from '../review/deciding.ts';
import { queueQuery } from '../review/queries.ts';
import { SavedLine } from '../review/saved-line.tsx';
import { EmptyState, ErrorState, Loading, Page } from '../ui/index.ts';

/** Names that no pack knows, each with the claims that use it. */
function byName(claims: readonly RecordedClaim[]): [string, RecordedClaim[]][] {
  const names = new Map<string, RecordedClaim[]>();
  for (const recorded of claims)
    for (const name of unknownNames(recorded.claim)) names.set(name, [...(names.get(name) ?? []), recorded]);
  return [...names].sort(([, a], [, b]) => b.length - a.length);
}

/** Merging unknown actors into known ones: what is said once of a name holds for all its claims. */
export default function UnknownActors(): ReactNode {
  const { t } = useSpeech();
  const deciding = useDeciding();
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(queueQuery({ kind: 'unknown-actor', state: 'open' }));
  const merge = async (name: string, of: readonly RecordedClaim[], actor: string): Promise<void> => {
    for (const { id, claim } of of) {
      const set = knownAs(claim, name, actor);
      if (set) await deciding.decide({ kind: 'correct', claim: id, set });
    }
  };
  return (
    <Page title={t('nav.unknown-actors')} lead={t('unknown.lead')}>
      <SavedLine deciding={deciding} />
      {error ? <ErrorState error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !data.items.length ? <EmptyState title={t('unknown.none')} /> : null}
      {byName((data?.items ?? []).flatMap(({ claim }) => claim ?? [])).map(([name, of]) => (
        <details
          key={name}
          className="panel unknown"
          open={open === name}
          onToggle={(event) => event.currentTarget.open && setOpen(name)}
        >
          <summary>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <span className="quiet">{t('claims.count', { n: of.length })}</span>
          </summary>
          {open === name && (
            <div className="halves">
              <div>
                {of.map((recorded) => (
                  <div key={recorded.id}>
                    <Evidence recorded={recorded} />
                    <Go to={`/reports/${idPath(recorded.report)}`} view={{ claim: recorded.id }}>
                      {recorded.teller.name}
                    </Go>
                  </div>
                ))}
              </div>
              <ActorPicker name={name} onPick={(actor) => void merge(name, of, actor)} />
            </div>
          )}
        </details>
      ))}
    </Page>
  );
}
