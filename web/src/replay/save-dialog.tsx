import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { mapControlQuery, mapEventsQuery, sourcesQuery } from '../api/queries.ts';
import { useShownTheme } from '../app/theme.ts';
import { dayText, timeText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { CONTROL_LAYER } from '../map/asked.ts';
import { boxOf, type Camera } from '../map/camera.ts';
import { paletteOf } from '../map/palette.ts';
import { marksOf } from '../map/scene.ts';
import type { Home } from '../map/use-home.ts';
import { windowText } from '../map/window.ts';
import { dayNumber, laterBy } from '../timeline/bins.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { canFilm, type FilmFormat, film } from './film.ts';
import { pictureCamera, SIZE, type Words } from './picture.ts';
import { type Picture, paint, pngOf, svgOf } from './still.ts';
import { knownFor, questionFor } from './use-replay.ts';

interface Props {
  readonly home: Home;
  readonly camera: Camera | null;
  readonly onClose: () => void;
}

const NAMED_SOURCES = 14;
const MOST_DAYS = 400;

/** Hands a file to the person. */
function handOver(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The words of a picture that do not change from day to day. */
function wordsFor(speech: Speech, title: string, dates: string, sources: readonly string[]): Words {
  const { t, term } = speech;
  const more = sources.length - NAMED_SOURCES;
  const names = [...sources.slice(0, NAMED_SOURCES), ...(more > 0 ? [t('save.more', { n: more })] : [])].join(', ');
  return {
    ...{ title, dates, sources: t('save.sources', { names }), mark: t('save.mark'), credit: t('map.credit') },
    side: speech.side,
    grade: (grade) => term('grade', grade),
    family: (family) => term('family', family),
    status: (status) => term('control', status),
  };
}

/** What is saved: the picture of now, and of any day of the replay. */
function usePictures({ home, camera }: Pick<Props, 'home' | 'camera'>, title: string) {
  const client = useQueryClient();
  const speech = useSpeech();
  const { t } = speech;
  const palette = paletteOf(useShownTheme());
  const { view, scene, asked, replay, replayDay, period, first, last, day } = home;
  const frame = pictureCamera(camera, home.whole ?? { lon: 37, lat: 36, zoom: 6, ...SIZE });
  const known = (on: string | undefined): string => {
    const by = knownFor(view.known, on);
    return by ? ` · ${t('save.known', { day: dayText(speech, by) })}` : '';
  };
  const sources = async (): Promise<readonly string[]> => {
    const { items } = await client.ensureQueryData(sourcesQuery);
    return items.map(({ name }) => name);
  };
  const trail =
    replay.trail === 1
      ? ''
      : ` · ${replay.trail === null ? t('save.trail.all') : t('save.trail.days', { n: replay.trail })}`;
  const now = async (): Promise<Picture> => {
    const shown = replayDay
      ? { start: replayDay, end: replayDay }
      : { start: period?.from ?? first, end: period?.to ?? last };
    const dates = timeText(speech, shown) + (replayDay ? trail : '') + known(day);
    const marks = marksOf(home.events, frame.zoom);
    return {
      scene: { ...scene, marks, chosen: null },
      camera: frame,
      palette,
      words: wordsFor(speech, title, dates, await sources()),
    };
  };
  const ofDay = async (on: string): Promise<Picture> => {
    const { filters, control } = questionFor(asked, on, replay.trail, view.known);
    const [events, land, names] = await Promise.all([
      client.ensureQueryData(mapEventsQuery(filters, windowText(boxOf(frame, 0.1)), Math.round(frame.zoom * 2) / 2)),
      view.hide?.includes(CONTROL_LAYER) ? null : client.ensureQueryData(mapControlQuery(...control)),
      sources(),
    ]);
    return {
      scene: { ...scene, control: land, marks: marksOf(events, frame.zoom), chosen: null },
      ...{ camera: frame, palette },
      words: wordsFor(speech, title, dayText(speech, on) + trail + known(on), names),
    };
  };
  return { now, ofDay };
}

/** The days of a film: those that are chosen, at most so many. */
function daysOf({ period, first, last }: Home): readonly string[] {
  const [from, to] = [period?.from ?? first, period?.to ?? last];
  const count = Math.min(MOST_DAYS, dayNumber(to) - dayNumber(from) + 1);
  return Array.from({ length: count }, (_, index) => laterBy(from, index));
}

/** Saves what the map shows, as a picture or as a film of the days. */
export default function SaveDialog({ home, camera, onClose }: Props): ReactNode {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, setTitle] = useState(defaultTitle(home) || t('map.label'));
  const [done, setDone] = useState<number | null>(null);
  const [said, say] = useState('');
  const stop = useRef<AbortController | null>(null);
  const pictures = usePictures({ home, camera }, title);
  const days = daysOf(home);
  useEffect(() => {
    dialog.current?.showModal();
    return () => stop.current?.abort();
  }, []);
  const name = (ending: string): string => `sitrep-${days[0]}-${days.at(-1)}.${ending}`;
  const still = async (ending: 'png' | 'svg'): Promise<void> => {
    const picture = await pictures.now();
    handOver(ending === 'png' ? await pngOf(picture) : svgOf(picture), name(ending));
    say(t('save.done', { file: name(ending) }));
  };
  const makeFilm = async (format: FilmFormat): Promise<void> => {
    stop.current = new AbortController();
    setDone(0);
    try {
      const { signal } = stop.current;
      const plan = {
        format,
        days,
        pictureOf: pictures.ofDay,
        secondsADay: 1 / home.replay.speed,
        told: setDone,
        signal,
      };
      const blob = await film(plan);
      if (blob) handOver(blob, name(format));
      say(blob ? t('save.done', { file: name(format) }) : t('save.impossible'));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    } finally {
      setDone(null);
    }
  };
  return (
    <dialog ref={dialog} className="save" aria-labelledby="save-title" onClose={onClose} closedby="any">
      <form onSubmit={(event) => event.preventDefault()}>
        <h2 id="save-title">{t('save.title')}</h2>
        <p className="quiet">{t('save.text')}</p>
        <label className="field">
          {t('save.name')}
          <input className="input" dir="auto" value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <Preview pictures={pictures} title={title} />
        <div className="acts">
          {(['png', 'svg'] as const).map((ending) => (
            <Button key={ending} disabled={done !== null} onClick={() => void still(ending)}>
              <Icon name="picture" />
              {t(`save.${ending}`)}
            </Button>
          ))}
          {(['mp4', 'webm'] as const).map((format) => (
            <Button key={format} disabled={done !== null || !canFilm()} onClick={() => void makeFilm(format)}>
              <Icon name="film" />
              {t(`save.${format}`)}
            </Button>
          ))}
        </div>
        {canFilm() ? null : <p className="quiet">{t('save.impossible')}</p>}
        {done === null ? null : (
          <>
            <progress max={days.length} value={done} aria-label={t('save.film')} />
            <Button onClick={() => stop.current?.abort()}>{t('cancel')}</Button>
          </>
        )}
        <p role="status">{done === null ? said : t('save.working', { at: done, all: days.length })}</p>
        <Button kind="plain" onClick={onClose}>
          {t('close')}
        </Button>
      </form>
    </dialog>
  );
}

const defaultTitle = ({ view }: Home): string => [view.in, view.words].filter(Boolean).join(', ');

/** The picture as it will be. */
function Preview({
  pictures,
  title,
}: {
  readonly pictures: ReturnType<typeof usePictures>;
  readonly title: string;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, and again when the title changes
  useEffect(() => {
    let stale = false;
    void pictures.now().then((picture) => {
      const context = canvas.current?.getContext('2d');
      if (context && !stale) paint(context, picture, null);
    });
    return () => {
      stale = true;
    };
  }, [title]);
  return <canvas ref={canvas} className="preview" {...SIZE} />;
}
