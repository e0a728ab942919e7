import type { Command } from 'commander';
import type { Queue } from '../workers/index.ts';
import type { Io } from './io.ts';
import { wholeNumber } from './ledger-options.ts';

/** Which queue a command works on. */
export interface QueueFlags {
  readonly nats?: string;
  readonly replicas?: string;
  readonly json?: boolean;
}

/** The server that is taken where no other is named. */
const DEFAULT = 'nats://127.0.0.1:4222';

/** Adds the options that name the queue. */
export const withQueue = (command: Command): Command =>
  command
    .option(
      '--nats <servers>',
      `addresses of NATS servers, separated by commas (default: the environment variable SITREP_NATS, else ${DEFAULT})`,
    )
    .option('--replicas <n>', 'where the streams are not there yet: servers that keep each message (default: 1)');

/** Opens the queue that the flags name, does a work on it, and closes it. */
export async function onQueue<T>(flags: QueueFlags, { env }: Io, work: (queue: Queue) => Promise<T>): Promise<T> {
  const { openQueue } = await import('../workers/index.ts');
  const replicas = wholeNumber('--replicas', flags.replicas, 1);
  const queue = await openQueue(flags.nats ?? env.SITREP_NATS ?? DEFAULT, { replicas });
  try {
    return await work(queue);
  } finally {
    await queue.connection.close();
  }
}
