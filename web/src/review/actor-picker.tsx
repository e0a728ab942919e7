import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { ActorLine } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Page } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Button } from '../ui/index.ts';

interface Props {
  /** The name that no pack knows. */
  readonly name: string;
  readonly onPick: (actor: string) => void;
}

const MOST = 8;

/** Says which known actor an unknown name is. */
export function ActorPicker({ name, onPick }: Props): ReactNode {
  const { t, term } = useSpeech();
  const group = useId();
  const [words, setWords] = useState(name);
  const [picked, setPicked] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['actors', 'named', words],
    queryFn: ({ signal }) => get<Page<ActorLine>>('/actors', { words, limit: MOST }, signal),
    enabled: words.trim().length > 1,
  });
  return (
    <div className="actor-picker">
      <label className="field">
        {t('actor.who-is', { name })}
        <input className="input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <fieldset className="pick-list">
        <legend className="hidden-text">{t('actor.candidates')}</legend>
        {(data?.items ?? []).map((actor) => (
          <label key={actor.id}>
            <input type="radio" name={group} checked={picked === actor.id} onChange={() => setPicked(actor.id)} />
            <span>
              <bdi>{actor.name}</bdi>
              <small>
                {[actor.kind && term('actor-kind', actor.kind), actor.side && term('side', actor.side)]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
          </label>
        ))}
        {data && !data.items.length && <p className="quiet">{t('actor.none')}</p>}
      </fieldset>
      <Button disabled={!picked} onClick={() => picked && onPick(picked)}>
        {t('actor.it-is')}
      </Button>
    </div>
  );
}
