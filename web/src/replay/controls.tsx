import type { ReactNode } from 'react';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { laterBy } from '../timeline/bins.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Replay, SPEEDS, type Trail } from './use-replay.ts';

interface Props {
  readonly replay: Replay;
  readonly day: string;
  readonly first: string;
  readonly last: string;
  readonly onDay: (day: string) => void;
  readonly onClose: () => void;
}

const TRAILS: readonly Trail[] = [1, 3, 7, null];

/** Play, step, speed, and how many days are shown at once. */
export function ReplayControls({ replay, day, first, last, onDay, onClose }: Props): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const step = (days: number): void => {
    replay.play(false);
    const next = laterBy(day, days);
    if (next >= first && next <= last) onDay(next);
  };
  const toggle = (): void => {
    if (!replay.playing && day >= last) onDay(first);
    replay.play(!replay.playing);
  };
  return (
    <section className="replay" aria-label={t('replay.label')}>
      <Button icon aria-label={t('replay.back')} onClick={() => step(-1)} disabled={day <= first}>
        <Icon name="back" />
      </Button>
      <Button
        kind="main"
        icon
        aria-label={t(replay.playing ? 'replay.pause' : 'replay.play')}
        aria-keyshortcuts="Space"
        onClick={toggle}
      >
        <Icon name={replay.playing ? 'pause' : 'play'} />
      </Button>
      <Button icon aria-label={t('replay.forward')} onClick={() => step(1)} disabled={day >= last}>
        <Icon name="forward" />
      </Button>
      <output className="replay-day" aria-live="off">
        {dayText(speech, day)}
      </output>
      <label className="inline-field">
        {t('replay.speed')}
        <select className="input" value={replay.speed} onChange={({ target }) => replay.setSpeed(Number(target.value))}>
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t('replay.speed.value', { n: speed })}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        {t('replay.trail')}
        <select
          className="input"
          value={replay.trail ?? 'all'}
          onChange={({ target }) => replay.setTrail(target.value === 'all' ? null : (Number(target.value) as Trail))}
        >
          {TRAILS.map((trail) => (
            <option key={trail} value={trail ?? 'all'}>
              {trail === null
                ? t('replay.trail.all')
                : trail === 1
                  ? t('replay.trail.day')
                  : t('replay.trail.days', { n: trail })}
            </option>
          ))}
        </select>
      </label>
      <Button kind="plain" onClick={onClose}>
        {t('replay.close')}
      </Button>
    </section>
  );
}
