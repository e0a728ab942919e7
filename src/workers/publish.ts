import { setTimeout } from 'node:timers/promises';
import { headers } from '@nats-io/transport-node';
import { type Original, UserError } from '../model/index.ts';
import { type Clock, PUBLISH, PUBLISH_FOR, untilDone } from './backoff.ts';
import { messageId, packReport } from './envelope.ts';
import { type Queue, STREAMS, type StreamKey } from './streams.ts';

/** The clock of the machine. */
export const CLOCK: Clock = { now: () => performance.now(), rest: (time) => setTimeout(time) };

/** What became of a report that was put on the stream. */
export interface Put {
  readonly id: string;
  /** False where it was there already. */
  readonly fresh: boolean;
}

/** Puts a report on the stream; when this answers, the servers have it. The same report twice is one message. */
export async function putReport(queue: Queue, original: Original): Promise<Put> {
  const id = messageId(original);
  const message = packReport(original);
  const most = queue.connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
  if (message.length > most)
    throw new UserError(
      'too-large',
      `${original.name ?? 'The report'} has ${message.length} bytes, and the server takes messages of ${most}. Raise max_payload in the server's configuration, or add the report with sitrep add.`,
    );
  return { id, fresh: await put(queue, 'reports', id, message) };
}

/** Puts a message on a stream and tries again, under the same id, until the servers have it. False: it was there already. */
export async function put(
  { js }: Queue,
  stream: StreamKey,
  id: string,
  message: Uint8Array | string,
  said: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const told = headers();
  for (const [name, value] of Object.entries(said)) told.set(name, value);
  const { duplicate } = await untilDone(
    () => js.publish(STREAMS[stream].subject, message, { msgID: id, headers: told }),
    PUBLISH,
    PUBLISH_FOR,
    CLOCK,
  );
  return !duplicate;
}
