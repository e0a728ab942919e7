import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import type { Camera } from './camera.ts';
import { type Engine, type Listener, openMap } from './engine.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';

interface Props {
  readonly scene: Scene;
  readonly palette: Palette;
  /** Where the map opens; later changes go through the handle. */
  readonly start: Omit<Camera, 'width' | 'height'>;
  readonly listener: Listener;
  readonly background: string | null;
  readonly handle: RefObject<Engine | null>;
}

/** The map as a component: made once, told of every new scene. */
export default function MapView({ scene, palette, start, listener, background, handle }: Props): ReactNode {
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const engine = useRef<Engine>(null);
  const heard = useRef(listener);
  heard.current = listener;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what changes is told to it
  useEffect(() => {
    const relay: Listener = {
      moved: (camera) => heard.current.moved(camera),
      picked: (target) => heard.current.picked(target),
      hovered: (target) => heard.current.hovered(target),
    };
    const camera = { ...start, width: 0, height: 0 };
    engine.current = openMap(frame.current!, overlay.current!, camera, relay, t('map.label'), background);
    handle.current = engine.current;
    relay.moved(engine.current.camera());
    return () => {
      engine.current?.remove();
      engine.current = null;
      handle.current = null;
    };
  }, []);
  useEffect(() => engine.current?.show(scene, palette), [scene, palette]);

  return (
    <>
      <div ref={frame} className="map-frame" />
      <canvas ref={overlay} className="map-overlay" />
    </>
  );
}
