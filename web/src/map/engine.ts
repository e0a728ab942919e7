import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { addBackground } from './background.ts';
import { type Camera, cameraFor, projectionOf } from './camera.ts';
import { canvasPen, tileCanvas } from './canvas-pen.ts';
import { drawOverlay } from './draw.ts';
import type { Target } from './draw-cluster.ts';
import { glStyle } from './gl-style.ts';
import { keepPace } from './pace.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { type Shading, shadingOf, TILE } from './sides.ts';

maplibregl.setWorkerUrl(workerUrl);

/** What the map tells of. */
export interface Listener {
  /** It came to rest. */
  readonly moved: (camera: Camera) => void;
  /** Somebody clicked at a mark, or at none. */
  readonly picked: (target: Target | null) => void;
  /** The pointer is over a mark, or over none any more. */
  readonly hovered: (target: Target | null) => void;
}

/** A map in an element. */
export interface Engine {
  readonly show: (scene: Scene, palette: Palette) => void;
  readonly flyTo: (camera: Pick<Camera, 'lon' | 'lat' | 'zoom'>) => void;
  /** West, south, east, north. */
  readonly showWindow: (window: readonly [number, number, number, number]) => void;
  /** Brings a point into sight, where it is not. */
  readonly reveal: (point: { readonly lon: number; readonly lat: number }) => void;
  readonly zoomBy: (steps: number) => void;
  readonly camera: () => Camera;
  readonly remove: () => void;
}

/** Pixels for a pixel of the page; more than two cost time and show nothing. */
const sharpness = (): number => Math.min(2, devicePixelRatio || 1);

function cameraOf(map: GlMap): Camera {
  const { lng, lat } = map.getCenter();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { lon: lng, lat, zoom: map.getZoom(), width, height };
}

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Camera): CanvasRenderingContext2D {
  const scale = sharpness();
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

function addTile(map: GlMap, shading: Shading, palette: Palette): void {
  const scale = 2;
  const canvas = tileCanvas(shading, palette, scale);
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, TILE * scale, TILE * scale);
  map.addImage(shading.key, pixels, { pixelRatio: scale });
}

/** Areas of control with what the style needs to draw them. */
function shadedAreas(map: GlMap, { control, sides }: Scene, palette: Palette): GeoJSON.FeatureCollection {
  const features = (control?.features ?? [])
    .filter(({ geometry, properties }) => geometry.type.endsWith('Polygon') && properties.status !== 'unknown')
    .map(({ type, geometry, properties }) => {
      const shading = shadingOf(sides, properties);
      if (!map.hasImage(shading.key)) addTile(map, shading, palette);
      const colour = palette.hues[shading.hues[0]];
      return { type, geometry, properties: { image: shading.key, outline: shading.outline, colour } };
    });
  return { type: 'FeatureCollection', features };
}

/** Width of the card that lies over one of the map's sides, whichever the language puts it at. */
const CARD = 400;

/** Milliseconds that a movement takes; none for people who want none. */
const duration = (usual: number): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : usual);

/** Makes the map: MapLibre draws land and shading, a canvas above it marks and names, in the same frame. */
export function openMap(
  container: HTMLElement,
  overlay: HTMLCanvasElement,
  start: Camera,
  listener: Listener,
  label: string,
  background: string | null,
): Engine {
  const map = new maplibregl.Map({
    container,
    center: [start.lon, start.lat],
    zoom: start.zoom,
    minZoom: 1,
    maxZoom: 14,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: true,
    fadeDuration: 0,
    pixelRatio: sharpness(),
    locale: { 'Map.Title': label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const pace = keepPace(map, sharpness);

  let scene: Scene | null = null;
  let palette: Palette | null = null;
  let targets: readonly Target[] = [];
  let shown: Partial<Pick<Scene, 'land' | 'control' | 'base'>> = {};
  let styled: Palette | null = null;

  const paint = (): void => {
    if (!scene || !palette) return;
    const camera = cameraOf(map);
    targets = drawOverlay(canvasPen(fitCanvas(overlay, camera), palette), scene, camera, palette);
  };
  const fill = (): void => {
    if (!scene || !palette || !map.getSource('land')) return;
    const set = (name: string, data: GeoJSON.FeatureCollection): unknown =>
      (map.getSource(name) as GeoJSONSource | undefined)?.setData(data);
    if (scene.land && shown.land !== scene.land) set('land', scene.land);
    if (scene.base && shown.base !== scene.base) set('base', scene.base as GeoJSON.FeatureCollection);
    if (shown.control !== scene.control) {
      pace.stirred();
      set('control', shadedAreas(map, scene, palette));
    }
    shown = { land: scene.land, base: scene.base, control: scene.control };
  };
  const at = (x: number, y: number): Target | null => {
    for (let index = targets.length - 1; index >= 0; index--) {
      const target = targets[index]!;
      if (Math.abs(target.x - x) <= target.halfWidth + 3 && Math.abs(target.y - y) <= target.halfHeight + 3)
        return target;
    }
    return null;
  };

  let over: string | null = null;
  map.on('render', paint);
  map.on('style.load', () => {
    shown = {};
    fill();
    if (background && palette) void addBackground(map, background, palette);
  });
  map.on('moveend', () => {
    if (!pace.own()) listener.moved(cameraOf(map));
  });
  map.on('click', ({ point }) => listener.picked(at(point.x, point.y)));
  map.on('mousemove', ({ point }) => {
    const target = map.isMoving() ? null : at(point.x, point.y);
    if ((target?.mark.key ?? null) === over) return;
    over = target?.mark.key ?? null;
    map.getCanvas().style.cursor = target ? 'pointer' : '';
    listener.hovered(target);
  });
  map.on('mouseout', () => listener.hovered(null));
  map.on('movestart', () => {
    if (!pace.own()) listener.hovered(null);
  });

  const flyTo: Engine['flyTo'] = ({ lon, lat, zoom }) => {
    map.easeTo({ center: [lon, lat], zoom, duration: duration(500) });
  };
  return {
    show: (next, colours) => {
      scene = next;
      palette = colours;
      if (styled !== colours) {
        styled = colours;
        map.setStyle(glStyle(colours), { diff: false });
      } else fill();
      paint();
    },
    flyTo,
    showWindow: ([west, south, east, north]) => {
      const { width, height } = cameraOf(map);
      flyTo(cameraFor({ west, south, east, north }, width, height, 90, 12));
    },
    reveal: ({ lon, lat }) => {
      const camera = cameraOf(map);
      const [x, y] = projectionOf(camera)(lon, lat);
      const narrow = camera.width < 2 * CARD;
      const [side, foot] = narrow ? [20, camera.height * 0.7] : [CARD, 40];
      const seen = x > side && y > 40 && x < camera.width - side && y < camera.height - foot;
      if (seen && camera.zoom >= 6) return;
      const offset: [number, number] = [0, narrow ? -camera.height * 0.33 : 0];
      map.easeTo({ center: [lon, lat], zoom: Math.max(camera.zoom, 9), offset, duration: duration(500) });
    },
    zoomBy: (steps) => {
      map.zoomTo(map.getZoom() + steps, { duration: duration(250) });
    },
    camera: () => cameraOf(map),
    remove: () => {
      pace.stop();
      map.remove();
    },
  };
}
