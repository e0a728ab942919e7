import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  countQuery,
  eventQuery,
  histogramQuery,
  mapBaseQuery,
  mapControlQuery,
  mapEventsQuery,
  statisticsQuery,
} from '../api/queries.ts';
import type { Bin, MapControl, MapEvents, Statistics } from '../api/types.ts';
import { knownFor, questionFor, type Replay, useReplay } from '../replay/use-replay.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import type { Filters, View } from '../state/view.ts';
import type { Period } from '../timeline/brush.tsx';
import { askedOf, CONTROL_LAYER } from './asked.ts';
import type { Camera } from './camera.ts';
import { landQuery } from './land.ts';
import { marksOf, type Scene } from './scene.ts';
import { sideMarks } from './sides.ts';
import { useSettled } from './use-settled.ts';
import { cameraOver } from './whole.ts';
import { type Asked, cameraAt, windowFor, windowText } from './window.ts';

const NONE: readonly Bin[] = [];
const SETTLE_MS = 150;

/** All that the first screen shows and can do. */
export interface Home {
  readonly view: View;
  readonly statistics: Statistics | undefined;
  readonly error: unknown;
  readonly again: () => void;
  readonly events: MapEvents | undefined;
  readonly control: MapControl | undefined;
  readonly bins: readonly Bin[];
  /** The same without what the legend has switched off. */
  readonly legendBins: readonly Bin[];
  readonly first: string;
  readonly last: string;
  /** What the lists beside the map ask for. */
  readonly asked: Filters;
  /** What the map asks for: with the days of the brush or the replay. */
  readonly wanted: Filters;
  /** How many events fit, on the map or not; undefined until it is known. */
  readonly fitting: number | undefined;
  readonly period: Period | null;
  readonly drag: (period: Period | null) => void;
  readonly choose: (period: Period | null) => void;
  /** The day of which control is shown. */
  readonly day: string | undefined;
  readonly replay: Replay;
  readonly replayDay: string | null;
  readonly setReplayDay: (day: string | null) => void;
  readonly scene: Scene;
  readonly moved: (camera: Camera) => void;
  /** Where the map opens: by the URL, at the event that is chosen, else over all; null until it is known. */
  readonly start: Pick<Camera, 'lon' | 'lat' | 'zoom'> | null;
  /** True once the map is there. */
  readonly ready: boolean;
  /** Where all events are seen; null until it is known. */
  readonly whole: Camera | null;
}

/** Equal views give the same object, so that what hangs on it is not asked again. */
const useSame = <T>(value: T): T => {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text) as T, [text]);
};

const periodOf = ({ from, to }: Filters, first: string, last: string): Period | null =>
  from || to ? { from: from ?? first, to: to ?? last } : null;

