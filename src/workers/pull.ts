import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { PUBLISH, waitAfter } from './backoff.ts';
import { CLOCK } from './publish.ts';
import { CONSUMER, type Queue, STREAMS, type StreamKey } from './streams.ts';

/** Messages that are taken from a stream, never more than there is room for. */
export interface Pull {
  /** Ends when no message is taken any more, and all that were taken are done. */
  readonly ended: Promise<void>;
  /** Takes no more. */
  readonly stop: () => void;
}

const EXPIRES_MS = 1000;
const WORKING_MS = 10_000;

/**
 * Takes messages and hands each to `work`, `room` of them at once. What is in work is said to be so, or the server would give
 * it to another. While no server answers, it goes on trying.
 */
export function pull({ js }: Queue, stream: StreamKey, room: number, work: (message: JsMsg) => Promise<void>): Pull {
  const open = new Set<JsMsg>();
  let stopped = false;
  let batch: ConsumerMessages | null = null;
  let freed: () => void = () => {};

  const start = (message: JsMsg): void => {
    open.add(message);
    void work(message).finally(() => {
      open.delete(message);
      freed();
    });
  };
  const roomLeft = async (): Promise<void> => {
    while (open.size > room * 0.75)
      await new Promise<void>((next) => {
        freed = next;
      });
  };
  const still = setInterval(() => {
    for (const message of open) message.working();
  }, WORKING_MS);

  const run = async (): Promise<void> => {
    for (let failures = 0; !stopped; ) {
      await roomLeft();
      try {
        const consumer = await js.consumers.get(STREAMS[stream].name, CONSUMER);
        for (failures = 0; !stopped; await roomLeft()) {
          batch = await consumer.fetch({ max_messages: Math.max(1, room - open.size), expires: EXPIRES_MS });
          for await (const message of batch) start(message);
        }
      } catch {
        if (!stopped) await CLOCK.rest(waitAfter(Math.min(++failures, 10), PUBLISH));
      }
    }
    while (open.size > 0)
      await new Promise<void>((next) => {
        freed = next;
      });
    clearInterval(still);
  };
  return {
    ended: run(),
    stop: () => {
      stopped = true;
      batch?.stop();
      freed();
    },
  };
}
