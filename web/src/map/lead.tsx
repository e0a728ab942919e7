import { type ReactNode, useState } from 'react';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView } from '../state/use-view.ts';
import { isFiltered, type View } from '../state/view.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Home } from './use-home.ts';

interface Props {
  readonly home: Home;
  readonly onReplay: () => void;
  readonly onSave: () => void;
  readonly onPanel: () => void;
}

const ALL: Partial<View> = {
  ...{ from: undefined, to: undefined, in: undefined, words: undefined, actor: undefined, type: undefined },
  ...{ side: undefined, grade: undefined, status: undefined, contradicted: undefined, hide: undefined, on: undefined },
};

/** What the screen shows, in one sentence, and what can be done with it. */
export function Lead({ home, onReplay, onSave, onPanel }: Props): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const { view, statistics, period, replayDay, first, last } = home;
  const change = useChangeView();
  if (!statistics) return <div className="lead-bar" />;
  const shown = replayDay
    ? { start: home.wanted.from ?? first, end: replayDay }
    : { start: period?.from ?? first, end: period?.to ?? last };
  const when = timeText(speech, shown);
  const filtered = isFiltered(view) || replayDay !== null;
  const sentence = filtered
    ? t('map.lead.filtered', {
        events: t('events.count', { n: home.fitting ?? 0 }),
        all: statistics.events,
        period: when,
      })
    : t('map.lead', {
        events: t('events.count', { n: statistics.events }),
        reports: t('reports.count', { n: statistics.reports }),
        period: when,
      });
  return (
    <div className="lead-bar">
      <h1>{sentence}</h1>
      <Chips view={view} />
      {isFiltered(view) ? (
        <Button kind="plain" onClick={() => change(ALL)}>
          {t('map.clear')}
        </Button>
      ) : null}
      <div className="acts">
        <Button className="panel-open" onClick={onPanel}>
          <Icon name="layers" />
          {t('panel.legend')}
        </Button>
        <Button onClick={onReplay} pressed={replayDay !== null}>
          <Icon name="play" />
          {t('replay.open')}
        </Button>
        <Button onClick={onSave}>
          <Icon name="film" />
          {t('save.open')}
        </Button>
        <CopyLink />
      </div>
    </div>
  );
}

/** Filters that no legend shows: each with a way to take it off. */
function Chips({ view }: { readonly view: View }): ReactNode {
  const { t, term } = useSpeech();
  const change = useChangeView();
  const chips: readonly (readonly [string, Partial<View>])[] = [
    ...(view.words ? [[`“${view.words}”`, { words: undefined }] as const] : []),
    ...(view.in ? [[view.in, { in: undefined }] as const] : []),
    ...(view.actor ?? []).map((actor) => [actor, { actor: view.actor!.filter((one) => one !== actor) }] as const),
    ...(view.type ?? []).map(
      (type) => [term('type', type), { type: view.type!.filter((one) => one !== type) }] as const,
    ),
  ];
  return (
    <ul className="chips">
      {chips.map(([words, without]) => (
        <li key={words}>
          <button
            type="button"
            className="tag"
            aria-label={t('filter.remove', { what: words })}
            onClick={() => change(without)}
          >
            <span dir="auto">{words}</span> ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The address of what is seen. */
function CopyLink(): ReactNode {
  const { t } = useSpeech();
  const [done, setDone] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(location.href);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  };
  return (
    <Button
      icon
      kind="plain"
      aria-label={t(done ? 'map.link.done' : 'map.link')}
      title={t('map.link')}
      onClick={() => void copy()}
    >
      <Icon name="link" />
      <span className="hidden-text" role="status">
        {done ? t('map.link.done') : ''}
      </span>
    </Button>
  );
}
