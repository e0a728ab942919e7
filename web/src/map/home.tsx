import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../api/session.ts';
import { Go } from '../app/link.tsx';
import { useShownTheme } from '../app/theme.ts';
import { useSpeech } from '../i18n/language.tsx';
import { ReplayControls } from '../replay/controls.tsx';
import { useChangeView } from '../state/use-view.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useTitle } from '../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../ui/states.tsx';
import './map.css';
import { chosenBackground } from './background-choice.tsx';
import type { Camera } from './camera.ts';
import { ClusterCard } from './cluster-card.tsx';
import type { Target } from './draw-cluster.ts';
import type { Engine, Listener } from './engine.ts';
import { EventCard } from './event-card.tsx';
import { Hover } from './hover.tsx';
import { Lead } from './lead.tsx';
import { MapTable } from './map-table.tsx';
import { paletteOf } from './palette.ts';
import type { Mark } from './scene.ts';
import { SidePanel } from './side-panel.tsx';
import { type Home as HomeState, useHome } from './use-home.ts';
import { atText } from './window.ts';

const MapView = lazy(() => import('./map-view.tsx'));
const SaveDialog = lazy(() => import('../replay/save-dialog.tsx'));

/** The first screen: where, when, who says so. */
export default function Home(): ReactNode {
  const { t } = useSpeech();
  useTitle(t('map.title'));
  const home = useHome();
  const [panel, setPanel] = useState(false);
  const [saving, setSaving] = useState(false);
  const engine = useRef<Engine>(null);
  const { statistics, first, last, replayDay, setReplayDay, period } = home;
  if (home.error && !statistics) return <ErrorState error={home.error} again={home.again} />;
  if (statistics?.events === 0) return <EmptyLedger />;
  const bounds = { first: period?.from ?? first, last: period?.to ?? last };
  return (
    <div className="home" data-panel={panel || undefined}>
      <Lead
        home={home}
        onReplay={() => setReplayDay(replayDay ? null : bounds.first)}
        onSave={() => setSaving(true)}
        onPanel={() => setPanel(!panel)}
      />
      <MapArea home={home} engine={engine} />
      <SidePanel home={home} />
      <footer className="home-foot">
        {replayDay && first ? (
          <ReplayControls
            replay={home.replay}
            day={replayDay}
            {...bounds}
            onDay={setReplayDay}
            onClose={() => setReplayDay(null)}
          />
        ) : null}
        {first && last ? (
          <Timeline
            bins={home.bins}
            first={first}
            last={last}
            period={period}
            cursor={replayDay}
            onDrag={home.drag}
            onChoose={home.choose}
          />
        ) : (
          <div className="timeline-frame" />
        )}
      </footer>
      {saving ? (
        <Suspense fallback={null}>
          <SaveDialog home={home} camera={engine.current?.camera() ?? null} onClose={() => setSaving(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function EmptyLedger(): ReactNode {
  const { t } = useSpeech();
  return (
    <EmptyState title={t('map.empty.title')}>
      <p>{t('map.empty.text')}</p>
      <Go to="/add" className="button" data-kind="main">
        {t('nav.add')}
      </Go>
    </EmptyState>
  );
}

interface AreaProps {
  readonly home: HomeState;
  readonly engine: React.RefObject<Engine | null>;
}

function MapArea({ home, engine }: AreaProps): ReactNode {
  const { t } = useSpeech();
  const change = useChangeView();
  const palette = paletteOf(useShownTheme());
  const { view, scene, whole, moved } = home;
  const [hovered, setHovered] = useState<Target | null>(null);
  const [cluster, setCluster] = useState<Mark | null>(null);
  // Where the map opens is decided once.
  const opened = useRef<Pick<Camera, 'lon' | 'lat' | 'zoom'> | null>(null);
  opened.current ??= home.start;
  const listener = useMemo(
    (): Listener => ({
      moved: (camera) => {
        moved(camera);
        if (camera.width) change({ at: atText(camera) }, { replace: true });
      },
      picked: (target) => {
        const event = target?.mark.event;
        setCluster(target && !event ? target.mark : null);
        change({ event: event?.id });
      },
      hovered: setHovered,
    }),
    [moved, change],
  );
  const closeEvent = useCallback(() => change({ event: undefined }), [change]);
  const session = useSession();
  useFlyToChosen(home, engine);
  return (
    <section
      className="map"
      aria-label={t('map.label')}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setCluster(null);
        closeEvent();
      }}
    >
      {opened.current && !session.isPending ? (
        <Suspense fallback={<Loading />}>
          <MapView
            scene={scene}
            palette={palette}
            start={opened.current}
            listener={listener}
            background={chosenBackground() ?? session.data?.baseMap ?? null}
            handle={engine}
          />
        </Suspense>
      ) : (
        <Loading />
      )}
      {hovered ? <Hover target={hovered} /> : null}
      <ZoomButtons engine={engine} whole={whole} />
      <span className="map-credit">{t('map.credit')}</span>
      {view.event ? (
        <EventCard key={view.event} id={view.event} onClose={closeEvent} />
      ) : cluster ? (
        <ClusterCard
          mark={cluster}
          filters={home.wanted}
          onZoom={() => engine.current?.showWindow(cluster.window)}
          onClose={() => setCluster(null)}
        />
      ) : null}
      <MapTable marks={scene.marks} />
    </section>
  );
}

/** An event that was chosen elsewhere is brought into sight; one that was clicked is there already. */
function useFlyToChosen({ ready, scene: { chosen } }: HomeState, engine: React.RefObject<Engine | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another event moves the map, never the same anew
  useEffect(() => {
    if (chosen && ready) engine.current?.reveal(chosen);
  }, [chosen?.id, ready]);
}

function ZoomButtons({ engine, whole }: Pick<AreaProps, 'engine'> & { readonly whole: Camera | null }): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="zoom">
      <Button icon aria-label={t('map.zoom.in')} title={t('map.zoom.in')} onClick={() => engine.current?.zoomBy(1)}>
        +
      </Button>
      <Button icon aria-label={t('map.zoom.out')} title={t('map.zoom.out')} onClick={() => engine.current?.zoomBy(-1)}>
        −
      </Button>
      <Button
        icon
        aria-label={t('map.fit')}
        title={t('map.fit')}
        disabled={!whole}
        onClick={() => whole && engine.current?.flyTo(whole)}
      >
        <Icon name="map" />
      </Button>
    </div>
  );
}
