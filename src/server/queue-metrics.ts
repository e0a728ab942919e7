import type { Metrics } from './metrics.ts';

/** How it stands with one stream of a queue. */
interface StreamStanding {
  readonly stream: string;
  readonly waiting: number;
  readonly inWork: number;
  readonly again: number;
  /** Seconds; null: there is none. */
  readonly oldest: number | null;
  readonly done: number;
}

/** How it stands with the queue of reports that workers read: told by whoever started the server with one. */
export type QueueStanding = () => Promise<{ readonly streams: readonly StreamStanding[]; readonly dead: number }>;

const OF_STREAMS: readonly (readonly [name: string, help: string, of: (one: StreamStanding) => number])[] = [
  ['sitrep_queue_waiting', 'Messages that wait for a worker', ({ waiting }) => waiting],
  ['sitrep_queue_in_work', 'Messages that are with workers', ({ inWork }) => inWork],
  ['sitrep_queue_failed', 'Messages not done yet that were given out again, as a try failed', ({ again }) => again],
  ['sitrep_queue_oldest_seconds', 'Age of the oldest message that is not done; 0: none', ({ oldest }) => oldest ?? 0],
  ['sitrep_queue_done', 'Messages that were done since the stream was made', ({ done }) => done],
];

/** A queue that does not answer in so many milliseconds is told of as one that is down. */
const PATIENCE_MS = 2000;

/** Adds the figures of a queue; while it does not answer there are none, and the server's own are told all the same. */
export function watchQueue(metrics: Metrics, standing: QueueStanding): void {
  let asked: ReturnType<typeof ask> | null = null;
  // All figures of one answer are of one look at the queue.
  const once = (): ReturnType<typeof ask> => {
    asked ??= ask(standing).finally(() => {
      asked = null;
    });
    return asked;
  };
  metrics.watch('sitrep_queue_up', 'Whether the queue answers', async () => ((await once()) ? 1 : 0));
  metrics.watch(
    'sitrep_queue_dead_letters',
    'Reports that could not be read',
    async () => (await once())?.dead ?? null,
  );
  for (const [name, help, of] of OF_STREAMS)
    metrics.watchEach(name, help, 'stream', async () =>
      ((await once())?.streams ?? []).map((one) => [one.stream, of(one)] as const),
    );
}

async function ask(standing: QueueStanding): Promise<Awaited<ReturnType<QueueStanding>> | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, null);
  });
  try {
    return await Promise.race([standing(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
