import { Worker } from 'node:worker_threads';
import type { NewReport } from '../desk/index.ts';
import { UserError } from '../model/index.ts';
import { sharedWeights, type Weights } from '../open.ts';

/** What a thread is asked. */
export interface Task {
  readonly number: number;
  readonly message: Uint8Array;
}

/** What it answers. */
export type Answer =
  | { readonly number: number; readonly report: NewReport; readonly cpu: number }
  | { readonly number: number; readonly failed: string; readonly code: string | null };

/** A report that was read, and how many milliseconds of a processor it took. */
export interface Read {
  readonly report: NewReport;
  readonly cpu: number;
}

/** Threads that read. */
export interface Readers {
  /** Reads the report of a message. Throws a `UserError` where it is none, an `Error` where the thread broke down. */
  readonly read: (message: Uint8Array) => Promise<Read>;
  readonly close: () => Promise<void>;
}

interface Open {
  readonly message: Uint8Array;
  readonly done: (read: Read) => void;
  readonly failed: (error: Error) => void;
}

/** What a thread is opened with. */
export interface Equipment {
  readonly packs: readonly string[];
  /** One model for all threads. */
  readonly weights: Weights;
}

const FILE = new URL(import.meta.url.endsWith('.ts') ? './reader-thread.ts' : './reader-thread.js', import.meta.url);

/** Opens threads that read, each with a reader of its own over one model that all share; one that breaks down is opened anew. */
export async function openReaders(threads: number, packs: readonly string[] = []): Promise<Readers> {
  const waiting: Open[] = [];
  const idle: ((task: Open) => void)[] = [];
  const workers = new Set<Worker>();
  let closing = false;
  const workerData: Equipment = { packs, weights: sharedWeights() };

  const open = (): Promise<void> =>
    new Promise((ready, broken) => {
      const worker = new Worker(FILE, { workerData });
      workers.add(worker);
      let now: Open | null = null;
      let isReady = false;
      const next = (): void => {
        const task = waiting.shift();
        if (task) take(task);
        else idle.push(take);
      };
      const take = (task: Open): void => {
        now = task;
        worker.postMessage({ number: 0, message: task.message } satisfies Task);
      };
      worker.on('message', (answer: Answer | 'ready') => {
        if (answer === 'ready') {
          isReady = true;
          ready();
        } else if ('failed' in answer) now!.failed(errorOf(answer));
        else now!.done(answer);
        now = null;
        next();
      });
      const end = (error: Error): void => {
        workers.delete(worker);
        const at = idle.indexOf(take);
        if (at >= 0) idle.splice(at, 1);
        now?.failed(error);
        now = null;
        if (!isReady) broken(error);
        else if (!closing) void open().catch(() => {});
      };
      worker.once('error', (error) => end(error as Error));
      worker.once('exit', () => workers.has(worker) && end(new Error('The thread that read it ended.')));
    });

  await Promise.all(Array.from({ length: threads }, open));
  return {
    read: (message) =>
      new Promise((done, failed) => {
        const task = { message, done, failed };
        const take = idle.shift();
        if (take) take(task);
        else waiting.push(task);
      }),
    close: async () => {
      closing = true;
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

const errorOf = ({ failed, code }: Extract<Answer, { readonly failed: string }>): Error =>
  code === null ? new Error(failed) : new UserError(code as UserError['code'], failed);