/** The state of the first screen: the URL, what is dragged just now, and what the server answers. */
export function useHome(): Home {
  const view = useView();
  const change = useChangeView();
  const statistics = useQuery(statisticsQuery);
  const [first, last] = [statistics.data?.first ?? '', statistics.data?.last ?? ''];
  const asked = useSame(askedOf(view));
  const { from: _from, to: _to, ...undated } = asked;
  // A replay by what was known on each day has no one day for all bars.
  const knownAll = view.known === 'then' ? undefined : view.known;
  const histogram = useQuery(histogramQuery(useSame({ ...undated, knownOn: knownAll })));
  // The legend counts what is switched off too: one sees what one leaves out.
  const { hide: _hide, ...legendView } = view;
  const { from: _f, to: _t, ...legendAsked } = askedOf(legendView);
  const legend = useQuery(histogramQuery(useSame({ ...legendAsked, knownOn: knownAll })));

  const [dragged, drag] = useState<Period | null | undefined>(undefined);
  const chosen = periodOf(view, first, last);
  const period = dragged === undefined ? chosen : dragged;
  const choose = useCallback(
    (next: Period | null) => {
      drag(undefined);
      change({ from: next?.from, to: next?.to });
    },
    [change],
  );

  const [camera, setCamera] = useState<Asked | null>(null);
  const moved = useCallback((now: Camera) => setCamera((before) => (now.width ? windowFor(now, before) : before)), []);
  const window = camera ? windowText(camera.box) : undefined;
  const zoom = camera?.zoom ?? 6;

  const [playedDay, setPlayedDay] = useState<string | null>(null);
  const replayDay = playedDay ?? view.replay ?? null;
  const ask = useCallback(
    (day: string, trail: Replay['trail']) => questionFor(asked, day, trail, view.known),
    [asked, view.known],
  );
  const replay = useReplay({ day: replayDay, last: chosen?.to ?? last, ask, window, zoom, onDay: setPlayedDay });
  const setReplayDay = useCallback(
    (day: string | null) => {
      setPlayedDay(null);
      change({ replay: day ?? undefined });
    },
    [change],
  );
  // Where the replay comes to rest the URL says so: a link shows the same day.
  useEffect(() => {
    if (!replay.playing && playedDay) change({ replay: playedDay }, { replace: true });
  }, [replay.playing, playedDay, change]);

  const settled = useSettled(period, SETTLE_MS);
  // Land is reckoned anew when one lets go of the brush, not while one drags it.
  const day = replayDay ?? view.on ?? chosen?.to ?? (last || undefined);
  const knownOn = knownFor(view.known, day);
  const wanted = useSame(
    replayDay ? ask(replayDay, replay.trail).filters : { ...asked, from: settled?.from, to: settled?.to, knownOn },
  );
  const whole = useQuery({ ...mapEventsQuery(asked, undefined, 5), enabled: Boolean(statistics.data?.events) });
  const events = useQuery({ ...mapEventsQuery(wanted, window, zoom), enabled: camera !== null });
  const control = useQuery({
    ...mapControlQuery(day, knownOn, view.in),
    enabled: day !== undefined && !view.hide?.includes(CONTROL_LAYER),
  });
  const base = useQuery({ ...mapBaseQuery, enabled: camera !== null });
  const land = useQuery({ ...landQuery, enabled: camera !== null });
  const spotQuery = useQuery({ ...eventQuery(view.event ?? ''), enabled: view.event !== undefined });
  const spot = view.event === undefined ? undefined : spotQuery.data?.event;

  const shown = events.data ?? (camera === null ? whole.data : undefined);
  const marks = useMemo(() => marksOf(shown, zoom), [shown, zoom]);
  const bySide = statistics.data?.bySide;
  const shownControl = view.hide?.includes(CONTROL_LAYER) ? undefined : control.data;
  const sides = useMemo(
    () =>
      sideMarks([
        ...Object.keys(bySide ?? {}).filter((side) => side !== 'null'),
        ...(shownControl?.features ?? []).flatMap(({ properties: { side, rivals } }) => [
          ...(side ? [side] : []),
          ...rivals,
        ]),
      ]),
    [bySide, shownControl],
  );
  const scene = useMemo(
    (): Scene => ({
      land: land.data ?? null,
      base: base.data ?? null,
      control: shownControl ?? null,
      marks,
      sides,
      chosen:
        spot?.place?.lat != null && spot.place.lon != null
          ? { id: spot.id, lon: spot.place.lon, lat: spot.place.lat }
          : null,
    }),
    [land.data, base.data, shownControl, marks, sides, spot],
  );
  const fitting = useQuery({ ...countQuery(wanted), enabled: Boolean(statistics.data?.events) }).data?.total;
  const wholeCamera = useMemo(() => (whole.data ? cameraOver(whole.data) : null), [whole.data]);
  const waits = view.event !== undefined && spot === undefined && !spotQuery.isError;
  const start = cameraAt(view.at) ?? (waits ? null : scene.chosen ? { ...scene.chosen, zoom: 9 } : wholeCamera);
  return {
    ...{ view, statistics: statistics.data, error: statistics.error ?? events.error ?? histogram.error },
    again: () => {
      void statistics.refetch();
      void events.refetch();
      void histogram.refetch();
    },
    ...{
      events: shown,
      control: shownControl,
      bins: histogram.data?.bins ?? NONE,
      legendBins: legend.data?.bins ?? NONE,
      first,
      last,
      asked,
      wanted,
      fitting,
    },
    ...{
      period,
      drag,
      choose,
      day,
      replay,
      replayDay,
      setReplayDay,
      scene,
      moved,
      start,
      ready: camera !== null,
      whole: wholeCamera,
    },
  };
}
