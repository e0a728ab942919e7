export type { WorkerFigures } from './figures.ts';
export {
  type DeadLetter,
  deadLetters,
  purge,
  type QueueFigures,
  queueFigures,
  retryDead,
  type StreamFigures,
} from './queue.ts';
export { openQueue, type Queue, STREAMS, type StreamKey, type StreamOptions } from './streams.ts';
export { type SubmitOptions, type Submitted, submit } from './submit.ts';
export { type RunningWorker, STAGES, type Stage, startWorker, type WorkerOptions } from './worker.ts';
