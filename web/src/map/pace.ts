import type { Map as GlMap } from 'maplibre-gl';

/** A frame of a movement that takes longer is felt as a jolt, one that is shorter than the other is smooth. In milliseconds. */
const JOLT_MS = 50;
const SMOOTH_MS = 25;
/** So many jolts one after the other are no chance. */
const JOLTS = 2;
/** How long a picture rests before it is drawn sharp again. */
const REST_MS = 500;
/** What a pixel is worth while the picture moves where drawing is slow. */
const COARSE = 0.5;

/** Keeps the map in step with the hand. */
export interface Pace {
  /** True while the map takes another number of pixels for a movement. */
  readonly own: () => boolean;
  /** Says that the picture is about to change without being moved. */
  readonly stirred: () => void;
  readonly stop: () => void;
}

/**
 * Draws what moves with fewer pixels where the machine cannot draw all of them in time, as without a graphics card, and sharp
 * as soon as it rests. Marks and names lie on a canvas of their own and stay sharp.
 */
export function keepPace(map: GlMap, sharpness: () => number): Pace {
  let slow = false;
  let coarse = false;
  let own = false;
  let last: number | null = null;
  let lengths: number[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;

  const draw = (pixels: number): void => {
    // To the map another size is a movement: it is none to anybody else.
    own = true;
    map.setPixelRatio(pixels);
    map.redraw();
    own = false;
  };
  const coarsen = (): void => {
    clearTimeout(resting);
    if (!slow || coarse) return;
    coarse = true;
    draw(sharpness() * COARSE);
  };
  const rest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!coarse || map.isMoving()) return;
      coarse = false;
      draw(sharpness());
    }, REST_MS);
  };

  map.on('movestart', () => {
    if (own) return;
    [last, lengths] = [null, []];
    coarsen();
  });
  map.on('render', () => {
    if (own || !map.isMoving()) return;
    const now = performance.now();
    if (last !== null) lengths.push(now - last);
    last = now;
    if (slow || lengths.length < JOLTS || !lengths.slice(-JOLTS).every((length) => length > JOLT_MS)) return;
    slow = true;
    coarsen();
  });
  map.on('moveend', () => {
    if (own) return;
    // Where even the longest frame was short there is time for all pixels.
    if (coarse && lengths.length > JOLTS && Math.max(...lengths) < SMOOTH_MS) slow = false;
    rest();
  });
  return {
    own: () => own,
    stirred: () => {
      coarsen();
      rest();
    },
    stop: () => clearTimeout(resting),
  };
}
