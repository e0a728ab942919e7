import type { Map as GlMap } from 'maplibre-gl';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepPace, type Pace } from '../../web/src/map/pace.ts';

/** A map that is moved frame by frame, and tells as the real one does that it moved when its size is set at rest. */
function mapOf() {
  const heard = new Map<string, (() => void)[]>();
  const pixels: number[] = [];
  let moving = false;
  const fire = (event: string): void => {
    for (const hear of heard.get(event) ?? []) hear();
  };
  const map = {
    on: (event: string, hear: () => void) => heard.set(event, [...(heard.get(event) ?? []), hear]),
    isMoving: () => moving,
    redraw: () => fire('render'),
    setPixelRatio: (ratio: number) => {
      pixels.push(ratio);
      if (moving) return;
      fire('movestart');
      fire('moveend');
    },
  };
  const move = (frames: readonly number[]): void => {
    moving = true;
    fire('movestart');
    for (const length of frames) {
      vi.advanceTimersByTime(length);
      fire('render');
    }
    moving = false;
    fire('moveend');
  };
  return { map: map as unknown as GlMap, pixels, move };
}

describe('a map', () => {
  let { map, pixels, move } = mapOf();
  let pace: Pace;
  beforeEach(() => {
    vi.useFakeTimers();
    ({ map, pixels, move } = mapOf());
    pace = keepPace(map, () => 2);
    return () => vi.useRealTimers();
  });
  const SLOW = Array<number>(6).fill(120);

  test('is drawn with all pixels where that is fast enough, or slow but once', () => {
    move([16, 17, 16, 120, 16, 17]);
    vi.advanceTimersByTime(2000);
    expect(pixels).toEqual([]);
  });

  test('is drawn with fewer as soon as that is slow, and with all when it rests', () => {
    move(SLOW);
    expect(pixels).toEqual([1]);
    vi.advanceTimersByTime(2000);
    expect(pixels).toEqual([1, 2]);
  });

  test('moves coarse from the first frame on where it was slow before, and stays so until it rests', () => {
    move(SLOW);
    vi.advanceTimersByTime(100);
    move([40, 40, 40]);
    vi.advanceTimersByTime(100);
    expect(pixels).toEqual([1]);
    vi.advanceTimersByTime(2000);
    expect(pixels).toEqual([1, 2]);
    move([40]);
    expect(pixels).toEqual([1, 2, 1]);
  });

  test('is drawn with all again where the machine turns out to be fast', () => {
    move(SLOW);
    move([16, 17, 16, 17]);
    vi.advanceTimersByTime(2000);
    move([16, 17, 16, 17]);
    expect(pixels).toEqual([1, 2]);
  });

  test('is coarse while what it shows changes, where it is slow, and says that this is its own doing', () => {
    pace.stirred();
    expect(pixels).toEqual([]);
    move(SLOW);
    vi.advanceTimersByTime(2000);
    const own: boolean[] = [];
    map.on('moveend', () => own.push(pace.own()));
    pace.stirred();
    vi.advanceTimersByTime(2000);
    expect(pixels).toEqual([1, 2, 1, 2]);
    expect(own).toEqual([true, true]);
    expect(pace.own()).toBe(false);
  });

  test('is left as it is when it goes away', () => {
    move(SLOW);
    pace.stop();
    vi.advanceTimersByTime(2000);
    expect(pixels).toEqual([1]);
  });
});
