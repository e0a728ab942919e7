import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import { SIZE } from './picture.ts';
import { type Picture, paint } from './still.ts';

/** The containers that films are written in. */
export type FilmFormat = 'mp4' | 'webm';

/** A film that is to be made. */
export interface FilmPlan {
  readonly format: FilmFormat;
  readonly days: readonly string[];
  /** The picture of a day. */
  readonly pictureOf: (day: string) => Promise<Picture>;
  readonly secondsADay: number;
  /** Told after each day how many are done. */
  readonly told: (done: number) => void;
  readonly signal: AbortSignal;
}

const FRAMES_A_SECOND = 24;
const CODECS = { mp4: ['avc', 'vp9', 'av1'], webm: ['vp9', 'vp8', 'av1'] } as const;

/** True where this browser can write video at all. */
export const canFilm = (): boolean => typeof VideoEncoder !== 'undefined';

/** The first codec of a container that this browser encodes; null for none. */
async function codecFor(format: FilmFormat): Promise<(typeof CODECS)[FilmFormat][number] | null> {
  for (const codec of CODECS[format]) {
    if (await canEncodeVideo(codec, { ...SIZE, quality: QUALITY_HIGH })) return codec;
  }
  return null;
}

/** Makes the film, day by day, and gives its bytes; null where the browser has no codec for it. Throws where it is stopped. */
export async function film(plan: FilmPlan): Promise<Blob | null> {
  const codec = await codecFor(plan.format);
  if (!codec) return null;
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height);
  const context = canvas.getContext('2d', { alpha: false })!;
  const format = plan.format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, keyFrameInterval: 2 });
  output.addVideoTrack(source, { frameRate: FRAMES_A_SECOND });
  await output.start();
  const framesADay = Math.max(1, Math.round(plan.secondsADay * FRAMES_A_SECOND));
  let frame = 0;
  for (const [index, day] of plan.days.entries()) {
    const picture = await plan.pictureOf(day);
    for (let step = 0; step < framesADay; step++) {
      plan.signal.throwIfAborted();
      if (step === 0 || step % 6 === 0) paint(context, picture, (index + (step + 1) / framesADay) / plan.days.length);
      await source.add(frame / FRAMES_A_SECOND, 1 / FRAMES_A_SECOND);
      frame++;
    }
    plan.told(index + 1);
  }
  await output.finalize();
  return new Blob([target.buffer!], { type: plan.format === 'mp4' ? 'video/mp4' : 'video/webm' });
}
