import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { initLedger, openLedger } from '../../src/ledger/index.ts';
import { messageId, packReport } from '../../src/workers/envelope.ts';
import { deadLetters, openQueue, type Queue, queueFigures } from '../../src/workers/index.ts';
import { put } from '../../src/workers/publish.ts';
import { sendingOf } from './reports.ts';
import { ended } from './servers.ts';

const BIN = fileURLToPath(new URL('../../bin/sitrep.js', import.meta.url));

/** A worker as a process of its own. */
export interface WorkerProcess {
  readonly process: ChildProcess;
  /** Megabytes that it has in memory. */
  readonly memory: () => number;
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Where workers find what they work on. */
export interface Ground {
  readonly nats: string;
  readonly db: string;
  readonly replicas?: number;
}

/** Starts a worker, as a user does; `core`: the one processor that it may use. */
export function startWorkerProcess({ nats, db }: Ground, core: number | null = null): WorkerProcess {
  const pinned = core === null ? [] : ['taskset', '-c', String(core)];
  const command = [...pinned, process.execPath, BIN, 'worker', '--nats', nats, '--db', db, '--threads', '1'];
  const worker = spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    process: worker,
    memory: () => {
      try {
        const pages = Number(readFileSync(`/proc/${worker.pid}/statm`, 'utf8').split(' ')[1]);
        return (pages * 4096) / 1024 ** 2;
      } catch {
        return 0;
      }
    },
    end: (signal = 'SIGTERM') => ended(worker, signal),
  };
}

/** Makes the ledger of a run. */
export const makeLedger = async (db: string): Promise<void> => (await initLedger(db, `bench ${process.pid}`)).close();

/** Opens the queue of a run; messages of workers that were killed come again soon. */
export const openRun = ({ nats, replicas = 1 }: Ground): Promise<Queue> =>
  openQueue(nats, { replicas, ackWait: 15_000 });

/** What was sent and acknowledged by the queue. */
export interface Sent {
  readonly reports: ReadonlySet<string>;
  readonly broken: number;
  readonly twice: number;
  readonly seconds: number;
}

const IN_FLIGHT = 200;

/** Sends reports as short as messages of a channel; each is counted when the servers have it. */
export async function send(queue: Queue, count: number): Promise<Sent> {
  const reports = new Set<string>();
  let [broken, twice] = [0, 0];
  const begun = performance.now();
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < count) {
      const number = next++;
      const { kind, original } = sendingOf(number, 'short');
      // What is sent twice has another id on the queue: the ledger is to find it out.
      const id = kind === 'twice' ? `again ${number}` : messageId(original);
      await put(queue, 'reports', id, packReport(original));
      if (kind === 'broken') broken++;
      else if (kind === 'twice') twice++;
      else reports.add(createHash('sha256').update(original.bytes).digest('hex'));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  return { reports, broken, twice, seconds: (performance.now() - begun) / 1000 };
}

/** Waits until every message is done; answers with how many seconds it took, or throws when nothing moves any more. */
export async function untilEmpty(queue: Queue, told: (done: number) => void = () => {}): Promise<number> {
  const begun = performance.now();
  let moved = performance.now();
  let before = '';
  for (;;) {
    await setTimeout(500);
    const figures = await queueFigures(queue).catch(() => null);
    if (figures) {
      const { waiting, inWork, done } = figures.streams[0]!;
      told(done);
      if (waiting === 0 && inWork === 0) return (performance.now() - begun) / 1000;
      const now = `${waiting} ${done} ${inWork}`;
      if (now !== before) moved = performance.now();
      before = now;
    }
    if (performance.now() - moved > 180_000) throw new Error('Nothing has moved for three minutes.');
  }
}

/** Waits until every claim is fused. */
export async function untilFused(db: string): Promise<void> {
  const ledger = await openLedger(db);
  while ((await ledger.unfused()) > 0) await setTimeout(300);
  await ledger.close();
}

/** What is wrong with what came of a run; empty: nothing was lost, nothing is there twice. */
export async function faultsOf(queue: Queue, db: string, sent: Sent): Promise<string[]> {
  const faults: string[] = [];
  const ledger = await openLedger(db);
  try {
    const ids = await ledger.ids();
    const there = new Set(ids);
    const lost = [...sent.reports].filter((id) => !there.has(id));
    if (lost.length) faults.push(`${lost.length} reports were acknowledged and are lost`);
    if (ids.length !== there.size) faults.push(`${ids.length - there.size} reports are there twice`);
    const more = ids.filter((id) => !sent.reports.has(id));
    if (more.length) faults.push(`${more.length} reports are there that nobody sent`);
    const dead = [];
    for await (const letter of deadLetters(queue)) dead.push(letter);
    if (dead.length !== sent.broken) faults.push(`${dead.length} dead letters for ${sent.broken} broken reports`);
    const without = dead.filter(({ reason }) => !reason.startsWith('binary:'));
    if (without.length) faults.push(`${without.length} dead letters have another reason: ${without[0]!.reason}`);
    const { entries, problems } = await ledger.verify();
    if (entries !== ids.length * 2) faults.push(`${entries} entries for ${ids.length} reports`);
    faults.push(...problems);
    return faults;
  } finally {
    await ledger.close();
  }
}
