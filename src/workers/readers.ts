import { Worker } from 'node:worker_threads';
import type { NewReport } from '../desk/index.ts';
import { type Beat, type BeatOf, UserError } from '../model/index.ts';
import { sharedWeights, type Weights } from '../open.ts';

/** An error on its way between threads; `code` is that of a `UserError`. */
export interface Failed {
  readonly failed: string;
  readonly code: string | null;
}

/** What a thread is told: the message with a report, or the ground of the outlet that it asked about. */
export type ToThread = { readonly message: Uint8Array } | { readonly beat: Beat | null } | Failed;

/** The outlet of which a thread needs to know what ground it covers, and before which day. */
export interface BeatAsked {
  readonly outlet: string;
  readonly before: string | null;
}

/** What a thread made of a report. */
export type Answer = Read | Failed;

/** What a thread says. */
export type FromThread = 'ready' | BeatAsked | Answer;

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
export async function openReaders(threads: number, packs: readonly string[], beatOf: BeatOf): Promise<Readers> {
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
        worker.postMessage({ message: task.message } satisfies ToThread);
      };
      const tellBeat = async ({ outlet, before }: BeatAsked): Promise<void> => {
        const told: ToThread = await beatOf(outlet, before).then((beat) => ({ beat }), failure);
        worker.postMessage(told);
      };
      worker.on('message', (answer: FromThread) => {
        if (typeof answer === 'object' && 'outlet' in answer) return void tellBeat(answer);
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

/** An error as it is told to another thread. */
export const failure = (error: Error): Failed => ({
  failed: error.message,
  code: error instanceof UserError ? error.code : null,
});

/** The error that another thread told of. */
export const errorOf = ({ failed, code }: Failed): Error =>
  code === null ? new Error(failed) : new UserError(code as UserError['code'], failed);
