import { availableParallelism } from 'node:os';
import type { JsMsg } from '@nats-io/jetstream';
import type { Desk } from '../desk/index.ts';
import type { BeatOf } from '../model/index.ts';
import { noFigures, type WorkerFigures } from './figures.ts';
import { fuseOn } from './fuse-loop.ts';
import { pastOutages } from './outages.ts';
import { put, putReport } from './publish.ts';
import { type Pull, pull } from './pull.ts';
import { openReaders, type Readers } from './readers.ts';
import { openRecorder } from './recorder.ts';
import { HEADERS, type Queue } from './streams.ts';
import type { SourceMessage } from './submit.ts';
import { TRIES, verdictOf, worn } from './verdict.ts';

/** What a worker does: fetches addresses, reads reports into the ledger, fuses what is in it. */
export const STAGES = ['ingest', 'read', 'fuse'] as const;

/** One of them. */
export type Stage = (typeof STAGES)[number];

/** How a worker works. */
export interface WorkerOptions {
  readonly stages?: readonly Stage[];
  /** Threads that read; default: as many as the machine runs at once, less one. */
  readonly threads?: number;
  readonly packs?: readonly string[];
  /** How often a report is tried before it is put with the dead letters. */
  readonly tries?: number;
}

/** A worker at work. */
export interface RunningWorker {
  readonly figures: Readonly<WorkerFigures>;
  /** Takes nothing more, ends what it has begun, and answers when that is done. */
  readonly drain: () => Promise<void>;
  /** Ends where something is wrong that no waiting mends. */
  readonly ended: Promise<void>;
}

/** Messages that a worker holds for each of its threads, and those that wait to be recorded. */
const ROOM_A_THREAD = 8;
const ROOM_TO_RECORD = 100;

/** Starts a worker on a queue and a ledger that are open. It keeps nothing that another could not take over. */
export async function startWorker(queue: Queue, desk: Desk, options: WorkerOptions = {}): Promise<RunningWorker> {
  const { stages = STAGES, threads = Math.max(1, availableParallelism() - 1), packs = [], tries = TRIES } = options;
  const figures = noFigures();
  const beatOf: BeatOf = (...asked) => pastOutages(() => desk.ledger.beat(...asked), figures);
  const readers = stages.includes('read') ? await openReaders(threads, packs, beatOf) : null;
  const pulls: Pull[] = [];
  if (readers) {
    const work = readInto(queue, desk, readers, figures, tries);
    pulls.push(pull(queue, 'reports', threads * ROOM_A_THREAD + ROOM_TO_RECORD, work));
  }
  if (stages.includes('ingest')) pulls.push(pull(queue, 'sources', 2, fetchInto(queue, desk, figures, tries)));
  const end = new AbortController();
  const fusing = stages.includes('fuse') ? fuseOn(desk.ledger, figures, end.signal) : Promise.resolve();
  const ended = Promise.all([fusing, ...pulls.map((one) => one.ended)]).then(() => {});
  // Told to whoever waits for it, and to nobody else.
  ended.catch(() => {});
  return {
    figures,
    ended,
    drain: async () => {
      for (const one of pulls) one.stop();
      await Promise.all(pulls.map((one) => one.ended));
      end.abort();
      await fusing.finally(() => readers?.close());
    },
  };
}

/** Reads the report of a message into the ledger. It is acknowledged when the ledger has it, and not before. */
function readInto(queue: Queue, desk: Desk, readers: Readers, figures: WorkerFigures, tries: number) {
  const recorder = openRecorder(desk, figures);
  return atMost(queue, figures, tries, async (message) => {
    const { report, cpu } = await readers.read(message.data);
    figures.readMs += cpu;
    const outcome = await recorder.record(report);
    if (outcome === 'recorded') figures.recorded++;
    else figures.known++;
  });
}

/** Fetches an address, and puts the reports that are there on the stream. */
function fetchInto(queue: Queue, { sitrep, ledger, fetch, now }: Desk, figures: WorkerFigures, tries: number) {
  return atMost(queue, figures, tries, async (message) => {
    const { address, given } = message.json<SourceMessage>();
    const found = sitrep.originals(address, { given, fetch, now, column: null, isKnown: ledger.knowsAddress });
    for await (const original of found) if (!('error' in original)) await putReport(queue, original);
    figures.fetched++;
  });
}

/** Does a work for a message, some times at most; what fails for good goes to the dead letters with its reason. */
function atMost(queue: Queue, figures: WorkerFigures, tries: number, work: (message: JsMsg) => Promise<void>) {
  return async (message: JsMsg): Promise<void> => {
    figures.taken++;
    figures.inWork++;
    const tried = message.info.deliveryCount;
    try {
      const reason = worn(tried, tries);
      if (reason) await bury(queue, message, reason, figures);
      else {
        await work(message);
        message.ack();
      }
    } catch (error) {
      const verdict = verdictOf(error, tried, tries);
      if (verdict.kind === 'dead') await bury(queue, message, verdict.reason, figures);
      else {
        figures.failed++;
        message.nak(verdict.after);
      }
    } finally {
      figures.inWork--;
    }
  };
}

/** Puts a message with the dead letters, and takes it from its stream when it is there. */
async function bury(queue: Queue, message: JsMsg, reason: string, figures: WorkerFigures): Promise<void> {
  const { stream, streamSequence, deliveryCount } = message.info;
  const said = {
    [HEADERS.reason]: reason.replace(/\s+/g, ' '),
    [HEADERS.tries]: String(deliveryCount),
    [HEADERS.of]: message.subject,
  };
  try {
    await put(queue, 'dead', `${stream} ${streamSequence}`, message.data, said);
    message.ack();
    figures.dead++;
  } catch {
    // Not buried: it comes again.
    message.nak(1000);
  }
}
