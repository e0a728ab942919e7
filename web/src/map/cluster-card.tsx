import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import type { Filters } from '../state/view.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { EventRows } from './event-rows.tsx';
import { focusIfFree } from './focus.ts';
import type { Mark } from './scene.ts';
import { aroundText } from './side-panel.tsx';

interface Props {
  readonly mark: Mark;
  readonly filters: Filters;
  readonly onZoom: () => void;
  readonly onClose: () => void;
}

/** The events of a cluster as a list: one need not zoom until they come apart, and where they never do one still can choose. */
export function ClusterCard({ mark, filters, onZoom, onClose }: Props): ReactNode {
  const { t } = useSpeech();
  const title = t('map.near', { events: t('events.count', { n: mark.count }) });
  return (
    <aside className="card" aria-label={title} ref={focusIfFree} tabIndex={-1}>
      <Button kind="plain" icon className="card-close" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </Button>
      <header className="card-head">
        <h2>{title}</h2>
      </header>
      <Button onClick={onZoom}>{t('map.here')}</Button>
      <EventRows filters={filters} window={aroundText(mark.window)} />
    </aside>
  );
}
