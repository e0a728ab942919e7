import { headers } from '@nats-io/transport-node';
import { unpackReport } from './envelope.ts';
import { CONSUMER, HEADERS, type Queue, STREAMS, type StreamKey } from './streams.ts';

/** How it stands with one stream. */
export interface StreamFigures {
  readonly stream: 'reports' | 'sources';
  /** Messages that wait, those that are with workers, and those that were given out more than once. */
  readonly waiting: number;
  readonly inWork: number;
  readonly again: number;
  readonly bytes: number;
  /** Seconds since the oldest that is not done was put there; null: there is none. */
  readonly oldest: number | null;
  /** Messages that were done since the stream was made. */
  readonly done: number;
}

/** How it stands with the queue. */
export interface QueueFigures {
  readonly streams: readonly StreamFigures[];
  readonly dead: number;
}

/** The figures of the queue, as `sitrep queue` and the metrics of a server tell them. */
export async function queueFigures({ manager }: Queue, now: () => number = Date.now): Promise<QueueFigures> {
  const streams: StreamFigures[] = [];
  for (const stream of ['reports', 'sources'] as const) {
    const { name } = STREAMS[stream];
    const [{ state }, consumer] = [await manager.streams.info(name), await manager.consumers.info(name, CONSUMER)];
    streams.push({
      stream,
      waiting: consumer.num_pending,
      inWork: consumer.num_ack_pending,
      again: consumer.num_redelivered,
      bytes: state.bytes,
      oldest: state.messages ? Math.max(0, (now() - Date.parse(String(state.first_ts))) / 1000) : null,
      done: Math.max(0, state.last_seq - state.messages),
    });
  }
  const { state } = await manager.streams.info(STREAMS.dead.name);
  return { streams, dead: state.messages };
}

/** A message that could not be read. */
export interface DeadLetter {
  readonly number: number;
  /** ISO time at which it was put there. */
  readonly at: string;
  readonly reason: string;
  readonly tries: number;
  /** The stream's subject that it came from. */
  readonly of: string;
  readonly bytes: number;
  /** Name of its file; null where not even that can be told. */
  readonly name: string | null;
}

interface Kept {
  readonly letter: DeadLetter;
  readonly data: Uint8Array;
}

/** The dead letters, the oldest first. */
export async function* deadLetters(queue: Queue): AsyncGenerator<DeadLetter> {
  for await (const { letter } of kept(queue)) yield letter;
}

async function* kept({ manager }: Queue): AsyncGenerator<Kept> {
  const { state } = await manager.streams.info(STREAMS.dead.name, { deleted_details: true });
  const gone = new Set(state.deleted ?? []);
  for (let seq = state.first_seq; seq <= state.last_seq && state.messages > 0; seq++) {
    if (gone.has(seq)) continue;
    const message = await manager.streams.getMessage(STREAMS.dead.name, { seq });
    if (!message) continue;
    const said = (name: string): string => message.header.get(name);
    const { data, time } = message;
    yield {
      data,
      letter: {
        ...{ number: seq, at: time.toISOString(), reason: said(HEADERS.reason), tries: Number(said(HEADERS.tries)) },
        ...{ of: said(HEADERS.of), bytes: data.length, name: nameOf(data) },
      },
    };
  }
}

function nameOf(data: Uint8Array): string | null {
  try {
    return unpackReport(data).name;
  } catch {
    return null;
  }
}

/** Puts dead letters back on the streams that they came from; answers with how many. */
export async function retryDead(queue: Queue, numbers: readonly number[] | null): Promise<number> {
  let count = 0;
  for await (const { letter, data } of kept(queue)) {
    if (numbers && !numbers.includes(letter.number)) continue;
    // Its old id is still remembered as a duplicate.
    await queue.js.publish(letter.of, data, { msgID: `again ${letter.number} ${letter.at}`, headers: headers() });
    await queue.manager.streams.deleteMessage(STREAMS.dead.name, letter.number);
    count++;
  }
  return count;
}

/** Empties a stream; answers with how many messages were there. */
export async function purge({ manager }: Queue, stream: StreamKey): Promise<number> {
  return (await manager.streams.purge(STREAMS[stream].name)).purged;
}
