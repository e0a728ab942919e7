import {
  AckPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, type NatsConnection, nanos } from '@nats-io/transport-node';
import { UserError } from '../model/index.ts';

/** Streams of reports, of addresses that are to be fetched, and of what could not be read. */
export const STREAMS = {
  reports: { name: 'SITREP_REPORTS', subject: 'sitrep.reports', retention: RetentionPolicy.Workqueue },
  sources: { name: 'SITREP_SOURCES', subject: 'sitrep.sources', retention: RetentionPolicy.Workqueue },
  dead: { name: 'SITREP_DEAD', subject: 'sitrep.dead', retention: RetentionPolicy.Limits },
} as const;

/** One of them. */
export type StreamKey = keyof typeof STREAMS;

/** The one consumer that all workers of a stage share. */
export const CONSUMER = 'workers';

/** Headers of a dead letter. */
export const HEADERS = { reason: 'Sitrep-Reason', tries: 'Sitrep-Tries', of: 'Sitrep-Of' } as const;

/** How the streams are made; it holds where they are not there yet. */
export interface StreamOptions {
  /** Servers that keep each message: 1, or 3 in a cluster. */
  readonly replicas?: number;
  /** Milliseconds after which a message that nobody acknowledged is given to another worker. */
  readonly ackWait?: number;
  /** Messages that may be out with workers at once: more wait on the stream. */
  readonly pending?: number;
}

const DUPLICATES_MS = 10 * 60_000;

/** An open connection with its streams. */
export interface Queue {
  readonly connection: NatsConnection;
  readonly js: JetStreamClient;
  readonly manager: JetStreamManager;
}

/** Connects, and makes the streams where they are not there. Throws a `UserError` where the server cannot be used. */
export async function openQueue(servers: string, options: StreamOptions = {}): Promise<Queue> {
  const connection = await connectTo(servers);
  try {
    const manager = await jetstreamManager(connection, { timeout: 20_000 });
    for (const key of Object.keys(STREAMS) as StreamKey[]) await ensureStream(manager, key, options);
    return { connection, js: jetstream(connection, { timeout: 5000 }), manager };
  } catch (error) {
    await connection.close();
    throw new UserError(
      'queue-unusable',
      `The server ${servers} has no JetStream that can be used: ${(error as Error).message}. Start it with --jetstream and a --store_dir.`,
    );
  }
}

async function connectTo(servers: string): Promise<NatsConnection> {
  try {
    return await connect({
      servers: servers.split(','),
      name: 'sitrep',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      timeout: 10_000,
    });
  } catch (error) {
    throw new UserError(
      'queue-unreachable',
      `No NATS server answers at ${servers}: ${(error as Error).message}. Is it running, and is the address right (nats://host:4222)?`,
    );
  }
}

async function ensureStream(manager: JetStreamManager, key: StreamKey, options: StreamOptions): Promise<void> {
  const { name, subject, retention } = STREAMS[key];
  const { replicas = 1, ackWait = 60_000, pending = 5000 } = options;
  const known = await manager.streams.info(name).catch(() => null);
  if (!known)
    await manager.streams.add({
      ...{ name, subjects: [subject], retention, storage: StorageType.File, num_replicas: replicas },
      duplicate_window: nanos(DUPLICATES_MS),
    });
  if (key === 'dead') return;
  await manager.consumers.add(name, {
    durable_name: CONSUMER,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWait),
    max_ack_pending: pending,
    max_deliver: -1,
    filter_subject: subject,
  });
}
